// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/date_parts.hpp>

#include <algorithm>

namespace ftf::text {
namespace {

std::optional<int> full_year(const DateParts& parts, const std::optional<Day>& as_of) {
  if (!parts.short_year) return parts.year;
  if (!as_of) return std::nullopt;
  const int now = calendar_date(parts.calendar, *as_of).year;
  const int year = now - now % 100 + parts.year;
  return year > now ? year - 100 : year;
}

std::optional<DayRange> range_of(const DateParts& parts, int year, int month, int day) {
  return day_range(parts.calendar, {year, static_cast<unsigned>(month), static_cast<unsigned>(day)});
}

}  // namespace

std::optional<DaysRead> days_of(const DateParts& parts, const std::optional<Day>& as_of) {
  if (parts.year < 0 || (parts.year == 0 && !parts.short_year)) return std::nullopt;
  const auto year = full_year(parts, as_of);
  if (!year) return std::nullopt;
  const int month = std::max(parts.month, 0);
  const int day = month == 0 ? 0 : std::max(parts.day, 0);
  const auto first = range_of(parts, *year, month, day);
  if (!first) return std::nullopt;
  if (parts.decade) {
    const auto last = range_of(parts, *year + 9, 0, 0);
    if (!last) return std::nullopt;
    return DaysRead{{first->from, last->to}, Precision::decade};
  }
  if (parts.either_order) {
    const auto other = range_of(parts, *year, day, month);
    if (!other) return std::nullopt;
    return DaysRead{{std::min(first->from, other->from), std::max(first->to, other->to)}, Precision::range};
  }
  return DaysRead{*first, day != 0 ? Precision::day : (month != 0 ? Precision::month : Precision::year)};
}

}  // namespace ftf::text
