// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/words.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

#include <ftf/base/hash.hpp>
#include <ftf/base/text_index.hpp>
#include <ftf/data/name_affixes.hpp>
#include <ftf/data/name_variants.hpp>
#include <ftf/data/name_words.hpp>
#include <ftf/names/syllables.hpp>
#include <ftf/names/token.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

struct ClassRow {
  std::string_view name;
  WordClass word;
  std::uint16_t roles;
};

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

using Affixes = std::vector<data::name_affixes_row>;

// Rows of the kinds, in file order.
Affixes rows_of(std::initializer_list<std::string_view> kinds) {
  Affixes rows;
  for (const auto& row : data::name_affixes) {
    if (std::ranges::find(kinds, row.kind) != kinds.end()) rows.push_back(row);
  }
  return rows;
}

// The remainder after an abd- prefix: long enough to be a name, and doubled where the prefix took over a sun letter.
bool follows(const data::name_affixes_row& row, std::string_view rest) {
  if (text::length(rest) < 3 - (row.becomes == "абд" ? 1U : 0U) && rest != "la") return false;
  if (row.kind == "abd") return true;
  return row.kind == "sun" && rest.starts_with(row.affix.substr(row.affix.size() - (row.becomes == "abd" ? 1 : 2)));
}

// What spellings of one form have in common.
std::string form_key(std::string_view latin) {
  std::string key;
  for (std::size_t i = 0; i < latin.size(); ++i) {
    char c = latin[i];
    if (c == 'y' || c == 'j') c = 'i';
    if (c == 'g' || (c == 'k' && i + 1 < latin.size() && latin[i + 1] == 'h')) c = 'h';
    if (c == 'w') c = 'v';
    if (key.empty() || key.back() != c) key += c;
  }
  while (key.size() > 3 && key.back() == 'i') key.pop_back();
  return key;
}

// The forms of name_variants.tsv: as they stand, and by what their unlisted spellings have in common.
class VariantForms {
 public:
  VariantForms() {
    std::vector<std::pair<std::string_view, std::uint16_t>> listed;
    for (std::size_t i = 0; i < data::name_variants.size(); ++i) {
      for (std::string_view rest = data::name_variants[i].forms; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        listed.emplace_back(rest.substr(0, end), static_cast<std::uint16_t>(i + 1));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    for (const auto& [form, row] : listed) exact_.add(std::string(form), row);
    for (const auto& [form, row] : listed)
      if (form.size() >= shortest_respelt) respelt_.add(form_key(form), row);
  }

  [[nodiscard]] std::uint16_t row_of(std::string_view latin) const {
    const std::uint16_t row = exact_.row_of(latin);
    return row != 0 || latin.size() < shortest_respelt ? row : respelt_.row_of(form_key(latin));
  }

 private:
  // Shorter names that are spelt alike are other names, such as Im and Jim.
  static constexpr std::size_t shortest_respelt = 3;

  // A key that several rows bring says nothing.
  class Keys {
   public:
    void add(std::string key, std::uint16_t row) {
      if (const std::uint32_t known = find(key); known != base::TextIndex::none) {
        if (keys_[known].second != row) keys_[known].second = 0;
        return;
      }
      index_.insert(base::hash64(key), static_cast<std::uint32_t>(keys_.size()));
      keys_.emplace_back(std::move(key), row);
    }

    [[nodiscard]] std::uint16_t row_of(std::string_view key) const noexcept {
      const std::uint32_t found = find(key);
      return found == base::TextIndex::none ? std::uint16_t{0} : keys_[found].second;
    }

   private:
    [[nodiscard]] std::uint32_t find(std::string_view key) const noexcept {
      return index_.find(base::hash64(key), [&](std::uint32_t n) { return keys_[n].first == key; });
    }

    base::TextIndex index_;
    std::vector<std::pair<std::string, std::uint16_t>> keys_;
  };

  Keys exact_;
  Keys respelt_;
};

}  // namespace

WordClass word_class(std::string_view word) {
  static const auto index = [] {
    base::TextIndex made(data::name_words.size());
    for (std::uint32_t row = 0; row < data::name_words.size(); ++row) made.insert(base::hash64(data::name_words[row].word), row);
    return made;
  }();
  static const auto row_classes = [] {
    std::vector<WordClass> made;
    for (const auto& row : data::name_words) {
      const auto found = std::ranges::find(classes, row.class_, &ClassRow::name);
      made.push_back(found == classes.end() ? WordClass::none : found->word);
    }
    return made;
  }();
  const auto row = index.find(base::hash64(word), [&](std::uint32_t n) { return data::name_words[n].word == word; });
  return row == base::TextIndex::none ? WordClass::none : row_classes[row];
}

std::uint16_t roles_of(WordClass word) noexcept {
  const auto found = std::ranges::find(classes, word, &ClassRow::word);
  return found == classes.end() ? std::uint16_t{0} : found->roles;
}

std::uint16_t roles_of_ending(std::string_view latin) noexcept {
  static const auto by_last_letter = [] {
    std::array<Affixes, 256> made;
    for (const auto& row : rows_of({"patronymic"})) made[static_cast<unsigned char>(row.affix.back())].push_back(row);
    return made;
  }();
  if (latin.empty()) return 0;
  for (const auto& row : by_last_letter[static_cast<unsigned char>(latin.back())]) {
    if (latin.size() > row.affix.size() + 1 && latin.ends_with(row.affix)) return bits(Role::patronymic);
  }
  return 0;
}

std::uint16_t variant_of(std::string_view latin) {
  static const VariantForms forms;
  return forms.row_of(latin);
}

std::string_view without_joined_article(std::string_view word) noexcept {
  constexpr std::string_view article = "ال";
  if (word.starts_with(article) && text::length(word) >= 5) return word.substr(article.size());
  return word;
}

std::string_view without_joined_particle(std::string_view latin) noexcept {
  constexpr std::size_t shortest_name = 4;
  constexpr std::string_view vowel_letters = "aeiouy";
  for (const std::string_view particle : {"binal", "benal", "binel", "bin", "ben", "al", "el"}) {
    if (!latin.starts_with(particle) || latin.size() < particle.size() + shortest_name) continue;
    const std::string_view rest = latin.substr(particle.size());
    if (vowel_letters.find(rest.front()) == std::string_view::npos) return rest;
  }
  return {};
}

std::string canonical_compound(std::string_view word) {
  if (word.size() < 6) return std::string(word);
  static const Affixes endings = rows_of({"din"});
  static const Affixes prefixes = rows_of({"abd", "sun"});
  for (const auto& row : endings) {
    if (word.back() == row.affix.back() && word.size() > row.affix.size() + 2 && word.ends_with(row.affix)) {
      return std::string(word.substr(0, word.size() - row.affix.size())) += row.becomes;
    }
  }
  if (!word.starts_with("abd") && !word.starts_with("абд") && !word.starts_with("عبد")) return std::string(word);
  const data::name_affixes_row* best = nullptr;
  for (const auto& row : prefixes) {
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
  static const std::vector<std::u32string> families = [] {
    std::vector<std::u32string> list;
    for (const auto& row : rows_of({"family"})) list.push_back(text::to_code_points(row.affix));
    return list;
  }();
  std::size_t found = 0;
  for (const std::u32string& family : families) {
    if (family.size() < name.size() && family.size() > found && name.starts_with(family)) found = family.size();
  }
  const bool hangul = name.front() >= 0xAC00 && name.front() <= 0xD7A3;
  if (hangul) return (name.size() == 3 || found == 2) && writes_characters(name) ? found : 0;
  return found == 2 || name.size() == 4 ? found : 1;
}

}  // namespace ftf::names
