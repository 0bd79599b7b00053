// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/charset_score.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <ftf/data/charset_letters.hpp>

namespace ftf::text {
namespace {

// Weight of the most frequent letters of a language; every third letter after them weighs one less. Weights of what speaks against.
constexpr std::int32_t best_letter = 8;
constexpr std::int32_t letters_a_rank = 3;
constexpr int unused_letter = -4;
constexpr int symbol = -6;
constexpr int mixed_scripts = -8;
constexpr int small_before_capital = -8;
constexpr int foreign_pair = -6;  // two accented Latin letters in a row
constexpr int small_start = -2;   // of a word beyond Latin: names begin with capitals, where a script has them

enum class Shape : std::uint8_t { other, small, capital };

struct Letter {
  char16_t code = 0;
  int weight = 0;
  Shape shape = Shape::other;
  bool is_letter = false;
  bool latin = false;
};

using Page = std::array<Letter, 256>;

struct Candidate {
  std::string_view charset;
  int handicap = 0;
  Page page{};
};

int weight_of(char16_t code, const icu::UnicodeString& ranked) {
  if (u_isUAlphabetic(code)) {
    const std::int32_t rank = ranked.indexOf(static_cast<char16_t>(u_tolower(code)));
    return rank < 0 ? unused_letter : std::max(best_letter - rank / letters_a_rank, 0);
  }
  // Marks of Arabic and Hebrew, quotes, dashes and the like are no evidence.
  const auto type = u_charType(code);
  const bool neutral = type == U_NON_SPACING_MARK || u_ispunct(code) || u_isspace(code) || code == u'№' || code == 0x200C;
  return neutral ? 0 : symbol;
}

Letter letter_of(char16_t code, int byte, const icu::UnicodeString& ranked) {
  UErrorCode status = U_ZERO_ERROR;
  Letter letter;
  letter.code = code;
  letter.weight = byte < 0x80 ? 0 : weight_of(code, ranked);
  letter.is_letter = u_isUAlphabetic(code) != 0;
  letter.latin = uscript_getScript(code, &status) == USCRIPT_LATIN;
  if (u_isUUppercase(code)) letter.shape = Shape::capital;
  else if (u_isULowercase(code)) letter.shape = Shape::small;
  return letter;
}

Candidate make_candidate(const data::charset_letters_row& row) {
  Candidate candidate{.charset = row.charset};
  for (const char c : row.handicap) candidate.handicap = candidate.handicap * 10 + (c - '0');
  const auto ranked = icu::UnicodeString::fromUTF8({row.letters.data(), static_cast<std::int32_t>(row.letters.size())});
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(std::string(row.charset).c_str(), &status);
  for (int byte = 1; byte < 256 && U_SUCCESS(status); ++byte) {
    const char source = static_cast<char>(byte);
    std::array<char16_t, 4> target{};
    UErrorCode bad = U_ZERO_ERROR;
    ucnv_toUChars(converter, target.data(), static_cast<std::int32_t>(target.size()), &source, 1, &bad);
    candidate.page[static_cast<std::size_t>(byte)] = letter_of(target[0], byte, ranked);
  }
  ucnv_close(converter);
  return candidate;
}

const std::vector<Candidate>& candidates() {
  static const std::vector<Candidate> all = [] {
    std::vector<Candidate> made;
    for (const auto& row : data::charset_letters) made.push_back(make_candidate(row));
    return made;
  }();
  return all;
}

bool is_high(char c) { return static_cast<unsigned char>(c) >= 0x80; }

int pair_weight(const Letter& before, const Letter& after, bool both_high) {
  if (!before.is_letter && after.is_letter && !after.latin && after.shape == Shape::small) return small_start;
  if (!before.is_letter || !after.is_letter) return 0;
  int weight = 0;
  if (before.latin != after.latin) weight += mixed_scripts;
  if (before.shape == Shape::small && after.shape == Shape::capital) weight += small_before_capital;
  if (both_high && before.latin && after.latin) weight += foreign_pair;
  return weight;
}

std::int64_t score(std::string_view bytes, const Page& page) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const Letter& letter = page[static_cast<unsigned char>(bytes[i])];
    const bool high = is_high(bytes[i]);
    if (high) sum += letter.weight;
    if (i == 0) continue;
    const bool high_before = is_high(bytes[i - 1]);
    if (high || high_before) sum += pair_weight(page[static_cast<unsigned char>(bytes[i - 1])], letter, high && high_before);
  }
  return sum;
}

bool same_text(std::string_view bytes, const Page& a, const Page& b) {
  return std::all_of(bytes.begin(), bytes.end(), [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return a[byte].code == b[byte].code;
  });
}

}  // namespace

std::string_view best_single_byte_charset(std::string_view bytes) {
  std::vector<std::pair<std::int64_t, const Candidate*>> scored;
  for (const Candidate& candidate : candidates()) scored.emplace_back(score(bytes, candidate.page) - candidate.handicap, &candidate);
  // The first of the best, in the order of the table.
  const auto [best, winner] =
      *std::max_element(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (best <= 0) return {};
  // A lead of an eighth, at least 6, is taken as a decision; less could be chance in a few names.
  const std::int64_t lead = std::max<std::int64_t>(6, best / 8);
  for (const auto& [points, rival] : scored)
    if (rival != winner && best - points < lead && !same_text(bytes, winner->page, rival->page)) return {};
  return winner->charset;
}

}  // namespace ftf::text
