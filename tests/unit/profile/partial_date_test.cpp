// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/partial_date.hpp>

#include <doctest/doctest.h>

using namespace ftf::profile;

namespace {

Day day(int year, unsigned month, unsigned number) {
  return std::chrono::sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number));
}

PartialDate between(std::optional<Day> from, std::optional<Day> to, Precision precision) {
  PartialDate date;
  date.from = from;
  date.to = to;
  date.precision = precision;
  return date;
}

}  // namespace

TEST_SUITE_BEGIN("profile/partial_date");

TEST_CASE("days, years and texts have their forms") {
  CHECK(short_form(exact_date(day(1984, 3, 7))) == "1984-03-07");
  CHECK(short_form(year_date(1984)) == "1984");
  CHECK(short_form(text_date("in winter")) == "in winter");
  CHECK(short_form(between(day(1984, 2, 1), day(1984, 2, 29), Precision::month)) == "1984-02");
  CHECK(short_form(between(day(1976, 1, 1), day(1981, 12, 31), Precision::range)) == "1976/1981");
  CHECK(short_form(between(day(1976, 1, 2), day(1976, 3, 4), Precision::range)) == "1976-01-02/1976-03-04");
}

TEST_CASE("approximate and open intervals say so") {
  PartialDate date = year_date(1984);
  date.circa = true;
  CHECK(short_form(date) == "c. 1984");
  CHECK(short_form(between(day(1984, 3, 7), {}, Precision::range)) == "after 1984-03-07");
  CHECK(short_form(between({}, day(1984, 3, 7), Precision::range)) == "before 1984-03-07");
}

TEST_SUITE_END();
