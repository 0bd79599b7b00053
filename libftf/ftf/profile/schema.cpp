// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/schema.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/profile/fields.hpp>

namespace ftf::profile {

namespace {

template <class T>
inline constexpr const char* struct_name = "object";
template <>
inline constexpr const char* struct_name<PartialDate> = "PartialDate";
template <>
inline constexpr const char* struct_name<Place> = "Place";
template <>
inline constexpr const char* struct_name<Handling> = "Handling";

template <class T>
constexpr std::string_view type_name() {
  if constexpr (is_optional<T>) return type_name<typename T::value_type>();
  else if constexpr (std::is_same_v<T, std::vector<Extra>>) return "object of objects";
  else if constexpr (is_list<T>) return is_record<bare<T>> ? "list of objects" : "list of text";
  else if constexpr (std::is_same_v<T, bool>) return "yes/no";
  else if constexpr (std::is_same_v<T, std::int32_t>) return "index";
  else if constexpr (std::is_same_v<T, Day>) return "day";
  else return is_record<T> ? "object" : "text";
}

/// Walks the tree of structs; a struct that was listed before is not entered again.
struct RowCollector {
  std::vector<FieldRow> rows;
  std::vector<std::string_view> entered;

  template <class Owner>
  void collect(const std::string& prefix) {
    for_each_field<Owner>([&](const auto& field) {
      using T = typename std::remove_cvref_t<decltype(field)>::Type;
      using Inner = bare<T>;
      const std::string path = prefix + std::string(field.name);
      rows.push_back({path, std::string(type_name<T>()), field.personal, field.meaning, field.example, field.vocabulary});
      if constexpr (is_record<Inner>) {
        const std::string_view name = struct_name<Inner>;
        const bool shared = name != "object";
        if (shared && std::find(entered.begin(), entered.end(), name) != entered.end()) return;
        if (shared) entered.push_back(name);
        collect<Inner>(path + ".");
      }
    });
  }
};

using base::JsonWriter;

template <class Owner>
void write_properties(JsonWriter& out, bool valued);

template <class T>
void write_type(JsonWriter& out, std::string_view vocabulary, bool valued) {
  if constexpr (is_optional<T>) {
    write_type<typename T::value_type>(out, vocabulary, valued);
  } else if constexpr (std::is_same_v<T, std::vector<Extra>>) {
    out.member("type", "object");
  } else if constexpr (is_list<T>) {
    out.member("type", "array").key("items").begin_object();
    write_type<bare<T>>(out, vocabulary, is_valued<typename T::value_type>);
    out.end_object();
  } else if constexpr (std::is_same_v<T, bool>) {
    out.member("type", "boolean");
  } else if constexpr (std::is_same_v<T, std::int32_t>) {
    out.member("type", "integer").member("minimum", 0);
  } else if constexpr (is_record<T>) {
    write_properties<T>(out, valued);
  } else {
    out.member("type", "string");
    if constexpr (std::is_same_v<T, Day>) out.member("format", "date");
    const bool closed = std::is_same_v<T, Precision> || std::is_same_v<T, Calendar>;
    if (vocabulary.empty()) return;
    out.key(closed ? "enum" : "examples").begin_array();
    for (std::size_t at = 0; at < vocabulary.size();) {
      const std::size_t end = std::min(vocabulary.find(' ', at), vocabulary.size());
      out.string(vocabulary.substr(at, end - at));
      at = end + 1;
    }
    out.end_array();
  }
}

template <class Owner>
void write_properties(JsonWriter& out, bool valued) {
  out.member("type", "object").key("properties").begin_object();
  if constexpr (std::is_same_v<Owner, Profile>) out.key("ftf").begin_object().key("const").number(profile_version).end_object();
  for_each_field<Owner>([&](const auto& field) {
    using T = typename std::remove_cvref_t<decltype(field)>::Type;
    out.key(field.name).begin_object().member("description", field.meaning);
    write_type<T>(out, field.vocabulary, false);
    out.end_object();
  });
  for (const char* index : {"src", "hnd"})
    if (valued) out.key(index).begin_object().member("type", "integer").member("minimum", 0).end_object();
  out.end_object().key("additionalProperties").boolean(false);
}

/// Line breaks and two spaces a level; strings are left as they are.
std::string indented(std::string_view json) {
  std::string out;
  std::size_t level = 0;
  bool quoted = false;
  const auto line = [&] { out.append(1, '\n').append(level * 2, ' '); };
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted) {
      out += c;
      if (c == '\\') out += json[++i];
      else if (c == '"') quoted = false;
      continue;
    }
    if (c == '}' || c == ']') --level, line();
    out += c;
    if (c == '"') quoted = true;
    else if (c == ':') out += ' ';
    else if (c == ',') line();
    else if (c == '{' || c == '[') ++level, line();
  }
  return out + '\n';
}

}  // namespace

std::string json_schema() {
  std::string json;
  JsonWriter out(json);
  out.begin_object().member("$schema", "https://json-schema.org/draft/2020-12/schema");
  out.member("title", fmt::format("ftf profile, version {}", profile_version));
  write_properties<Profile>(out, false);
  out.key("required").begin_array().string("ftf").string("id").end_array().end_object();
  return indented(json);
}

const std::vector<FieldRow>& field_rows() {
  static const std::vector<FieldRow> rows = [] {
    RowCollector collector;
    collector.collect<Profile>("");
    return std::move(collector.rows);
  }();
  return rows;
}

}  // namespace ftf::profile
