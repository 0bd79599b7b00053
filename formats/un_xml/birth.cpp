// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/birth.hpp"

#include <charconv>
#include <chrono>

#include "formats/common/dates.hpp"
#include "formats/common/space.hpp"

namespace ftf::formats::un_xml {

namespace {

using profile::PartialDate;
using profile::Precision;

constexpr std::string_view births_field = "births";
constexpr std::string_view approximately = "Approximately";

// Bounds of YEAR, FROM_YEAR and TO_YEAR in sc-sanctions.xsd.
constexpr int first_year = 1900;
constexpr int last_year = 2200;

std::optional<int> read_year(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size() || year < 1 || year > 9999) return std::nullopt;
  return year;
}

bool says_approximately(std::string_view text) { return common::lower_ascii(text).starts_with("approx"); }

/// The date of the parts without regard to "about" and the note.
std::optional<PartialDate> read_parts(const BirthParts& parts, common::Notes& notes, const text::DateOptions& options) {
  if (!parts.date.empty()) {
    if (const auto day = common::read_xs_date(parts.date)) return profile::exact_date(*day);
    return common::read_partial_date(parts.date, births_field, notes, options);
  }
  if (!parts.year.empty()) {
    if (const auto year = read_year(parts.year)) return profile::year_date(*year);
    return common::read_partial_date(parts.year, births_field, notes, options);
  }
  if (parts.from_year.empty() && parts.to_year.empty()) return std::nullopt;
  const auto from = read_year(parts.from_year);
  const auto to = read_year(parts.to_year);
  if (from && to && *from <= *to) {
    PartialDate date = profile::year_date(*from);
    date.to = profile::year_date(*to).to;
    date.precision = Precision::range;
    return date;
  }
  return common::read_partial_date("between " + parts.from_year + " and " + parts.to_year, births_field, notes, options);
}

int year_of(text::Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

/// Whether the schema's years can hold the interval, and it is one of whole years.
bool whole_years(const PartialDate& date) {
  if (!date.from || !date.to) return false;
  return year_of(*date.from) >= first_year && year_of(*date.to) <= last_year && text::iso(*date.from).ends_with("-01-01") &&
         text::iso(*date.to).ends_with("-12-31");
}

void put_years(const PartialDate& date, BirthParts& parts) {
  parts.type = "BETWEEN";
  parts.from_year = std::to_string(year_of(*date.from));
  parts.to_year = std::to_string(year_of(*date.to));
  if (!date.circa) return;
  parts.note = std::string(approximately) + (date.note.empty() ? "" : "; " + date.note);
}

/// Whether the schema's own elements hold this date; then they are put.
bool put_exactly(const PartialDate& date, BirthParts& parts) {
  if (date.calendar != profile::Calendar::gregorian) return false;
  parts.note = date.note;
  const bool day = date.precision == Precision::day && date.from && date.from == date.to;
  if (day) parts.date = text::iso(*date.from);
  else if (date.precision == Precision::year && whole_years(date) && year_of(*date.from) == year_of(*date.to))
    parts.year = std::to_string(year_of(*date.from));
  else if (date.precision == Precision::range && whole_years(date)) put_years(date, parts);
  else return false;
  return true;
}

/// The years around the date, if the schema can hold them; its words become a note.
void put_roughly(const PartialDate& date, BirthParts& parts) {
  parts.note = !date.note.empty() ? date.note : date.text;
  if (date.from == date.to) parts.date = text::iso(*date.from);
  else if (year_of(*date.from) == year_of(*date.to)) parts.year = std::to_string(year_of(*date.from));
  else put_years(date, parts);
}

/// A month in the note narrows the year: YEAR 1958 with "Sep.".
std::optional<PartialDate> read_month(const PartialDate& year, const std::string& words, const text::DateOptions& options) {
  const auto reading = text::read_date(words, options);
  if (!reading || reading->precision != Precision::month || reading->circa || reading->from < year.from || reading->to > year.to)
    return std::nullopt;
  return profile::partial_date(*reading, words);
}

}  // namespace

std::optional<PartialDate> read_birth(const BirthParts& parts, common::Notes& notes, const text::DateOptions& options) {
  auto date = read_parts(parts, notes, options);
  std::string note = parts.note;
  bool circa = says_approximately(parts.type);
  if (says_approximately(note)) {
    circa = true;
    const std::size_t more = note.find("; ");
    note = more == std::string::npos ? std::string() : note.substr(more + 2);
  }
  if (!date && note.empty()) {
    if (!parts.note.empty()) notes.add(base::Code::placeholder, births_field, parts.note);
    return std::nullopt;
  }
  if (!date) {
    date = common::read_partial_date(note, births_field, notes, options);
    note.clear();
  }
  if (!date) return std::nullopt;
  if (!parts.year.empty() && !note.empty()) {
    if (auto month = read_month(*date, note + " " + parts.year, options)) {
      date = std::move(month);
      note.clear();
    }
  }
  date->circa = date->circa || circa;
  date->note = note;
  return date;
}

BirthParts write_birth(const PartialDate& date, const text::DateOptions& options) {
  BirthParts parts;
  parts.type = date.circa ? "APPROXIMATELY" : "EXACT";
  if (put_exactly(date, parts)) return parts;
  PartialDate plain = date;
  plain.circa = false;
  parts.note = date.text.empty() ? profile::short_form(plain) : date.text;
  base::Diagnostics ignored;
  common::Notes notes(ignored);
  const auto back = read_birth(parts, notes, options);
  const bool fits = back && back->from == date.from && back->to == date.to;
  if (!fits && date.from && date.to && year_of(*date.from) >= first_year && year_of(*date.to) <= last_year) put_roughly(date, parts);
  return parts;
}

}  // namespace ftf::formats::un_xml
