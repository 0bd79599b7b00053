// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/eu_fsf/birth.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "formats/common/dates.hpp"
#include "formats/common/space.hpp"
#include "formats/common/values.hpp"
#include "formats/eu_fsf/vocabulary.hpp"

namespace ftf::formats::eu_fsf {

namespace {

using profile::PartialDate;
using profile::Precision;
using text::Calendar;

/// Gregorian years in which people of today's lists were born, and some more. Calendars count apart from each other by 8 years (Ethiopic)
/// to 600, so that a year outside was counted in another one.
constexpr int first_year = 1700, last_year = 2199;

/// Parts other than the birthdate, by the names of their attributes.
struct NumberPart {
  std::string_view name;
  std::string BirthParts::* member;
};
constexpr std::array number_parts{NumberPart{"dayOfMonth", &BirthParts::day}, NumberPart{"monthOfYear", &BirthParts::month},
                                  NumberPart{"year", &BirthParts::year}, NumberPart{"yearRangeFrom", &BirthParts::from_year},
                                  NumberPart{"yearRangeTo", &BirthParts::to_year}};

/// A number from 1 on; 0 for any other text.
int number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error != std::errc() || end != text.data() + text.size() || value < 1 || value > 9999 ? 0 : value;
}

int year_of(text::Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

std::optional<PartialDate> read_words(const std::string& words, Calendar calendar) {
  const auto reading = text::read_date(words, {.calendar = calendar});
  if (!reading) return std::nullopt;
  return profile::partial_date(*reading, calendar == Calendar::gregorian ? std::string_view() : words);
}

std::string words_of(int year, int month, int day) {
  std::string words = fmt::format("{:04}", year);
  if (month != 0) words += fmt::format("-{:02}", month);
  if (month != 0 && day != 0) words += fmt::format("-{:02}", day);
  return words;
}

std::optional<PartialDate> read_range(int from, int to, Calendar calendar) {
  const auto first = from == 0 ? std::nullopt : read_words(words_of(from, 0, 0), calendar);
  const auto last = to == 0 ? std::nullopt : read_words(words_of(to, 0, 0), calendar);
  if (!first && !last) return std::nullopt;
  PartialDate range = first ? *first : *last;
  range.from = first ? first->from : std::nullopt;
  range.to = last ? last->to : std::nullopt;
  range.precision = Precision::range;
  if (calendar != Calendar::gregorian && first && last) range.text = first->text + "/" + last->text;
  if (range.from && range.to && *range.from > *range.to) std::swap(range.from, range.to);
  return range;
}

bool is_zero(std::string_view text) { return text.find_first_not_of('0') == std::string_view::npos; }

std::optional<Calendar> calendar_of(std::string_view name) {
  if (name.empty()) return Calendar::gregorian;
  const auto row = std::ranges::find(calendar_types, name, &CalendarType::name);
  return row == calendar_types.end() ? text::calendar_from_name(name) : row->calendar;
}

std::optional<PartialDate> read_day(const std::string& birthdate, Calendar calendar) {
  const auto day = common::read_xs_date(birthdate);
  if (!day) return birthdate.empty() ? std::nullopt : read_words(birthdate, calendar);
  if (calendar == Calendar::gregorian) return profile::exact_date(*day);
  auto date = read_words(text::iso(*day), calendar);
  const bool plausible = date && date->from && year_of(*date->from) >= first_year && year_of(*date->from) <= last_year;
  return plausible ? date : profile::exact_date(*day);
}

/// Year, month and day, as far as they make a date.
BirthReading read_numbers(const BirthParts& parts, Calendar calendar) {
  const int year = number(parts.year);
  const int month = number(parts.month);
  const int day = number(parts.day);
  const bool whole = (year != 0 || month == 0) && (month != 0 || day == 0);
  if (year == 0) return {{}, whole};
  if (auto date = read_words(words_of(year, month, day), calendar)) return {std::move(date), whole};
  return {read_words(words_of(year, 0, 0), calendar), false};
}

/// Whether each part that is not the birthdate is a number or says nothing.
bool are_numbers(const BirthParts& parts) {
  return std::ranges::all_of(number_parts,
                             [&](const NumberPart& part) { return is_zero(parts.*part.member) || number(parts.*part.member) != 0; });
}

/// Whether a day and the numbers beside it are one date, in the same figures or in two calendars.
bool agree(const PartialDate& day, const PartialDate& numbers, const BirthParts& parts) {
  if (parts.birthdate.starts_with(words_of(number(parts.year), number(parts.month), number(parts.day)))) return true;
  return day.from && day.to && *numbers.from <= *day.from && *day.to <= *numbers.to;
}

bool whole_years(const PartialDate& date) {
  return (!date.from || text::iso(*date.from).ends_with("-01-01")) && (!date.to || text::iso(*date.to).ends_with("-12-31"));
}

void put_day(text::Day day, BirthParts& parts) {
  const std::chrono::year_month_day date(day);
  parts.birthdate = text::iso(day);
  parts.day = std::to_string(static_cast<unsigned>(date.day()));
  parts.month = std::to_string(static_cast<unsigned>(date.month()));
  parts.year = std::to_string(year_of(day));
}

void put_years(const PartialDate& date, BirthParts& parts) {
  if (date.from) parts.from_year = std::to_string(year_of(*date.from));
  if (date.to) parts.to_year = std::to_string(year_of(*date.to));
}

void put_gregorian(const PartialDate& date, BirthParts& parts) {
  if (date.from && date.from == date.to) return put_day(*date.from, parts);
  if (date.precision == Precision::month && date.from) {
    parts.month = std::to_string(static_cast<unsigned>(std::chrono::year_month_day(*date.from).month()));
    parts.year = std::to_string(year_of(*date.from));
    return;
  }
  const bool one_year = date.from && date.to && year_of(*date.from) == year_of(*date.to);
  if (one_year && (date.precision == Precision::year || !whole_years(date))) parts.year = std::to_string(year_of(*date.from));
  else put_years(date, parts);
}

/// The parts in the date's own calendar, if its words are one of the forms that read_birth leaves.
bool put_words(const PartialDate& date, BirthParts& parts) {
  const auto row = std::ranges::find_if(calendar_types, [&](const CalendarType& type) { return type.calendar == date.calendar; });
  if (row == calendar_types.end() || row->calendar == Calendar::gregorian) return false;
  BirthParts own;
  own.circa = parts.circa;
  own.calendar = row->name;
  const std::string_view words = date.text;
  if (const std::size_t slash = words.find('/'); slash != std::string_view::npos) {
    own.from_year = words.substr(0, slash);
    own.to_year = words.substr(slash + 1);
  } else {
    own.year = words.substr(0, 4);
    if (words.size() > 5) own.month = std::to_string(number(words.substr(5, 2)));
    if (words.size() > 8) own.day = std::to_string(number(words.substr(8)));
  }
  PartialDate expected = date;
  expected.note.clear();
  if (read_birth(own).date != expected && date.from && date.from == date.to) own.birthdate = text::iso(*date.from);
  if (read_birth(own).date != expected) return false;
  parts = std::move(own);
  return true;
}

}  // namespace

BirthReading read_birth(const BirthParts& parts) {
  const auto calendar = calendar_of(parts.calendar);
  if (!calendar) return {{}, words_of(parts).empty()};
  auto day = read_day(parts.birthdate, *calendar);
  const BirthReading numbers = read_numbers(parts, *calendar);
  const auto years = read_range(number(parts.from_year), number(parts.to_year), *calendar);
  bool whole = (day || parts.birthdate.empty()) && numbers.whole && are_numbers(parts);
  if (day && numbers.date) {
    const bool one = agree(*day, *numbers.date, parts);
    whole = whole && one;
    if (one && day->calendar != numbers.date->calendar) {
      day->calendar = numbers.date->calendar;
      day->text = numbers.date->text;
    }
  }
  BirthReading reading{day ? day : numbers.date ? numbers.date : years, whole};
  if (!reading.date) return reading;
  if (years) reading.whole = whole && reading.date->from == years->from && reading.date->to == years->to;
  reading.date->circa = reading.date->circa || common::is_true(parts.circa);
  return reading;
}

std::string words_of(const BirthParts& parts) {
  std::string numbers;
  for (const NumberPart& part : number_parts)
    if (const std::string& text = parts.*part.member; !is_zero(text)) common::join(numbers, std::string(part.name) + " " + text, ", ");
  const bool gregorian = calendar_of(parts.calendar) == Calendar::gregorian;
  if (numbers.empty() && (gregorian || parts.birthdate.empty())) return parts.birthdate;
  std::string words = parts.birthdate.empty() ? std::string() : "birthdate " + parts.birthdate;
  common::join(words, numbers, ", ");
  if (!gregorian) common::join(words, "calendarType " + parts.calendar, ", ");
  return words;
}

BirthParts write_birth(const PartialDate& date) {
  BirthParts parts;
  parts.circa = date.circa ? "true" : "false";
  parts.calendar = calendar_types.front().name;
  if (!put_words(date, parts)) put_gregorian(date, parts);
  return parts;
}

}  // namespace ftf::formats::eu_fsf
