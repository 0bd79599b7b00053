// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Days, and the calendars that police files count them in.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ftf::text {

/// A day of the proleptic Gregorian calendar; arithmetic is in whole days. Days in profiles lie in the years 1 to 9999.
using Day = std::chrono::sys_days;

/// An interval of days, both ends included.
struct DayRange {
  Day from;
  Day to;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Calendars that dates are written in.
enum class Calendar : std::uint8_t {
  gregorian,
  islamic,           ///< Hijri, variant unknown: intervals are a day wider at both ends
  islamic_civil,     ///< Hijri by arithmetic, epoch 16 July 622
  islamic_umalqura,  ///< Hijri by the tables of Saudi Arabia
  islamic_tbla,      ///< Hijri by arithmetic, epoch 15 July 622
  persian,           ///< Solar Hijri, of Iran and Afghanistan
  buddhist,
  coptic,
  ethiopic,
};

/// `islamic-civil`, as mappings and profiles write it.
[[nodiscard]] std::string_view calendar_name(Calendar calendar) noexcept;

/// Also knows `hijri`, `solar-hijri`, `jalali` and either case; nothing for any other name.
[[nodiscard]] std::optional<Calendar> calendar_from_name(std::string_view name) noexcept;

/// A date in the words of some calendar; month 0 or day 0 is unknown.
struct CalendarDate {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  friend bool operator==(const CalendarDate&, const CalendarDate&) = default;
};

/// The days that a date may stand for: one day, all days of a month, all days of a year. Nothing if the calendar has no such
/// date, or a day of it falls outside the years 1 to 9999.
[[nodiscard]] std::optional<DayRange> day_range(Calendar calendar, const CalendarDate& date);

/// A day in the words of a calendar; `islamic` counts as `islamic_civil`.
[[nodiscard]] CalendarDate calendar_date(Calendar calendar, Day day);

/// `1978-02-25`.
[[nodiscard]] std::string iso(Day day);

/// Only `YYYY-MM-DD` with a day that exists.
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text) noexcept;

}  // namespace ftf::text
