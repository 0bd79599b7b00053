// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The parts of a date between reading and the days that they stand for.

#include <optional>

#include <ftf/text/dates.hpp>

namespace ftf::text {

/// Year, month and day as written. A part is `missing` if the text does not speak of it, 0 if it says that it is unknown.
struct DateParts {
  static constexpr int missing = -1;
  int year = missing;
  int month = missing;
  int day = missing;
  Calendar calendar = Calendar::gregorian;
  bool short_year = false;    ///< two digits
  bool decade = false;        ///< the year is the first of ten
  bool either_order = false;  ///< day and month may be the other way round
  friend bool operator==(const DateParts&, const DateParts&) = default;
};

/// Days and what is known of them.
struct DaysRead {
  DayRange days;
  Precision precision = Precision::none;
};

/// The days that the parts stand for; nothing if there are none, or a two-digit year has nothing to hold on to. A two-digit year is
/// the latest one not after `as_of`.
[[nodiscard]] std::optional<DaysRead> days_of(const DateParts& parts, const std::optional<Day>& as_of);

}  // namespace ftf::text
