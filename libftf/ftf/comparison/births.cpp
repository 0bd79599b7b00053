// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/births.hpp>

#include <algorithm>
#include <cstdlib>

namespace ftf::comparison {
namespace {

using blocking::Birth;

constexpr std::int32_t circa_days = 2 * 366;
constexpr std::int32_t near_days = 2 * 366;

bool is_whole(const Birth& birth) noexcept { return birth.day != 0 && !birth.circa; }

// One wrong digit, two digits exchanged, or a neighbouring year.
bool is_year_slip(int a, int b) noexcept {
  const int apart = std::abs(a - b);
  if (apart == 1 || apart == 10) return true;
  int wrong = 0;
  int sum = 0;
  for (int x = a, y = b; x > 0 || y > 0; x /= 10, y /= 10) {
    wrong += x % 10 != y % 10;
    sum += x % 10 - y % 10;
  }
  return wrong == 1 || (wrong == 2 && sum == 0 && apart % 9 == 0);
}

Level compare_days(const Birth& a, const Birth& b) noexcept {
  const bool year = a.year == b.year;
  const bool month = a.month == b.month;
  const bool day = a.day == b.day;
  if (year && month) return day ? Level::birth_day : Level::birth_day_differs;
  if (year && a.month == b.day && a.day == b.month) return Level::birth_swapped;
  if (year) return day ? Level::birth_month_differs : Level::birth_year_only;
  if (month && day) return is_year_slip(a.year, b.year) ? Level::birth_year_differs : Level::birth_month_day_only;
  return std::abs(a.from - b.from) <= near_days ? Level::birth_near : Level::birth_conflict;
}

// Here a day is missing on one side, or 1 January may stand for the year.
Level compare_partly(const Birth& a, const Birth& b) noexcept {
  const bool months = a.month != 0 && b.month != 0 && !a.is_placeholder() && !b.is_placeholder();
  if (a.year == b.year) {
    if (!months) return Level::birth_year;
    return a.month == b.month ? Level::birth_month : Level::birth_year_only;
  }
  return std::abs(a.year - b.year) == 1 ? Level::birth_year_near : Level::birth_conflict;
}

}  // namespace

Level compare_births(const Birth& a, const Birth& b) noexcept {
  const bool days = a.day != 0 && b.day != 0;
  if (days && !a.is_placeholder() && !b.is_placeholder() && (a.from == b.from || (!a.circa && !b.circa))) return compare_days(a, b);
  if (a.year != 0 && b.year != 0 && !a.circa && !b.circa) return compare_partly(a, b);
  if (a.year != 0 && a.year == b.year) return Level::birth_year;
  const std::int32_t slack = a.circa || b.circa ? circa_days : 0;
  const std::int32_t gap = std::max(a.from, b.from) - std::min(a.to, b.to);
  if (gap <= slack) return Level::birth_overlap;
  return gap <= slack + near_days ? Level::birth_near : Level::birth_conflict;
}

bool births_contradict(const Birth& a, const Birth& b) noexcept {
  if (!is_whole(a) || !is_whole(b) || a.is_placeholder() || b.is_placeholder()) return false;
  return compare_days(a, b) == Level::birth_conflict;
}

}  // namespace ftf::comparison
