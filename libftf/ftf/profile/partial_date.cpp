// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/partial_date.hpp>

#include <fmt/format.h>

namespace ftf::profile {

PartialDate partial_date(const text::DateReading& reading, std::string_view text) {
  PartialDate date;
  date.from = reading.from;
  date.to = reading.to;
  date.precision = reading.precision;
  date.circa = reading.circa;
  date.calendar = reading.calendar;
  date.text = text;
  return date;
}

PartialDate exact_date(Day day) {
  PartialDate date;
  date.from = date.to = day;
  date.precision = Precision::day;
  return date;
}

PartialDate year_date(int year) {
  using namespace std::chrono;
  PartialDate date;
  date.from = sys_days(std::chrono::year(year) / January / 1);
  date.to = sys_days(std::chrono::year(year) / December / 31);
  date.precision = Precision::year;
  return date;
}

PartialDate text_date(std::string_view text) {
  PartialDate date;
  date.text = text;
  return date;
}

std::string short_form(const PartialDate& date) {
  if (!date.from && !date.to) return date.text;
  const std::string prefix = date.circa ? "c. " : "";
  if (!date.to) return prefix + "after " + text::iso(*date.from);
  if (!date.from) return prefix + "before " + text::iso(*date.to);
  const std::string from = text::iso(*date.from);
  const std::string to = text::iso(*date.to);
  if (from == to) return prefix + from;
  const bool years = from.ends_with("-01-01") && to.ends_with("-12-31");
  if (years) return prefix + (from.substr(0, 4) == to.substr(0, 4) ? from.substr(0, 4) : from.substr(0, 4) + "/" + to.substr(0, 4));
  const bool month = date.precision == Precision::month && from.substr(0, 7) == to.substr(0, 7);
  return prefix + (month ? from.substr(0, 7) : from + "/" + to);
}

}  // namespace ftf::profile
