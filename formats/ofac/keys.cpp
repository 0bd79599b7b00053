// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ofac/keys.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>
#include <vector>

#include <ftf/data/ofac_keys.hpp>

#include "formats/common/space.hpp"

namespace ftf::formats::ofac {

namespace {

using KeyRow = data::ofac_keys_row;

struct TargetName {
  std::string_view name;
  Target target;
};
constexpr std::array target_names{TargetName{"sex", Target::sex},
                                  TargetName{"contact", Target::contact},
                                  TargetName{"relation", Target::relation},
                                  TargetName{"measure", Target::measure},
                                  TargetName{"document", Target::document},
                                  TargetName{"birth", Target::birth},
                                  TargetName{"birth_place", Target::birth_place},
                                  TargetName{"nationality", Target::nationality},
                                  TargetName{"citizenship", Target::citizenship},
                                  TargetName{"weak_alias", Target::weak_alias}};

Key key_of(const KeyRow& row) {
  const auto found = std::ranges::find(target_names, row.target, &TargetName::name);
  return {row.words, found == target_names.end() ? Target::none : found->target, row.type};
}

/// Rows by their words in lower case: those whose words are the whole key, and the families.
using WholeKeys = std::unordered_map<std::string, const KeyRow*>;

WholeKeys whole_keys() {
  WholeKeys keys;
  for (const KeyRow& row : data::ofac_keys)
    if (row.family.empty()) keys.try_emplace(common::lower_ascii(row.words), &row);
  return keys;
}

std::vector<std::pair<std::string, const KeyRow*>> family_keys() {
  std::vector<std::pair<std::string, const KeyRow*>> keys;
  for (const KeyRow& row : data::ofac_keys)
    if (!row.family.empty()) keys.emplace_back(common::lower_ascii(row.words), &row);
  return keys;
}

/// Where a key that goes on to a mark ends: behind the first colon, or the dash between spaces.
std::size_t mark_end(std::string_view text, std::size_t from) {
  const std::size_t colon = text.find(": ", from);
  const std::size_t dash = text.find(" - ", from);
  if (colon < dash) return colon + 1;
  return dash == std::string_view::npos ? dash : dash + 2;
}

/// How many characters of the text are the key; 0 for none.
std::size_t key_length(const KeyRow& row, std::string_view text) {
  if (!text.starts_with(row.words) || text.size() == row.words.size() || text[row.words.size()] != ' ') return 0;
  if (row.family == "word") return text.find(' ', row.words.size() + 1);
  return row.family == "mark" ? mark_end(text, row.words.size()) : row.words.size();
}

}  // namespace

std::optional<Key> find_key(std::string_view type) {
  static const WholeKeys whole = whole_keys();
  static const auto families = family_keys();
  const std::string lower = common::lower_ascii(type);
  if (const auto found = whole.find(lower); found != whole.end()) return key_of(*found->second);
  const auto family = std::ranges::find_if(families, [&](const auto& each) { return lower.starts_with(each.first); });
  return family == families.end() ? std::nullopt : std::optional(key_of(*family->second));
}

std::optional<KeyedText> split_key(std::string_view text) {
  const KeyRow* best = nullptr;
  std::size_t length = 0;
  for (const KeyRow& row : data::ofac_keys) {
    const std::size_t found = key_length(row, text);
    if (found == std::string_view::npos || found <= length) continue;
    best = &row;
    length = found;
  }
  if (best == nullptr) return std::nullopt;
  const std::size_t rest = text.find_first_not_of(' ', length);
  if (rest == std::string_view::npos) return std::nullopt;
  return KeyedText{key_of(*best), std::string(text.substr(0, length)), std::string(text.substr(rest))};
}

std::string_view document_label(std::string_view type) noexcept {
  const auto labels = [](std::string_view wanted) {
    return std::ranges::find_if(data::ofac_keys, [&](const KeyRow& row) { return row.target == "document" && row.type == wanted; });
  };
  const auto row = labels(type);
  return row == data::ofac_keys.end() ? labels("other")->words : row->words;
}

std::string_view contact_label(std::string_view type) noexcept {
  const auto row = std::ranges::find_if(data::ofac_keys, [&](const KeyRow& each) { return each.target == "contact" && each.type == type; });
  return row == data::ofac_keys.end() ? std::string_view() : row->words;
}

}  // namespace ftf::formats::ofac
