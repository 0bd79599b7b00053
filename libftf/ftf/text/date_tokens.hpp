// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Takes a written date apart into numbers, names of months and words that mean something in dates.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/text/calendar.hpp>

namespace ftf::text {

/// What a piece of a date is.
// clang-format off
enum class DateRole : std::uint8_t {
  number, month, mark,                                                   // of the date itself
  circa, between, connector, before, after, age, decade, calendar,       // about it
  blank, noise, absent, unknown,
};
// clang-format on

/// A piece of a date.
struct DateToken {
  DateRole role = DateRole::unknown;
  int value = 0;                            ///< of a number or month; 0 = blank
  unsigned digits = 0;                      ///< of a number
  char mark = 0;                            ///< of a mark, all dashes being '-'
  Calendar calendar = Calendar::gregorian;  ///< of a month or calendar
  bool aside = false;                       ///< stands in brackets
};

/// The pieces of a text. Times of day and zones are left out.
[[nodiscard]] std::vector<DateToken> date_tokens(std::string_view text);

/// Case, marks and variants of letters out, digits of all scripts as ASCII; malformed bytes become U+FFFD.
[[nodiscard]] std::u32string fold_date_text(std::string_view text);

/// A month's number and calendar.
struct MonthName {
  unsigned month = 0;
  Calendar calendar = Calendar::gregorian;
};

/// The month with this folded name.
[[nodiscard]] std::optional<MonthName> month_named(const std::u32string& folded);

}  // namespace ftf::text
