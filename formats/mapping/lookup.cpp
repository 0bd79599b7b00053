// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/lookup.hpp"

#include <ftf/names/clean.hpp>

namespace ftf::formats::mapping {

Lookup Lookup::parse(const base::Setting& node) {
  node.allow({"map", "options", "normalize", "required"});
  Lookup lookup;
  lookup.normalize_ = node.boolean_or("normalize", false);
  lookup.required_ = node.boolean_or("required", false);
  if (node.has("map")) {
    const base::Setting map = node.at("map");
    for (const std::string& text : map.keys()) lookup.add(text, map.at(text).texts());
  }
  if (node.has("options"))
    for (const base::Setting& option : node.at("options").items()) lookup.add_option(option);
  return lookup;
}

void Lookup::add_option(const base::Setting& node) {
  node.allow({"match", "contains", "value", "values"});
  if (node.has("match") == node.has("contains")) throw node.wrong("either 'match' or 'contains'");
  if (node.has("value") == node.has("values")) throw node.wrong("either 'value' or 'values'");
  const std::vector<std::string> values = node.at(node.has("value") ? "value" : "values").texts();
  if (node.has("match"))
    for (const std::string& text : node.at("match").texts()) add(text, values);
  else
    for (const std::string& part : node.at("contains").texts()) containing_.push_back({key(part), values});
}

void Lookup::add(const std::string& text, const std::vector<std::string>& values) {
  exact_.emplace(key(text), values);
  if (values.size() == 1) reverse_.emplace(values.front(), text);
}

std::string Lookup::key(std::string_view text) const {
  if (!normalize_) return std::string(text);
  std::string cleaned = names::clean(text).text;
  return cleaned.empty() ? std::string(text) : cleaned;
}

const std::vector<std::string>* Lookup::find(std::string_view text) const {
  const std::string wanted = key(text);
  if (const auto found = exact_.find(wanted); found != exact_.end()) return &found->second;
  for (const Containing& option : containing_)
    if (wanted.find(option.part) != std::string::npos) return &option.values;
  return nullptr;
}

std::string Lookup::text_for(const std::string& value) const {
  const auto found = reverse_.find(value);
  return found == reverse_.end() ? value : found->second;
}

}  // namespace ftf::formats::mapping
