// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/culture.hpp>

#include <array>
#include <charconv>

#include <ftf/data/generation_cultures.hpp>
#include <ftf/data/generation_names.hpp>

namespace ftf::generation {

namespace {

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// Some towns have names of two words: each ends with its country behind a colon.
std::vector<Town> towns(std::string_view text) {
  std::vector<Town> out;
  while (!text.empty()) {
    const std::size_t colon = text.find(':');
    out.push_back({text.substr(0, colon), text.substr(colon + 1, 2)});
    text.remove_prefix(std::min(colon + 4, text.size()));
  }
  return out;
}

std::vector<NamePlace> places(std::string_view text) {
  constexpr std::array<std::string_view, 6> names{"given", "father", "grandfather", "patronymic", "nisba", "family"};
  std::vector<NamePlace> out;
  for (std::string_view word : words(text)) {
    const bool optional = word.ends_with('?');
    if (optional) word.remove_suffix(1);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (names[i] == word) out.push_back({static_cast<Part>(i), optional});
  }
  return out;
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct NameList {
  std::string_view kind;
  std::vector<std::string_view> Culture::* list;
};

constexpr std::array lists{NameList{"man", &Culture::men},         NameList{"woman", &Culture::women},
                           NameList{"family", &Culture::families}, NameList{"start", &Culture::starts},
                           NameList{"middle", &Culture::middles},  NameList{"end", &Culture::ends}};

Culture culture_of(const data::generation_cultures_row& row) {
  Culture culture;
  culture.name = row.culture;
  culture.share = number(row.share);
  culture.by_sounds = row.letters == "sounds";
  culture.has_native = !row.native.empty();
  culture.native = row.native == "arabic" ? Scheme::arabic : Scheme::cyrillic;
  culture.kunya = number(row.kunya);
  culture.parts = places(row.parts);
  for (const auto& names : data::generation_names) {
    if (names.culture != row.culture) continue;
    if (names.kind == "place") culture.towns = towns(names.names);
    for (const auto& [kind, list] : lists)
      if (names.kind == kind) culture.*list = words(names.names);
  }
  return culture;
}

}  // namespace

std::span<const Culture> cultures() {
  static const auto all = [] {
    std::vector<Culture> out;
    for (const auto& row : data::generation_cultures) out.push_back(culture_of(row));
    return out;
  }();
  return all;
}

}  // namespace ftf::generation
