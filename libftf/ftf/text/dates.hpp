// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads the dates that people write: partial, approximate, ranges, in several languages and calendars. The answer is always an
// interval of days.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/text/calendar.hpp>

namespace ftf::text {

/// What was known of a date.
enum class Precision : std::uint8_t { none, day, month, year, decade, range };

/// `day`, `month`, ..., as a profile writes it.
[[nodiscard]] std::string_view precision_name(Precision precision) noexcept;

/// Nothing for any other name.
[[nodiscard]] std::optional<Precision> precision_from_name(std::string_view name) noexcept;

/// A date as far as the text tells it. One of `from` and `to` is there at least; both, unless it says "before" or "after".
struct DateReading {
  std::optional<Day> from = {};
  std::optional<Day> to = {};
  Precision precision = Precision::none;
  bool circa = false;                       ///< the text says "about", or gives an age
  Calendar calendar = Calendar::gregorian;  ///< that the text is written in
  bool day_month_ambiguous = false;         ///< `03/04/1985`: the interval spans both readings
  friend bool operator==(const DateReading&, const DateReading&) = default;
};

/// Which comes first in `03/04/1985`.
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };

/// What is known about the dates of a source before one is read.
struct DateOptions {
  Calendar calendar = Calendar::gregorian;  ///< holds unless the text itself names another
  DateOrder order = DateOrder::unknown;
  /// Forms to try first, in this order: %Y %y %m %d %b %B %H %M %S as in strftime (%b and %B take names of months in any known
  /// language), other letters for themselves ("00/00/%Y"); `excel` and `excel1904` are a spreadsheet's day number. A part 00 is
  /// unknown. Where none fits, the general rules hold.
  std::vector<std::string> formats = {};
  std::optional<Day> as_of = {};  ///< needed for ages and two-digit years: without it these are not read
};

/// Reads one date; nothing if the text holds none (placeholders such as `na`, `-`, `0000/00/00`, too) or holds more than a date.
/// Without a format, a Gregorian year from 1250 to 1499 or 2400 to 2699 is not read: most likely it belongs to another calendar,
/// and a wrong date is worse than none. Takes any bytes.
[[nodiscard]] std::optional<DateReading> read_date(std::string_view text, const DateOptions& options = {});

/// Whether read_date knows the form.
[[nodiscard]] bool is_date_format(std::string_view format) noexcept;

}  // namespace ftf::text
