// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The canonical JSON form of any part of a profile, by the field list: `is_empty` decides what is left out, `write` has one overload
// for each shape of field.

#include <algorithm>
#include <string>
#include <vector>

#include <ftf/base/json_writer.hpp>
#include <ftf/profile/fields.hpp>

namespace ftf::profile::json_form {

using base::JsonWriter;

inline bool is_empty(const std::string& text) { return text.empty(); }
inline bool is_empty(bool flag) { return !flag; }
inline bool is_empty(std::int32_t index) { return index < 0; }
inline bool is_empty(Precision precision) { return precision == Precision::none; }
inline bool is_empty(Calendar calendar) { return calendar == Calendar::gregorian; }
template <class T>
bool is_empty(const std::optional<T>& value) {
  return !value.has_value();
}
template <class T>
bool is_empty(const std::vector<T>& list) {
  return list.empty();
}

inline void write(JsonWriter& out, const std::string& text) { out.string(text); }
inline void write(JsonWriter& out, bool flag) { out.boolean(flag); }
inline void write(JsonWriter& out, std::int32_t index) { out.number(index); }
inline void write(JsonWriter& out, Precision precision) { out.string(text::precision_name(precision)); }
inline void write(JsonWriter& out, Calendar calendar) { out.string(text::calendar_name(calendar)); }
inline void write(JsonWriter& out, const Day& day) { out.string(text::iso(day)); }

template <class T>
  requires is_record<T>
void write(JsonWriter& out, const T& record);
template <class T>
void write(JsonWriter& out, const Valued<T>& value);
template <class T>
void write(JsonWriter& out, const std::optional<T>& value);
template <class T>
void write(JsonWriter& out, const std::vector<T>& list);
inline void write(JsonWriter& out, const std::vector<Extra>& extras);

template <class T>
void write_members(JsonWriter& out, const T& record) {
  for_each_field<T>([&](const auto& field) {
    const auto& member = record.*field.member;
    if (is_empty(member)) return;
    out.key(field.name);
    write(out, member);
  });
}

template <class T>
  requires is_record<T>
void write(JsonWriter& out, const T& record) {
  out.begin_object();
  write_members(out, record);
  out.end_object();
}

template <class T>
void write(JsonWriter& out, const Valued<T>& value) {
  out.begin_object();
  write_members<T>(out, value);
  if (value.src >= 0) out.member("src", value.src);
  if (value.hnd >= 0) out.member("hnd", value.hnd);
  out.end_object();
}

template <class T>
void write(JsonWriter& out, const std::optional<T>& value) {
  write(out, *value);
}

template <class T>
void write(JsonWriter& out, const std::vector<T>& list) {
  out.begin_array();
  for (const auto& item : list) write(out, item);
  out.end_array();
}

/// {"group":{"name":"value"}}, with a list where a name has several values; groups and names in order of first use.
inline void write(JsonWriter& out, const std::vector<Extra>& extras) {
  const auto first_of = [&](std::size_t i, auto same) {
    return std::none_of(extras.begin(), extras.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](const Extra& e) { return same(e, extras[i]); });
  };
  const auto same_group = [](const Extra& a, const Extra& b) { return a.group == b.group; };
  const auto same_name = [](const Extra& a, const Extra& b) { return a.group == b.group && a.name == b.name; };
  out.begin_object();
  for (std::size_t g = 0; g < extras.size(); ++g) {
    if (!first_of(g, same_group)) continue;
    out.key(extras[g].group).begin_object();
    for (std::size_t n = g; n < extras.size(); ++n) {
      if (!same_group(extras[n], extras[g]) || !first_of(n, same_name)) continue;
      out.key(extras[n].name);
      const auto same = [&](const Extra& e) { return same_name(e, extras[n]); };
      const bool several = std::count_if(extras.begin(), extras.end(), same) > 1;
      if (several) out.begin_array();
      for (std::size_t v = n; v < extras.size(); ++v)
        if (same(extras[v])) out.string(extras[v].value);
      if (several) out.end_array();
    }
    out.end_object();
  }
  out.end_object();
}

/// Appends the form of one value.
template <class T>
void append(std::string& out, const T& value) {
  JsonWriter writer(out);
  write(writer, value);
}

}  // namespace ftf::profile::json_form
