// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which naming custom the form of a name shows, by libftf/data/name_cultures.tsv.

#include <string_view>

#include <ftf/names/analyzer.hpp>

namespace ftf::evaluation {

/// Tells cultures apart; keeps a table of the words of all names it has seen.
class CultureTeller {
 public:
  /// A culture of the table, by the mark that most words of the name bear; `east-asian` for Chinese, Japanese and Korean writing;
  /// `unmarked` for a name without marks. Speaks of the name, not of the person.
  [[nodiscard]] std::string_view culture(std::string_view name);

  /// Words of the name given last.
  [[nodiscard]] std::size_t words() const noexcept { return words_; }

 private:
  names::TokenTable table_;
  names::Analyzer analyzer_{table_};
  std::size_t words_ = 0;
};

}  // namespace ftf::evaluation
