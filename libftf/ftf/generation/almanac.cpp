// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/almanac.hpp>

#include <algorithm>

#include <fmt/format.h>

namespace ftf::generation {

namespace {

/// A calendar by two rules.
struct Rules {
  std::int32_t (*year_start)(std::int32_t year);    ///< its first day
  std::int32_t (*month_start)(std::int32_t month);  ///< days of the year before a month from 1
  std::int32_t first_year;                          ///< a year not after that of any day asked for
};

constexpr Rules persian_rules{[](std::int32_t year) { return -492268 + 365 * (year - 1) + (8 * year + 21) / 33; },
                              [](std::int32_t month) { return month <= 7 ? 31 * (month - 1) : 6 + 30 * (month - 1); }, 1280};
constexpr Rules islamic_rules{[](std::int32_t year) { return -492148 + 354 * (year - 1) + (3 + 11 * year) / 30; },
                              [](std::int32_t month) { return 29 * (month - 1) + month / 2; }, 1320};

std::int32_t year_of(const Rules& rules, std::int32_t day) {
  std::int32_t year = rules.first_year + std::max(0, (day - rules.year_start(rules.first_year)) / 366);
  while (rules.year_start(year + 1) <= day) ++year;
  return year;
}

ForeignDate whole_day(const Rules& rules, std::int32_t day) {
  const std::int32_t year = year_of(rules, day);
  const std::int32_t in_year = day - rules.year_start(year);
  std::int32_t month = 12;
  while (rules.month_start(month) > in_year) --month;
  return {fmt::format("{}-{:02}-{:02}", year, month, in_year - rules.month_start(month) + 1), day, day};
}

ForeignDate whole_year(const Rules& rules, std::int32_t day) {
  const std::int32_t year = year_of(rules, day);
  return {std::to_string(year), rules.year_start(year), rules.year_start(year + 1) - 1};
}

}  // namespace

ForeignDate persian_day(std::int32_t day) { return whole_day(persian_rules, day); }
ForeignDate persian_year(std::int32_t day) { return whole_year(persian_rules, day); }
ForeignDate islamic_day(std::int32_t day) { return whole_day(islamic_rules, day); }
ForeignDate islamic_year(std::int32_t day) { return whole_year(islamic_rules, day); }

}  // namespace ftf::generation
