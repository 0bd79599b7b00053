// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/calendar.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <unicode/calendar.h>

namespace ftf::text {
namespace {

using std::chrono::days;

constexpr Day first_day{std::chrono::year{1} / std::chrono::January / 1};
constexpr Day last_day{std::chrono::year{9999} / std::chrono::December / 31};
constexpr int buddhist_offset = 543;  // the Thai calendar since 1941: Gregorian but for the number of the year

struct CalendarInfo {
  std::string_view name;
  const char* icu;  // null: done here
  unsigned months;
};

// In the order of Calendar.
constexpr std::array<CalendarInfo, 9> calendars{{
    {"gregorian", nullptr, 12},
    {"islamic", "@calendar=islamic-civil", 12},
    {"islamic-civil", "@calendar=islamic-civil", 12},
    {"islamic-umalqura", "@calendar=islamic-umalqura", 12},
    {"islamic-tbla", "@calendar=islamic-tbla", 12},
    {"persian", "@calendar=persian", 12},
    {"buddhist", nullptr, 12},
    {"coptic", "@calendar=coptic", 13},
    {"ethiopic", "@calendar=ethiopic", 13},
}};

struct OtherName {
  std::string_view name;
  Calendar calendar;
};

constexpr std::array other_calendar_names{
    OtherName{"hijri", Calendar::islamic},
    OtherName{"umm-al-qura", Calendar::islamic_umalqura},
    OtherName{"umalqura", Calendar::islamic_umalqura},
    OtherName{"solar-hijri", Calendar::persian},
    OtherName{"jalali", Calendar::persian},
    OtherName{"shamsi", Calendar::persian},
    OtherName{"ethiopian", Calendar::ethiopic},
};

const CalendarInfo& info(Calendar calendar) { return calendars[static_cast<std::size_t>(calendar)]; }

bool same_name(std::string_view a, std::string_view b) {
  const auto fold = [](char c) {
    if (c == '_' || c == ' ') return '-';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return fold(x) == fold(y); });
}

// An ICU calendar holds the date it works on, so that each thread has its own.
icu::Calendar* icu_calendar(Calendar calendar) {
  thread_local std::array<std::unique_ptr<icu::Calendar>, calendars.size()> made;
  auto& mine = made[static_cast<std::size_t>(calendar)];
  if (mine) return mine.get();
  UErrorCode status = U_ZERO_ERROR;
  mine.reset(icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale(info(calendar).icu), status));
  if (U_FAILURE(status)) mine.reset();
  return mine.get();
}

constexpr double milliseconds = 86'400'000;  // of a day

std::optional<Day> first_of(Calendar calendar, int year, unsigned month) {
  icu::Calendar* worker = icu_calendar(calendar);
  if (worker == nullptr) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  worker->clear();
  worker->set(UCAL_EXTENDED_YEAR, year);
  worker->set(UCAL_MONTH, static_cast<std::int32_t>(month) - 1);
  worker->set(UCAL_DATE, 1);
  const double time = worker->getTime(status);
  if (U_FAILURE(status)) return std::nullopt;
  return Day(days(static_cast<int>(std::floor(time / milliseconds))));
}

std::optional<DayRange> range_by_icu(Calendar calendar, const CalendarDate& date) {
  const unsigned months = info(calendar).months;
  if (date.month > months) return std::nullopt;
  const bool whole_year = date.month == 0;
  const bool next_year = whole_year || date.month == months;
  const auto from = first_of(calendar, date.year, whole_year ? 1 : date.month);
  const auto next = first_of(calendar, date.year + (next_year ? 1 : 0), next_year ? 1 : date.month + 1);
  if (!from || !next) return std::nullopt;
  if (date.day == 0) return DayRange{*from, *next - days(1)};
  const Day day = *from + days(date.day - 1);
  return day < *next ? std::optional(DayRange{day, day}) : std::nullopt;
}

std::optional<DayRange> gregorian_range(const CalendarDate& date) {
  if (date.month > 12 || date.day > 31) return std::nullopt;
  const std::chrono::year year(date.year);
  const std::chrono::month first(date.month == 0 ? 1 : date.month);
  const std::chrono::month last(date.month == 0 ? 12 : date.month);
  if (date.day == 0) return DayRange{Day(year / first / 1), Day(year / last / std::chrono::last)};
  const auto day = year / first / std::chrono::day(date.day);
  return day.ok() ? std::optional(DayRange{Day(day), Day(day)}) : std::nullopt;
}

}  // namespace

std::string_view calendar_name(Calendar calendar) noexcept { return info(calendar).name; }

std::optional<Calendar> calendar_from_name(std::string_view name) noexcept {
  for (std::size_t i = 0; i < calendars.size(); ++i)
    if (same_name(name, calendars[i].name)) return static_cast<Calendar>(i);
  for (const OtherName& other : other_calendar_names)
    if (same_name(name, other.name)) return other.calendar;
  return std::nullopt;
}

std::optional<DayRange> day_range(Calendar calendar, const CalendarDate& date) {
  if (date.year < 1 || date.year > 9999 + buddhist_offset || (date.month == 0 && date.day != 0)) return std::nullopt;
  std::optional<DayRange> range;
  if (info(calendar).icu != nullptr) range = range_by_icu(calendar, date);
  else range = gregorian_range({date.year - (calendar == Calendar::buddhist ? buddhist_offset : 0), date.month, date.day});
  if (!range) return std::nullopt;
  if (calendar == Calendar::islamic) {  // sighted and calculated days differ by one
    range->from -= days(1);
    range->to += days(1);
  }
  return range->from >= first_day && range->to <= last_day ? range : std::nullopt;
}

CalendarDate calendar_date(Calendar calendar, Day day) {
  const std::chrono::year_month_day date(day);
  CalendarDate out{static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
  if (calendar == Calendar::buddhist) out.year += buddhist_offset;
  icu::Calendar* worker = info(calendar).icu != nullptr ? icu_calendar(calendar) : nullptr;
  if (worker == nullptr) return out;
  UErrorCode status = U_ZERO_ERROR;
  worker->setTime(static_cast<double>(day.time_since_epoch().count()) * milliseconds, status);
  const auto field = [&](UCalendarDateFields name) { return worker->get(name, status); };
  return {field(UCAL_EXTENDED_YEAR), static_cast<unsigned>(field(UCAL_MONTH)) + 1, static_cast<unsigned>(field(UCAL_DATE))};
}

std::string iso(Day day) {
  const std::chrono::year_month_day date(day);
  std::string text = "0000-00-00";
  const auto put = [&](std::size_t end, unsigned number) {
    for (; number != 0; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
  };
  put(4, static_cast<unsigned>(static_cast<int>(date.year())));
  put(7, static_cast<unsigned>(date.month()));
  put(10, static_cast<unsigned>(date.day()));
  return text;
}

std::optional<Day> parse_iso_day(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [text](std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(at, size)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 1 || month < 1 || day < 1) return std::nullopt;
  const auto range = gregorian_range({year, static_cast<unsigned>(month), static_cast<unsigned>(day)});
  return range ? std::optional(range->from) : std::nullopt;
}

}  // namespace ftf::text
