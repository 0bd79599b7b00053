// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ofac/remarks.hpp"

#include <algorithm>

#include "formats/common/space.hpp"
#include "formats/ofac/keys.hpp"

namespace ftf::formats::ofac {

namespace {

constexpr std::string_view separator = "; ";
constexpr std::string_view alternative = "alt. ";
constexpr std::size_t none = std::string_view::npos;

/// Without the full stop of the whole text; that of "S.A." belongs to the last item, which has no other.
std::string_view without_stop(std::string_view text) {
  if (!text.ends_with('.')) return text;
  const bool abbreviation =
      text.size() >= 3 && text[text.size() - 3] == '.' && text[text.size() - 2] >= 'A' && text[text.size() - 2] <= 'Z';
  return abbreviation ? text : text.substr(0, text.size() - 1);
}

/// Takes "issued 11 Feb 2009" off the end.
std::string take_behind(std::string_view& text, std::string_view word) {
  const std::size_t at = text.rfind(word);
  if (at == none) return {};
  std::string value(text.substr(at + word.size()));
  text = text.substr(0, at);
  return value;
}

/// Takes the last bracket off the end.
std::string take_bracket(std::string_view& text) {
  const std::size_t open = text.rfind(" (");
  if (open == none || !text.ends_with(')')) return {};
  std::string value(text.substr(open + 2, text.size() - open - 3));
  text = text.substr(0, open);
  return value;
}

std::string_view without_quotes(std::string_view text) {
  return text.size() >= 2 && text.starts_with('\'') && text.ends_with('\'') ? text.substr(1, text.size() - 2) : text;
}

void read_item(std::string_view text, Entry& entry) {
  const bool more = text.starts_with(alternative);
  const auto keyed = split_key(more ? text.substr(alternative.size()) : text);
  switch (keyed ? keyed->key.target : Target::none) {
    case Target::none: entry.remarks.emplace_back(text); return;
    case Target::birth: entry.births.push_back({.text = keyed->rest}); return;
    case Target::birth_place: entry.birth_places.push_back({.text = keyed->rest}); return;
    case Target::nationality: entry.nationalities.push_back({.text = keyed->rest}); return;
    case Target::citizenship: entry.citizenships.push_back({.text = keyed->rest}); return;
    case Target::document: entry.items.push_back(read_document(keyed->type, keyed->rest)); return;
    case Target::weak_alias: {
      SplitName name = split_name(without_quotes(keyed->rest), entry.type);
      entry.akas.push_back({.type = "a.k.a.", .category = "weak", .last = std::move(name.last), .first = std::move(name.first)});
      return;
    }
    case Target::sex:
    case Target::contact:
    case Target::relation:
    case Target::measure: entry.items.push_back({.type = keyed->type, .number = keyed->rest}); return;
  }
}

std::string document_text(const Item& item) {
  std::string text = item.type;
  common::join(text, item.number, " ");
  if (!item.country.empty()) text += " (" + item.country + ")";
  if (!item.issued.empty()) text += " issued " + item.issued;
  if (!item.expires.empty()) text += " expires " + item.expires;
  return text;
}

/// Adds items, with "alt." from the second of the same key on.
class Items {
 public:
  void add(std::string_view key, std::string text) {
    const bool again = std::ranges::find(keys_, key) != keys_.end();
    if (!again) keys_.emplace_back(key);
    common::join(text_, again ? std::string(alternative) + text : text, separator);
  }
  void add_plain(std::string_view text) { common::join(text_, text, separator); }
  [[nodiscard]] std::string text() && {
    if (text_.empty() || without_stop(text_ + ".") != text_) return std::move(text_);
    return text_ + ".";
  }

 private:
  std::vector<std::string> keys_;
  std::string text_;
};

}  // namespace

SplitName split_name(std::string_view text, std::string_view entry_type) {
  const std::size_t comma = text.find(", ");
  const bool person = std::ranges::equal(entry_type, std::string_view("individual"), [](char a, char b) { return (a | 0x20) == b; });
  if (!person || comma == none) return {std::string(text), {}};
  return {std::string(text.substr(0, comma)), std::string(text.substr(comma + 2))};
}

std::string join_name(std::string_view last, std::string_view first) {
  std::string name(last);
  common::join(name, first, ", ");
  return name;
}

Item read_document(std::string_view type, std::string_view text) {
  Item item;
  item.type = type;
  item.expires = take_behind(text, " expires ");
  item.issued = take_behind(text, " issued ");
  item.country = take_bracket(text);
  item.number = text;
  return item;
}

void read_remarks(std::string_view text, Entry& entry) {
  text = without_stop(text);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end != 0) read_item(text.substr(0, end), entry);
    text.remove_prefix(std::min(text.size(), end + separator.size()));
  }
}

std::string write_remarks(const Entry& entry) {
  Items items;
  for (const Fact& birth : entry.births) items.add("DOB", "DOB " + birth.text);
  for (const Fact& place : entry.birth_places) items.add("POB", "POB " + place.text);
  for (const Fact& country : entry.nationalities) items.add("nationality", "nationality " + country.text);
  for (const Fact& country : entry.citizenships) items.add("citizen", "citizen " + country.text);
  for (const Item& item : entry.items) {
    const auto key = find_key(item.type);
    if (key && key->target == Target::document) items.add(item.type, document_text(item));
    else items.add_plain(document_text(item));
  }
  for (const Aka& aka : entry.akas)
    if (is_weak(aka)) items.add_plain("a.k.a. '" + join_name(aka.last, aka.first) + "'");
  for (const std::string& remark : entry.remarks) items.add_plain(remark);
  return std::move(items).text();
}

bool is_weak(const Aka& aka) noexcept { return aka.category == "weak" && aka.type == "a.k.a."; }

}  // namespace ftf::formats::ofac
