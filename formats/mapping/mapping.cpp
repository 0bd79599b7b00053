// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/mapping.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ftf/text/charset.hpp>

#include "formats/mapping/rule_parser.hpp"

namespace ftf::formats::mapping {

using base::Setting;

namespace {

template <class T>
struct Named {
  std::string_view name;
  T value;
};

constexpr std::array<Named<char>, 6> delimiters{
    {{"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}, {"bar", '|'}, {"pipe", '|'}, {"auto", '\0'}}};
constexpr std::array<Named<char>, 3> quotes{{{"double", '"'}, {"single", '\''}, {"none", '\0'}}};
constexpr std::array<Named<Unmapped>, 2> unmapped_ways{{{"extras", Unmapped::extras}, {"ignore", Unmapped::ignore}}};
constexpr std::array<Named<FormulaCells>, 3> formula_ways{
    {{"neutralise", FormulaCells::neutralise}, {"restore", FormulaCells::restore}, {"keep", FormulaCells::keep}}};

template <class T, std::size_t N>
T choose(const Setting& node, const std::array<Named<T>, N>& choices) {
  const std::string text = node.text();
  std::string known;
  for (const auto& choice : choices) {
    if (choice.name == text) return choice.value;
    known += (known.empty() ? "" : ", ") + std::string(choice.name);
  }
  if constexpr (std::is_same_v<T, char>)
    if (text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80 && text[0] != '\n' && text[0] != '\r') return text[0];
  throw node.wrong(fmt::format("{}{}", std::is_same_v<T, char> ? "one ASCII character or " : "", known));
}

/// A number from `least`, which it is by default, to `most`.
std::uint64_t count(const Setting& root, std::string_view key, std::int64_t least, std::int64_t most) {
  const std::int64_t number = root.integer_or(key, least);
  if (number < least || number > most) throw root.at(key).wrong(fmt::format("{} to {}", least, most));
  return static_cast<std::uint64_t>(number);
}

Layout parse_layout(const Setting& root) {
  Layout layout;
  layout.format = root.text_or("format", "");
  layout.record = root.text_or("record", "");
  if (root.has("encoding")) {
    layout.encoding = root.at("encoding").text();
    if (!text::is_charset(layout.encoding)) throw root.at("encoding").wrong("the name of a character encoding");
  }
  if (root.has("delimiter")) layout.delimiter = choose(root.at("delimiter"), delimiters);
  if (root.has("quote")) layout.quote = choose(root.at("quote"), quotes);
  if (layout.quote != '\0' && layout.quote == layout.delimiter) throw root.at("quote").wrong("another character than the delimiter");
  if (root.has("formulas")) layout.formulas = choose(root.at("formulas"), formula_ways);
  layout.header = root.boolean_or("header", true);
  layout.sheet = root.text_or("sheet", "");
  layout.skip_lines = count(root, "skip_lines", 0, 1000);
  layout.header_rows = layout.header ? count(root, "header_rows", 1, 10) : 1;
  return layout;
}

/// Defaults nest as the profile does: `handling: {codes: [H1]}` is the default of handling.codes.
void parse_defaults(const Setting& node, const std::string& path, Mapping& mapping) {
  if (node.is_map()) {
    for (const std::string& key : node.keys()) parse_defaults(node.at(key), path.empty() ? key : path + "." + key, mapping);
    return;
  }
  const Target* target = find_target(path);
  if (target == nullptr || target->path == "id")
    throw base::Error(base::ErrorKind::usage, base::Code::settings_key, node.where(), "no field of a profile");
  if (target->reads == Reads::date) throw node.wrong("a field that is no date");
  const std::vector<std::string> values = node.texts();
  if (values.size() > 1 && !target->many) throw node.wrong("one value");
  for (const std::string& value : values) mapping.defaults.emplace_back(target, value);
}

Mapping read(const Setting& root) {
  if (!root.is_map()) throw root.wrong("a map with 'columns'");
  root.allow({"format", "record", "encoding", "delimiter", "quote", "skip_lines", "header", "header_rows", "sheet", "formulas", "group_by", "null",
              "unmapped", "defaults", "filters", "columns", "compose", "lookups"});
  Mapping mapping;
  mapping.layout = parse_layout(root);
  mapping.group_by = root.text_or("group_by", "");
  if (root.has("null")) mapping.nulls = root.at("null").texts();
  if (root.has("unmapped")) mapping.unmapped = choose(root.at("unmapped"), unmapped_ways);
  if (root.has("defaults")) parse_defaults(root.at("defaults"), {}, mapping);
  if (root.has("filters"))
    for (const std::string& column : root.at("filters").keys()) mapping.filters.emplace_back(column, root.at("filters").at(column).texts());
  mapping.rules = parse_rules(root, mapping.nulls);
  return mapping;
}

}  // namespace

Mapping Mapping::parse(std::string_view yaml, const std::string& name) { return read(Setting::parse(yaml, name)); }

Mapping Mapping::load(const std::string& path) { return read(Setting::load(path)); }

}  // namespace ftf::formats::mapping
