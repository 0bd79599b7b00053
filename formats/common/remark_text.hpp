// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A remark as sentences and items, from which values are taken only if they have the form of one.

#include <optional>
#include <string>
#include <string_view>

#include <ftf/profile/partial_date.hpp>

namespace ftf::formats::common {

/// A place in a remark. What is taken moves it on; where nothing is taken it stays.
class RemarkText {
 public:
  /// Stands at the first item. Apostrophes of print become those of ASCII.
  explicit RemarkText(std::string_view remark);

  /// Goes to the next sentence, line, or item behind a semicolon; false if there is none.
  bool next_item();

  /// Behind a value that was taken: goes over the comma, "and", semicolon or stop that follows; false if something else follows.
  bool next_behind();

  /// Whether these words stand here, letters in either case, and no letter or digit behind them.
  [[nodiscard]] bool starts_with(std::string_view words) const;
  void take(std::string_view words) { rest_.remove_prefix(words.size()); }

  /// Takes "is", "was", "no.", "number", colons and the like between a phrase and its value; whether there were any.
  bool take_links();

  /// Up to seven words that begin with a capital or are particles of names, in quotes or not; empty where there are none.
  std::string take_name();

  /// All up to a mark that the rules for dates read.
  std::optional<profile::PartialDate> take_date();

  /// Words without digits, the first with a capital, up to a semicolon, stop or bracket.
  std::string take_place();

  /// A number of a document: capitals, digits and what separates them, at least four of them digits.
  std::string take_number();

  /// What stands in round brackets; empty where there are none.
  std::string take_bracket();

  /// The date behind this word, with a comma before and "on" behind it or not.
  std::optional<profile::PartialDate> take_dated(std::string_view word);

 private:
  void skip_spaces();
  void enter_item();

  std::string text_;
  std::string_view rest_;
};

}  // namespace ftf::formats::common
