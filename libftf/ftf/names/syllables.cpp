// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/syllables.hpp>

#include <algorithm>
#include <array>
#include <charconv>

#include <ftf/data/han_readings.hpp>
#include <ftf/data/indic_signs.hpp>
#include <ftf/data/letter_sets.hpp>
#include <ftf/data/pinyin.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

constexpr std::array<std::string_view, 19> leads{"g", "k", "n", "d", "t",  "r", "m", "b", "p", "s",
                                                 "s", "",  "j", "j", "ch", "k", "t", "p", "h"};
// For comparison, not for display: eo and eu as o and u, which is how most spellings write them and how foreign names are heard.
constexpr std::array<std::string_view, 21> medials{"a",  "ae", "ya", "yae", "o",  "e",  "yo", "ye", "o",  "wa", "wae",
                                                   "oe", "yo", "u",  "wo",  "we", "wi", "yu", "u",  "ui", "i"};
// In names of foreigners eo is the vowel of "her", ae that of "hat".
constexpr std::array<std::string_view, 21> foreign_medials{"a",  "a",  "ya", "yae", "e",  "e", "ye", "ye", "o",  "wa", "wae",
                                                           "oe", "yo", "u",  "we",  "we", "u", "yu", "u",  "ui", "i"};
// As English spells them: eu only parts consonants.
constexpr std::array<std::string_view, 21> english_medials{"a",  "a",  "ya", "ya", "e",  "e",  "ye", "ye", "o",  "wa", "wa",
                                                           "we", "yo", "u",  "wo", "we", "wi", "yu", "",   "wi", "i"};
constexpr std::array<std::string_view, 28> tails{"",  "k", "k", "k", "n", "n", "n", "t",  "l", "k", "m", "l", "l", "l",
                                                 "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};

constexpr char32_t indic_begin = 0x0900;
constexpr char32_t indic_end = 0x0D80;
constexpr std::size_t indic_block = 0x80;
constexpr std::size_t nukta = 0x3C;

enum class Sign { none, vowel, consonant, matra, other };

struct IndicSign {
  Sign kind = Sign::none;
  std::string letters;
};

const std::array<IndicSign, indic_block>& indic_signs() {
  static const auto table = [] {
    std::array<IndicSign, indic_block> signs;
    for (const auto& row : data::indic_signs) {
      std::size_t offset = 0;
      std::from_chars(row.offset.data(), row.offset.data() + row.offset.size(), offset, 16);
      IndicSign& sign = signs[offset];
      sign.kind = row.kind == "vowel"       ? Sign::vowel
                  : row.kind == "consonant" ? Sign::consonant
                  : row.kind == "matra"     ? Sign::matra
                                            : Sign::other;
      for (const char c : row.sounds) {
        if (c != ' ') sign.letters += c;
      }
    }
    return signs;
  }();
  return table;
}

constexpr char32_t hangul_begin = 0xAC00;

constexpr bool is_hangul(char32_t code) { return code >= hangul_begin && code <= 0xD7A3; }

void append_hangul(char32_t code, bool foreign, std::string& out) {
  const std::size_t index = code - hangul_begin;
  const std::string_view lead = leads[index / 588];
  if (lead != "r" || !out.ends_with('l')) out += lead;
  out += (foreign ? foreign_medials : medials)[index % 588 / 28];
  out += tails[index % 28];
}

// One syllable of a foreigner's name, after those before it.
void append_english(char32_t code, bool last, std::string& out) {
  const std::size_t index = code - hangul_begin;
  const std::string_view lead = leads[index / 588];
  const std::string_view medial = english_medials[index % 588 / 28];
  const std::string_view tail = tails[index % 28];
  if (lead.empty() && medial == "i" && (out.ends_with('a') || out.ends_with('e'))) {
    out.back() = out.back() == 'e' ? 'a' : 'i';
  } else if (lead == "j" && medial.empty()) {
    out += 'z';
  } else {
    if (lead != "r" || !out.ends_with('l')) out += lead;
    out += medial;
    if (lead == "s" && medial.starts_with('y')) out[out.size() - medial.size()] = 'h';
  }
  out += tail;
  constexpr std::size_t eo = 4;
  if (last && tail.empty() && index % 588 / 28 == eo) out += 'r';
}

// A consonant keeps its inherent a unless a vowel sign or the virama follows; at the end of a word the a is silent.
bool append_indic(std::u32string_view token, std::size_t i, std::string& out) {
  const auto sign_at = [&](std::size_t k) -> const IndicSign& {
    static const IndicSign none;
    if (k >= token.size() || token[k] < indic_begin || token[k] >= indic_end) return none;
    return indic_signs()[(token[k] - indic_begin) % indic_block];
  };
  const std::size_t offset = (token[i] - indic_begin) % indic_block;
  if (offset == nukta) return true;
  const IndicSign& sign = sign_at(i);
  if (sign.kind == Sign::none) return false;
  const bool dotted = i + 1 < token.size() && (token[i + 1] - indic_begin) % indic_block == nukta;
  out += dotted && sign.letters == "j" ? "z" : sign.letters;
  const std::size_t next = i + (dotted ? 2 : 1);
  if (sign.kind == Sign::consonant && next < token.size() && sign_at(next).kind != Sign::matra) out += 'a';
  return true;
}

constexpr std::array<std::string_view, han_languages.size()> han_language_names{"cantonese", "korean"};
constexpr char32_t han_begin = 0x4E00;
constexpr char32_t han_end = 0xA000;
using HanRows = std::array<std::uint16_t, han_end - han_begin>;  // row of han_readings from 1, 0 = none

HanRows han_rows(std::string_view language) {
  HanRows rows{};
  for (std::size_t i = 0; i < data::han_readings.size(); ++i) {
    if (data::han_readings[i].language != language) continue;
    for (const char32_t code : text::to_code_points(data::han_readings[i].characters))
      rows[code - han_begin] = static_cast<std::uint16_t>(i + 1);
  }
  return rows;
}

}  // namespace

std::string han_reading(HanLanguage language, std::u32string_view characters) {
  static const std::array<HanRows, han_languages.size()> rows{han_rows(han_language_names[0]), han_rows(han_language_names[1])};
  std::string out;
  for (const char32_t code : characters) {
    const std::uint16_t row =
        code < han_begin || code >= han_end ? std::uint16_t{0} : rows[static_cast<std::size_t>(language)][code - han_begin];
    if (row == 0) return {};
    out += data::han_readings[row - 1U].syllable;
  }
  return out;
}

std::string english_reading(std::u32string_view hangul) {
  if (hangul.empty() || !std::ranges::all_of(hangul, is_hangul) || writes_characters(hangul)) return {};
  std::string out;
  for (std::size_t i = 0; i < hangul.size(); ++i) append_english(hangul[i], i + 1 == hangul.size(), out);
  return out;
}

std::optional<std::string> syllable_letters(std::u32string_view token) {
  std::string out;
  const bool foreign = !token.empty() && is_hangul(token.front()) && !writes_characters(token);
  for (std::size_t i = 0; i < token.size(); ++i) {
    const char32_t code = token[i];
    if (is_hangul(code)) {
      append_hangul(code, foreign, out);
    } else if (code >= 0x4E00 && code < 0x4E00 + data::pinyin_readings.size()) {
      out += data::pinyin_syllables[data::pinyin_readings[code - 0x4E00]];
    } else if (code < indic_begin || code >= indic_end || !append_indic(token, i, out)) {
      return std::nullopt;
    }
  }
  return out;
}

bool writes_characters(std::u32string_view hangul) {
  static const std::u32string syllables =
      text::to_code_points(std::ranges::find(data::letter_sets, "hangul-of-characters", &data::letter_sets_row::name)->letters);  // sorted
  return std::ranges::all_of(hangul, [](char32_t code) { return std::ranges::binary_search(syllables, code); });
}

}  // namespace ftf::names
