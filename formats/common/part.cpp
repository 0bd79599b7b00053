// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/part.hpp"

#include <algorithm>

#include "formats/common/space.hpp"

namespace ftf::formats::common {

namespace {

constexpr std::string_view no_name = "-";

}  // namespace

void Part::clear() noexcept {
  values_.clear();
  paths_.clear();
}

void Part::add(std::string_view name, std::string_view value) {
  if (!value.empty()) values_.push_back({name, value});
}

void Part::add(syntax::XmlElement element, std::span<const std::string_view> elsewhere) {
  for (std::size_t i = 0; i < element.attribute_count(); ++i) add(element.attribute_at(i).name, element.attribute_at(i).value);
  add(".", element.text());
  for (const syntax::XmlElement child : element)
    if (std::ranges::find(elsewhere, child.name()) == elsewhere.end()) add_child(child);
}

void Part::add_child(syntax::XmlElement child, std::span<const std::string_view> elsewhere) {
  add(child.name(), child.text());
  if (child.attribute_count() != 0 || child.has_children()) add_below(child, std::string(child.name()), elsewhere);
}

void Part::add_below(syntax::XmlElement element, const std::string& path, std::span<const std::string_view> elsewhere) {
  const auto stored = [&](std::string_view name, char separator) -> std::string_view {
    return paths_.emplace_back(path + separator + std::string(name));
  };
  for (std::size_t i = 0; i < element.attribute_count(); ++i) {
    const syntax::XmlAttribute attribute = element.attribute_at(i);
    if (!attribute.value.empty() && std::ranges::find(elsewhere, attribute.name) == elsewhere.end())
      add(stored(attribute.name, '@'), attribute.value);
  }
  for (const syntax::XmlElement child : element) {
    if (!child.text().empty()) add(stored(child.name(), '/'), child.text());
    if (child.attribute_count() != 0 || child.has_children()) add_below(child, path + "/" + std::string(child.name()), {});
  }
}

std::string_view Part::take(std::string_view name) noexcept {
  for (Value& value : values_) {
    if (value.taken || value.name != name) continue;
    value.taken = true;
    return value.value;
  }
  return {};
}

std::string Part::take_all(std::string_view name, std::string_view separator) {
  std::string all;
  for (std::string_view next = take(name); !next.empty(); next = take(name)) join(all, next, separator);
  return all;
}

void Part::drop(std::string_view name, std::string_view expected) noexcept {
  for (Value& value : values_)
    if (value.name == name && value.value == expected) value.taken = true;
}

void Keeper::keep(std::string name, std::string_view value) {
  if (!value.empty()) profile_->extras.push_back({std::string(group_), std::move(name), std::string(value)});
}

void Keeper::keep_rest(const Part& part, std::string_view path) {
  for (const Part::Value& value : part.values()) {
    if (value.taken) continue;
    std::string name(path);
    if (!name.empty() && value.name != ".") name += '/';
    if (value.name != ".") name += value.name;
    notes_.add(base::Code::unknown_element, name);
    keep(std::move(name), value.value);
  }
}

void ItemNames::add(std::string_view name) {
  if (!text_.empty()) text_ += ' ';
  text_ += name.empty() || name.find(' ') != std::string_view::npos ? no_name : name;
}

std::string_view ItemNames::text() const noexcept {
  return text_.find_first_not_of(" -") == std::string::npos ? std::string_view() : std::string_view(text_);
}

std::string_view KeptValues::find(std::string_view name) const noexcept {
  const auto found =
      std::ranges::find_if(profile_.extras, [&](const profile::Extra& extra) { return extra.group == group_ && extra.name == name; });
  return found == profile_.extras.end() ? std::string_view() : std::string_view(found->value);
}

std::vector<std::string_view> KeptValues::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const profile::Extra& extra : profile_.extras)
    if (extra.group == group_ && extra.name == name) values.emplace_back(extra.value);
  return values;
}

std::string_view KeptValues::item(std::string_view name, std::size_t index) const noexcept {
  std::string_view text = find(name);
  for (; index > 0; --index) {
    const std::size_t end = text.find(' ');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  const std::string_view found = text.substr(0, text.find(' '));
  return found == no_name ? std::string_view() : found;
}

}  // namespace ftf::formats::common
