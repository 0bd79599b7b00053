// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/codec.hpp>

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include <ftf/profile/fields.hpp>
#include <ftf/profile/json_form.hpp>

namespace ftf::profile {

using base::Code;
using base::Fault;
using base::JsonValue;
using base::Location;

namespace {

// Reading has one overload for each shape of field, as writing has.

[[noreturn]] void refuse(Code code, const Location& where, const JsonValue& value, std::string detail = {}) {
  throw Fault(code, where, std::move(detail), {}, std::string(value.text()));
}

/// The field in a message: a path such as names.births.
class Path {
 public:
  Path(Location& where, std::string_view name) : where_(where), length_(where.field.size()) {
    if (!where_.field.empty()) where_.field += '.';
    where_.field += name;
  }
  ~Path() { where_.field.resize(length_); }
  Path(const Path&) = delete;
  Path& operator=(const Path&) = delete;

 private:
  Location& where_;
  std::size_t length_;
};

void expect(const JsonValue& value, JsonValue::Kind kind, const Location& where, const char* name) {
  if (value.kind() != kind) refuse(Code::field_type, where, value, fmt::format("expected {}", name));
}

void read(const JsonValue& value, std::string& text, Location& where) {
  expect(value, JsonValue::Kind::string, where, "a string");
  text = value.text();
}

void read(const JsonValue& value, bool& flag, Location& where) {
  expect(value, JsonValue::Kind::boolean, where, "true or false");
  flag = value.text() == "true";
}

void read(const JsonValue& value, std::int32_t& index, Location& where) {
  const std::string_view digits = value.text();
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (value.kind() != JsonValue::Kind::number || !whole || index < 0) refuse(Code::field_value, where, value, "not an index");
}

void read(const JsonValue& value, Precision& precision, Location& where) {
  const auto known = text::precision_from_name(value.text());
  if (!value.is_string() || !known) refuse(Code::field_value, where, value, "not a precision");
  precision = *known;
}

void read(const JsonValue& value, Calendar& calendar, Location& where) {
  const auto known = text::calendar_from_name(value.text());
  if (!value.is_string() || !known) refuse(Code::field_value, where, value, "not a calendar");
  calendar = *known;
}

void read(const JsonValue& value, Day& day, Location& where) {
  const auto known = text::parse_iso_day(value.text());
  if (!value.is_string() || !known) refuse(Code::field_value, where, value, "not a day YYYY-MM-DD");
  day = *known;
}

template <class T>
  requires is_record<T>
void read(const JsonValue& value, T& record, Location& where);
template <class T>
void read(const JsonValue& value, Valued<T>& valued, Location& where);
template <class T>
void read(const JsonValue& value, std::optional<T>& optional, Location& where);
template <class T>
void read(const JsonValue& value, std::vector<T>& list, Location& where);
void read(const JsonValue& value, std::vector<Extra>& extras, Location& where);

/// Reads the member that `child` stands for; false if the struct has none of this name.
template <class T>
bool read_member(const JsonValue& child, T& record, Location& where) {
  bool found = false;
  for_each_field<T>([&](const auto& field) {
    if (found || field.name != child.key()) return;
    found = true;
    const Path path(where, field.name);
    read(child, record.*field.member, where);
  });
  return found;
}

void refuse_unknown(const JsonValue& child, Location& where) {
  const Path path(where, child.key().substr(0, 64));
  refuse(Code::json_unknown_field, where, child);
}

template <class T>
  requires is_record<T>
void read(const JsonValue& value, T& record, Location& where) {
  expect(value, JsonValue::Kind::object, where, "an object");
  for (const JsonValue child : value)
    if (!child.is_null() && !read_member(child, record, where)) refuse_unknown(child, where);
}

template <class T>
void read(const JsonValue& value, Valued<T>& valued, Location& where) {
  expect(value, JsonValue::Kind::object, where, "an object");
  for (const JsonValue child : value) {
    if (child.key() == "src") read(child, valued.src, where);
    else if (child.key() == "hnd") read(child, valued.hnd, where);
    else if (!child.is_null() && !read_member<T>(child, valued, where)) refuse_unknown(child, where);
  }
}

template <class T>
void read(const JsonValue& value, std::optional<T>& optional, Location& where) {
  read(value, optional.emplace(), where);
}

template <class T>
void read(const JsonValue& value, std::vector<T>& list, Location& where) {
  expect(value, JsonValue::Kind::array, where, "an array");
  for (const JsonValue child : value) read(child, list.emplace_back(), where);
}

void read(const JsonValue& value, std::vector<Extra>& extras, Location& where) {
  expect(value, JsonValue::Kind::object, where, "an object");
  for (const JsonValue group : value) {
    expect(group, JsonValue::Kind::object, where, "an object of groups");
    for (const JsonValue item : group) {
      const auto add = [&](const JsonValue& text) {
        expect(text, JsonValue::Kind::string, where, "a string");
        extras.push_back({std::string(group.key()), std::string(item.key()), std::string(text.text())});
      };
      if (!item.is_array()) add(item);
      else
        for (const JsonValue text : item) add(text);
    }
  }
}

/// Values point only at sources and handlings that are there.
void check_indices(const Profile& profile, Location& where, const JsonValue& value) {
  const auto sources = static_cast<std::int32_t>(profile.sources.size());
  const auto handlings = static_cast<std::int64_t>(profile.handlings.size());
  for (std::int32_t i = 0; i < sources; ++i) {
    if (profile.sources[static_cast<std::size_t>(i)].within < i) continue;
    const Path path(where, "sources.within");
    refuse(Code::field_value, where, value, "within points at no earlier member");
  }
  for_each_field<Profile>([&](const auto& field) {
    using List = typename std::remove_cvref_t<decltype(field)>::Type;
    if constexpr (is_list<List>) {
      if constexpr (is_valued<typename List::value_type>) {
        for (const auto& item : profile.*field.member) {
          if (item.src < sources && item.hnd < handlings) continue;
          const Path path(where, field.name);
          refuse(Code::field_value, where, value, "src or hnd points at nothing");
        }
      }
    }
  });
}

}  // namespace

void append_json(std::string& out, const Profile& profile) {
  base::JsonWriter writer(out);
  writer.begin_object().member("ftf", profile_version);
  json_form::write_members(writer, profile);
  writer.end_object();
}

void append_json(std::string& out, const PartialDate& date) { json_form::append(out, date); }
void append_json(std::string& out, const PersonName& name) { json_form::append(out, name); }
void append_json(std::string& out, const Handling& handling) { json_form::append(out, handling); }

void check_id(std::string_view id, const Location& where) {
  const bool control = std::any_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  if (id.empty() || id.size() > 256 || control) throw Fault(Code::id_invalid, where, {}, {}, std::string(id));
}

void read_profile(const JsonValue& value, Profile& profile, const Location& start) {
  clear(profile);
  Location where = start;
  expect(value, JsonValue::Kind::object, where, "an object");
  if (const JsonValue id = value["id"]; !id.is_null()) {
    read(id, profile.id, where);
    check_id(profile.id, where);
    where.record = profile.id;
  }
  const JsonValue version = value["ftf"];
  if (version.text() != std::to_string(profile_version)) {
    where.field = "ftf";
    refuse(Code::version, where, version, fmt::format("expected {}", profile_version));
  }
  for (const JsonValue child : value)
    if (!child.is_null() && child.key() != "ftf" && child.key() != "id" && !read_member(child, profile, where))
      refuse_unknown(child, where);
  check_indices(profile, where, value);
}

void ProfileParser::parse(std::string_view json, Profile& profile, const Location& where) {
  try {
    read_profile(document_.parse(json, where), profile, where);
  } catch (const Fault& fault) {
    if (!fault.raw().empty()) throw;
    throw Fault(fault.code(), fault.where(), fault.detail(), std::string(json), fault.value());
  }
}

}  // namespace ftf::profile
