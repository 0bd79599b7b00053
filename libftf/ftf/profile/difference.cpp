// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/difference.hpp>

#include <algorithm>
#include <utility>

#include <ftf/profile/fields.hpp>
#include <ftf/profile/json_form.hpp>

namespace ftf::profile {

namespace {

using Texts = std::vector<std::string>;

/// The values of the fields of one side, each as JSON.
class Side {
 public:
  explicit Side(const Profile& profile) : profile_(profile) {}

  template <class T>
  [[nodiscard]] Texts values(const T& plain) const {
    Texts out;
    if (!json_form::is_empty(plain)) json_form::append(out.emplace_back(), plain);
    return out;
  }
  template <class T>
  [[nodiscard]] Texts values(const std::vector<T>& list) const {
    Texts out;
    for (const T& item : list) append(out.emplace_back(), item);
    return out;
  }

 private:
  template <class T>
  void append(std::string& out, const T& value) const {
    json_form::append(out, value);
  }
  void append(std::string& out, const Extra& extra) const { json_form::append(out, std::vector<Extra>{extra}); }
  template <class T>
  void append(std::string& out, const Valued<T>& value) const {
    base::JsonWriter writer(out);
    writer.begin_object();
    json_form::write_members<T>(writer, value);
    if (const auto* source = at(profile_.sources, value.src)) writer.member("src", source->id);
    if (const auto* handling = at(profile_.handlings, value.hnd)) {
      writer.key("hnd");
      json_form::write<Handling>(writer, *handling);
    }
    writer.end_object();
  }
  template <class T>
  [[nodiscard]] static const T* at(const std::vector<T>& list, std::int32_t index) {
    return index >= 0 && std::cmp_less(index, list.size()) ? &list[static_cast<std::size_t>(index)] : nullptr;
  }

  const Profile& profile_;
};

/// The texts that `other` does not have, as often as it does not.
Texts missing_in(const Texts& texts, Texts other) {
  std::sort(other.begin(), other.end());
  Texts out;
  std::vector<bool> used(other.size());
  for (const std::string& text : texts) {
    auto i = static_cast<std::size_t>(std::lower_bound(other.begin(), other.end(), text) - other.begin());
    while (i < other.size() && used[i] && other[i] == text) ++i;
    if (i < other.size() && other[i] == text) used[i] = true;
    else out.push_back(text);
  }
  return out;
}

class Comparison {
 public:
  Comparison(const Profile& before, const Profile& after) : before_(before), after_(after) { members({}, before, after); }

  [[nodiscard]] std::vector<FieldChange> take() { return std::move(changes_); }

 private:
  template <class Owner>
  void members(const std::string& prefix, const Owner& before, const Owner& after) {
    for_each_field<Owner>([&](const auto& field) { member(prefix + std::string(field.name), before.*field.member, after.*field.member); });
  }
  template <class T>
  void member(std::string path, const T& before, const T& after) {
    if (before == after && !is_list<T>) return;  // equal lists may point at other handlings
    const Texts old_values = before_.values(before);
    const Texts new_values = after_.values(after);
    FieldChange change{std::move(path), missing_in(old_values, new_values), missing_in(new_values, old_values)};
    if (!change.removed.empty() || !change.added.empty()) changes_.push_back(std::move(change));
  }
  template <class T>
    requires is_record<T>
  void member(const std::string& path, const std::optional<T>& before, const std::optional<T>& after) {
    static const T none;
    members(path + '.', before ? *before : none, after ? *after : none);
  }

  Side before_, after_;
  std::vector<FieldChange> changes_;
};

}  // namespace

std::vector<FieldChange> difference(const Profile& before, const Profile& after) { return Comparison(before, after).take(); }

}  // namespace ftf::profile
