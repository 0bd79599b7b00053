// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/words.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

#include <ftf/data/name_affixes.hpp>
#include <ftf/data/name_words.hpp>
#include <ftf/names/token.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

struct ClassRow {
  std::string_view name;
  WordClass word;
  std::uint16_t roles;
};

constexpr std::uint16_t bits(Role role) { return static_cast<std::uint16_t>(role); }

constexpr std::array classes{
    ClassRow{"article", WordClass::article, bits(Role::article)},
    ClassRow{"kunya", WordClass::kunya, bits(Role::kunya)},
    ClassRow{"nasab", WordClass::nasab, bits(Role::nasab)},
    ClassRow{"abd", WordClass::abd, bits(Role::abd)},
    ClassRow{"allah", WordClass::allah, 0},
    ClassRow{"din", WordClass::din, 0},
    ClassRow{"title", WordClass::title, bits(Role::title)},
    ClassRow{"suffix", WordClass::suffix, bits(Role::particle)},
    ClassRow{"optional", WordClass::optional, bits(Role::optional_name)},
    ClassRow{"particle", WordClass::particle, bits(Role::particle)},
};

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// The remainder after an abd- prefix: long enough to be a name, and doubled where the prefix took over a sun letter.
bool follows(const data::name_affixes_row& row, std::string_view rest) {
  if (letters(rest) < 3 - (row.becomes == "абд" ? 1U : 0U) && rest != "la") return false;
  if (row.kind == "abd") return true;
  return row.kind == "sun" && rest.starts_with(row.affix.substr(row.affix.size() - (row.becomes == "abd" ? 1 : 2)));
}

}  // namespace

WordClass word_class(std::string_view word) {
  static const auto words = [] {
    std::unordered_map<std::string_view, WordClass> map;
    for (const auto& row : data::name_words) {
      const auto found = std::ranges::find(classes, row.class_, &ClassRow::name);
      if (found != classes.end()) map.emplace(row.word, found->word);
    }
    return map;
  }();
  const auto it = words.find(word);
  return it == words.end() ? WordClass::none : it->second;
}

std::uint16_t roles_of(WordClass word) noexcept {
  const auto found = std::ranges::find(classes, word, &ClassRow::word);
  return found == classes.end() ? std::uint16_t{0} : found->roles;
}

std::uint16_t roles_of_ending(std::string_view latin) noexcept {
  for (const auto& row : data::name_affixes) {
    if (row.kind == "patronymic" && latin.size() > row.affix.size() + 1 && latin.ends_with(row.affix)) return bits(Role::patronymic);
  }
  return 0;
}

std::string_view without_joined_article(std::string_view word) noexcept {
  constexpr std::string_view article = "ال";
  if (word.starts_with(article) && letters(word) >= 5) return word.substr(article.size());
  return word;
}

std::string_view without_possible_article(std::string_view latin) noexcept {
  if (latin.size() < 6 || (!latin.starts_with("al") && !latin.starts_with("el"))) return {};
  const std::string_view rest = latin.substr(2);
  constexpr std::string_view vowels = "aeiouy";
  return vowels.find(rest.front()) == std::string_view::npos ? rest : std::string_view{};
}

std::string canonical_compound(std::string_view word) {
  const data::name_affixes_row* best = nullptr;
  for (const auto& row : data::name_affixes) {
    if (row.kind == "din" && word.size() > row.affix.size() + 2 && word.ends_with(row.affix)) {
      return std::string(word.substr(0, word.size() - row.affix.size())) += row.becomes;
    }
    if (row.kind != "abd" && row.kind != "sun") continue;
    if (!word.starts_with(row.affix) || !follows(row, word.substr(row.affix.size()))) continue;
    if (best == nullptr || row.affix.size() > best->affix.size()) best = &row;
  }
  if (best == nullptr) return std::string(word);
  return std::string(best->becomes) += word.substr(best->affix.size());
}

std::string_view after_abd(std::string_view allah) noexcept {
  for (const std::string_view prefix : {"al", "ul", "ол", "ал", "ул", "ال"}) {
    if (allah.starts_with(prefix)) return allah.substr(prefix.size());
  }
  return allah;
}

std::size_t family_letters(std::u32string_view name) noexcept {
  if (name.size() < 2 || name.size() > 4) return 0;
  std::size_t found = 0;
  for (const auto& row : data::name_affixes) {
    if (row.kind != "family") continue;
    const std::u32string family = text::to_code_points(row.affix);
    if (family.size() < name.size() && family.size() > found && name.starts_with(family)) found = family.size();
  }
  const bool hangul = name.front() >= 0xAC00 && name.front() <= 0xD7A3;
  if (hangul) return name.size() == 3 || found == 2 ? found : 0;
  return found == 2 || name.size() == 4 ? found : 1;
}

}  // namespace ftf::names
