// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ofac/dates.hpp"

#include <array>
#include <chrono>

#include <fmt/format.h>

#include "formats/common/dates.hpp"

namespace ftf::formats::ofac {

namespace {

using profile::PartialDate;
using profile::Precision;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string year(text::Day day) { return fmt::format("{:04}", static_cast<int>(year_month_day(day).year())); }

std::string month(text::Day day) { return fmt::format("{} {}", months[static_cast<unsigned>(year_month_day(day).month()) - 1], year(day)); }

std::string whole_day(text::Day day) { return fmt::format("{:02} {}", static_cast<unsigned>(year_month_day(day).day()), month(day)); }

std::string range(text::Day from, text::Day to) {
  const bool years = text::iso(from).ends_with("-01-01") && text::iso(to).ends_with("-12-31");
  return years ? year(from) + " to " + year(to) : whole_day(from) + " to " + whole_day(to);
}

std::string grammar(const PartialDate& date) {
  if (!date.from || !date.to) return date.text.empty() ? profile::short_form(date) : date.text;
  const std::string circa = date.circa ? "circa " : "";
  if (date.from == date.to) return circa + whole_day(*date.from);
  if (date.calendar == text::Calendar::gregorian && date.precision == Precision::year) return circa + year(*date.from);
  if (date.calendar == text::Calendar::gregorian && date.precision == Precision::month) return circa + month(*date.from);
  return circa + range(*date.from, *date.to);
}

}  // namespace

std::string write_date(const PartialDate& date) { return common::date_words(date, grammar(date)); }

}  // namespace ftf::formats::ofac
