// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/period.hpp>

#include <charconv>

namespace ftf::handling {

namespace {

struct Unit {
  std::string_view name;
  Period one;
};

constexpr Unit units[] = {{"day", {.days = 1}}, {"week", {.days = 7}}, {"month", {.months = 1}}, {"year", {.months = 12}}};
constexpr int longest = 1200;  // of any unit: a century of months, and far from overflow

}  // namespace

std::optional<Period> parse_period(std::string_view text) noexcept {
  int count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  std::string_view word(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (error != std::errc() || count < 1 || count > longest || !word.starts_with(' ')) return std::nullopt;
  word.remove_prefix(1);
  if (word.ends_with('s')) word.remove_suffix(1);
  for (const Unit& unit : units)
    if (word == unit.name) return Period{unit.one.months * count, unit.one.days * count};
  return std::nullopt;
}

text::Day later(text::Day day, const Period& period) {
  using namespace std::chrono;
  const year_month_day moved = year_month_day(day) + months(period.months);
  const text::Day begin = moved.ok() ? sys_days(moved) : sys_days(moved.year() / moved.month() / last);
  return begin + days(period.days);
}

}  // namespace ftf::handling
