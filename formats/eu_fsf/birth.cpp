// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/eu_fsf/birth.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "formats/common/dates.hpp"
#include "formats/common/values.hpp"
#include "formats/eu_fsf/vocabulary.hpp"

namespace ftf::formats::eu_fsf {

namespace {

using profile::PartialDate;
using profile::Precision;
using text::Calendar;

constexpr int first_gregorian_year = 1700;  // days of people who were born since; years of other calendars but the Buddhist one are below

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

std::optional<PartialDate> read_parts(const BirthParts& parts, Calendar calendar) {
  if (const auto day = common::read_xs_date(parts.birthdate)) {
    const bool plain = calendar == Calendar::gregorian || (year_of(*day) >= first_gregorian_year && year_of(*day) < 2400);
    if (plain && (calendar == Calendar::gregorian || number(parts.year) == 0 || number(parts.year) == year_of(*day))) return profile::exact_date(*day);
    if (!plain) return read_words(text::iso(*day), calendar);
  }
  if (const int year = number(parts.year); year != 0) {
    if (auto date = read_words(words_of(year, number(parts.month), number(parts.day)), calendar)) return date;
    return read_words(words_of(year, 0, 0), calendar);
  }
  return read_range(number(parts.from_year), number(parts.to_year), calendar);
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
  if (read_birth(own) != expected) return false;
  parts = std::move(own);
  return true;
}

}  // namespace

std::optional<PartialDate> read_birth(const BirthParts& parts) {
  const auto row = std::ranges::find_if(calendar_types, [&](const CalendarType& type) { return type.name == parts.calendar; });
  auto date = read_parts(parts, row == calendar_types.end() ? Calendar::gregorian : row->calendar);
  if (date) date->circa = common::is_true(parts.circa);
  return date;
}

BirthParts write_birth(const PartialDate& date) {
  BirthParts parts;
  parts.circa = date.circa ? "true" : "false";
  parts.calendar = calendar_types.front().name;
  if (!put_words(date, parts)) put_gregorian(date, parts);
  return parts;
}

}  // namespace ftf::formats::eu_fsf
