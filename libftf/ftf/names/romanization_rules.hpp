// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Rules of a romanisation standard: which Latin letters stand for which letters, in which language and in which place.

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ftf::names {

/// Letters that a neighbour may be; edge stands for the beginning or the end of a part of a name. Empty: any neighbour.
using Neighbours = std::u32string;
inline constexpr char32_t edge = 0;

/// One rule.
struct RomanizationRule {
  std::u32string letters;     ///< lower case
  std::string_view language;  ///< ISO 639-1, empty for every language
  Neighbours after;           ///< what stands before the letters
  Neighbours before;          ///< what stands behind them
  std::string_view latin;     ///< may be repeat, may hold next_letter
};

/// Instead of letters: what was written last is written again (shadda).
inline constexpr std::string_view repeat = "=";

/// Among letters: what the letter behind will be (the article before sun letters).
inline constexpr std::string_view next_letter = "~";

/// The rules of one standard. Their tables (libftf/data) have the columns letters, language (several, by blanks), after and before
/// (^ for the beginning, $ for the end, names of letter_sets.tsv, letters; by blanks), latin, checked (what the cell was compared with:
/// the standard's text, notes on it or an ICU transform; no: written from knowledge of the standard) and source.
class RomanizationRules {
 public:
  /// From the rows of a table.
  template <class Rows>
  explicit RomanizationRules(const Rows& rows) {
    for (const auto& row : rows) add(row.letters, row.language, row.after, row.before, row.latin);
    sort();
  }

  /// True if a rule begins with this letter.
  [[nodiscard]] bool has(char32_t letter) const { return rules_.contains(letter); }

  /// The rule for the letters of a part from this place on, null if there is none: more letters before fewer, then the language's own
  /// before those of every language, then those that look at neighbours before those that don't.
  [[nodiscard]] const RomanizationRule* find(std::u32string_view part, std::size_t place, std::string_view language) const;

 private:
  void add(std::string_view letters, std::string_view languages, std::string_view after, std::string_view before, std::string_view latin);
  void sort();

  std::map<char32_t, std::vector<RomanizationRule>> rules_;  // by their first letter
};

}  // namespace ftf::names
