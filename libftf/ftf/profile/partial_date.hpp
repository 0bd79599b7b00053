// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A date as sources give it: an interval of days with its precision, calendar and original words.

#include <optional>
#include <string>

#include <ftf/text/dates.hpp>

namespace ftf::profile {

using text::Calendar;
using text::Day;
using text::Precision;

/// The true day lies between `from` and `to`, both included, Gregorian. Without them the date is known by its text only.
struct PartialDate {
  std::optional<Day> from;
  std::optional<Day> to;
  Precision precision = Precision::none;
  bool circa = false;                       ///< the source says "about": the interval is not a firm bound
  Calendar calendar = Calendar::gregorian;  ///< in which the source wrote it
  std::string text;                         ///< as the source wrote it, where that says more than the interval
  std::string note;                         ///< remark of the source on this date
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// From what a text was read as; `text` keeps the words.
[[nodiscard]] PartialDate partial_date(const text::DateReading& reading, std::string_view text);

/// A single known day.
[[nodiscard]] PartialDate exact_date(Day day);

/// A whole year, Gregorian.
[[nodiscard]] PartialDate year_date(int year);

/// A date known by its words only.
[[nodiscard]] PartialDate text_date(std::string_view text);

/// Shortest common form for people and simple formats: `1984`, `1984-03`, `1984-03-07`, `1976/1981`, `c. 1984`; the text when there is no
/// interval.
[[nodiscard]] std::string short_form(const PartialDate& date);

}  // namespace ftf::profile
