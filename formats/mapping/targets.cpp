// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/targets.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <type_traits>

#include <ftf/profile/fields.hpp>

namespace ftf::formats::mapping {

using namespace ftf::profile;

namespace {

// ---- one overload for each shape of field: `put` stores a value, `get` hands them out

bool put(std::string& field, const Value& value) {
  if (!field.empty()) return field == value.text;
  field = value.text;
  return true;
}
bool put(std::optional<PartialDate>& field, const Value& value) {
  if (field) return field == value.date;
  field = value.date;
  return true;
}
bool put(std::vector<PartialDate>& field, const Value& value) { return field.push_back(*value.date), true; }
bool put(std::vector<NamePart>& field, const Value& value) { return field.push_back({value.role, value.text}), true; }
bool put(std::vector<std::string>& field, const Value& value) {
  if (std::find(field.begin(), field.end(), value.text) == field.end()) field.push_back(value.text);
  return true;
}
bool put(std::vector<Place>& field, const Value& value) {
  field.emplace_back().text = value.text;
  return true;
}

void get(const std::string& field, std::vector<Value>& out) {
  if (!field.empty()) out.push_back({.text = field});
}
void get(const PartialDate& field, std::vector<Value>& out) { out.push_back({.date = field}); }
void get(const std::optional<PartialDate>& field, std::vector<Value>& out) {
  if (field) get(*field, out);
}
void get(const NamePart& field, std::vector<Value>& out) { out.push_back({.text = field.text, .role = field.role}); }
void get(const Place& field, std::vector<Value>& out) { get(field.text, out); }
template <class T>
void get(const std::vector<T>& field, std::vector<Value>& out) {
  for (const T& item : field) get(item, out);
}

template <class T>
constexpr bool is_date = std::is_same_v<bare<T>, PartialDate>;
template <class T>
constexpr bool can_put = std::is_same_v<T, std::string> || std::is_same_v<T, std::vector<std::string>> ||
                         std::is_same_v<T, std::vector<Place>> || std::is_same_v<T, std::vector<NamePart>> ||
                         std::is_same_v<T, std::optional<PartialDate>> || std::is_same_v<T, std::vector<PartialDate>>;

/// Fields that hold a code, and where the words go that are none.
struct Coded {
  std::string_view member, words;
  Reads reads;
};
constexpr std::array<Coded, 3> coded{
    {{"country", "country_text", Reads::country}, {"country", "text", Reads::country}, {"type", "type_text", Reads::document}}};

/// The main field of each list: what a column holds that is mapped to the list as a whole.
constexpr std::array<std::array<std::string_view, 2>, 22> main_fields{{
    {"names", "full"},           {"birth_places", "text"}, {"nationalities", "country"}, {"citizenships", "country"},
    {"residences", "country"},   {"documents", "number"},  {"addresses", "text"},        {"parents", "name"},
    {"contacts", "value"},       {"positions", "text"},    {"physical", "value"},        {"languages", "text"},
    {"biometrics", "reference"}, {"legal", "reference"},   {"measures", "text"},         {"travel", "number"},
    {"activity", "text"},        {"relations", "name"},    {"misused_identity", "name"}, {"attributes", "value"},
    {"remarks", "text"},         {"extras", "value"},
}};

/// All lists and targets; built once, never moved.
class Registry {
 public:
  Registry() {
    lists_.push_back({"", true, [](const Profile&) { return std::size_t{1}; }, [](Profile&) {}, [](Profile&, std::size_t) {}});
    const ItemList& record = lists_.back();
    for_each_field<Profile>([&](const auto& row) { add_row(record, row); });
    link_words();
    for (const auto& [list, member] : main_fields) add_short(list, member);
  }

  [[nodiscard]] const std::deque<Target>& targets() const { return targets_; }

  [[nodiscard]] Target* find(std::string_view path) {
    const auto found = std::find_if(targets_.begin(), targets_.end(), [&](const Target& t) { return t.path == path; });
    return found == targets_.end() ? nullptr : &*found;
  }

 private:
  // A text of the record itself, a list of dates, a list of records, or the one group of fields; members and their lists of merged
  // profiles are no targets.
  template <class T>
  void add_row(const ItemList& record, const Field<Profile, T>& row) {
    if constexpr (std::is_same_v<T, std::string>) {
      Target& target = add(record, row, [](auto& p, std::size_t) -> auto& { return p; });
      if (row.name == "sex") target.reads = Reads::sex;
    } else if constexpr (std::is_same_v<T, std::optional<Handling>>) {
      const ItemList& list = add_single(row);
      add_members<Handling>(list, [m = row.member](auto& p, std::size_t) -> auto& { return *(p.*m); });
    } else if constexpr (std::is_same_v<T, Values<PartialDate>>) {
      add_dates(row);
    } else if constexpr (std::is_same_v<T, std::vector<Extra>>) {
      add_extras(add_list(row));
    } else if constexpr (is_valued<typename T::value_type>) {
      add_members<bare<T>>(add_list(row), [m = row.member](auto& p, std::size_t i) -> auto& { return (p.*m)[i]; });
    }
  }

  template <class T>
  const ItemList& add_list(const Field<Profile, T>& row) {
    const auto member = row.member;
    lists_.push_back({std::string(row.name), false, [member](const Profile& p) { return (p.*member).size(); },
                      [member](Profile& p) { (p.*member).emplace_back(); },
                      [member](Profile& p, std::size_t from) {
                        auto& items = p.*member;
                        for (std::size_t i = from; i < items.size();) {
                          const auto here = items.begin() + static_cast<std::ptrdiff_t>(i);
                          if (std::find(items.begin(), here, *here) == here) ++i;
                          else items.erase(here);
                        }
                      }});
    return lists_.back();
  }

  template <class T>
  const ItemList& add_single(const Field<Profile, T>& row) {
    const auto member = row.member;
    lists_.push_back({std::string(row.name), true, [member](const Profile& p) { return std::size_t{(p.*member).has_value()}; },
                      [member](Profile& p) { (p.*member).emplace(); }, [](Profile&, std::size_t) {}});
    return lists_.back();
  }

  template <class Item, class ItemOf>
  void add_members(const ItemList& list, ItemOf item) {
    for_each_field<Item>([&]<class T>(const Field<Item, T>& row) {
      if constexpr (can_put<T>) add(list, row, item);
    });
  }

  void add_dates(const Field<Profile, Values<PartialDate>>& row) {
    const auto member = row.member;
    Target target{std::string(row.name), &add_list(row), {}, Reads::date, false, nullptr, {}, {}};
    target.put = [member](Profile& p, std::size_t i, const Value& value) { return (p.*member)[i] = *value.date, true; };
    target.get = [member](const Profile& p, std::size_t i, std::vector<Value>& out) { mapping::get((p.*member)[i], out); };
    targets_.push_back(std::move(target));
  }

  void add_extras(const ItemList& list) {
    const auto extra = [](auto& p, std::size_t i) -> auto& { return p.extras[i]; };
    add(list, Field{"group", &Extra::group, Personal::none, "", ""}, extra);
    add(list, Field{"name", &Extra::name, Personal::none, "", ""}, extra);
    add(list, Field{"value", &Extra::value, Personal::none, "", ""}, extra);
  }

  template <class Owner, class T, class ItemOf>
  Target& add(const ItemList& list, const Field<Owner, T>& row, ItemOf item) {
    const auto member = row.member;
    Target target{list.name + (list.name.empty() ? "" : ".") + std::string(row.name),
                  &list,
                  std::string(row.name),
                  Reads::text,
                  is_list<T>,
                  nullptr,
                  {},
                  {}};
    if constexpr (is_date<T>) target.reads = Reads::date;
    target.put = [item, member](Profile& p, std::size_t i, const Value& value) { return mapping::put(item(p, i).*member, value); };
    target.get = [item, member](const Profile& p, std::size_t i, std::vector<Value>& out) { mapping::get(item(p, i).*member, out); };
    targets_.push_back(std::move(target));
    return targets_.back();
  }

  void link_words() {
    for (Target& target : targets_)
      for (const Coded& code : coded) {
        if (target.member != code.member || target.list->name.empty()) continue;
        const Target* words = find(target.list->name + "." + std::string(code.words));
        if (words == nullptr || target.words != nullptr) continue;
        target.words = words;
        target.reads = code.reads;
      }
  }

  void add_short(std::string_view list, std::string_view member) {
    Target target = *find(std::string(list) + "." + std::string(member));
    target.path = list;
    targets_.push_back(std::move(target));
  }

  std::deque<ItemList> lists_;
  std::deque<Target> targets_;
};

Registry& registry() {
  static Registry instance;
  return instance;
}

}  // namespace

const Target* find_target(std::string_view path) { return registry().find(path); }

std::vector<std::string_view> target_paths() {
  std::vector<std::string_view> paths;
  for (const Target& target : registry().targets()) paths.push_back(target.path);
  return paths;
}

}  // namespace ftf::formats::mapping
