// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/births.hpp>

#include <doctest/doctest.h>

#include <ftf/blocking/extractor.hpp>

using namespace ftf;
using namespace ftf::comparison;

namespace {

blocking::Birth between(const char* from, const char* to, bool circa = false) {
  profile::PartialDate date;
  date.from = text::parse_iso_day(from);
  date.to = text::parse_iso_day(to);
  date.circa = circa;
  return blocking::birth_of(date).front();
}

blocking::Birth on(const char* day) { return between(day, day); }

blocking::Birth in(int year) { return blocking::birth_of(profile::year_date(year)).front(); }

Level both_ways(const blocking::Birth& a, const blocking::Birth& b) {
  CHECK(compare_births(a, b) == compare_births(b, a));
  return compare_births(a, b);
}

}  // namespace

TEST_CASE("whole dates are compared part by part") {
  const auto born = on("1984-03-07");
  CHECK(both_ways(born, on("1984-03-07")) == Level::birth_day);
  CHECK(both_ways(born, on("1984-07-03")) == Level::birth_swapped);
  CHECK(both_ways(born, on("1984-03-17")) == Level::birth_day_differs);
  CHECK(both_ways(born, on("1984-05-07")) == Level::birth_month_differs);
  CHECK(both_ways(born, on("1985-03-07")) == Level::birth_year_differs);
  CHECK(both_ways(born, on("1948-03-07")) == Level::birth_year_differs);
  CHECK(both_ways(born, on("1962-03-07")) == Level::birth_month_day_only);
  CHECK(both_ways(born, on("1984-11-21")) == Level::birth_year_only);
  CHECK(both_ways(born, on("1985-11-21")) == Level::birth_near);
  CHECK(both_ways(born, on("1962-11-21")) == Level::birth_conflict);
}

TEST_CASE("what is known in part is compared as far as it is known") {
  CHECK(both_ways(in(1984), on("1984-03-07")) == Level::birth_year);
  CHECK(both_ways(in(1984), in(1985)) == Level::birth_year_near);
  CHECK(both_ways(between("1984-03-01", "1984-03-31"), on("1984-03-07")) == Level::birth_month);
  CHECK(both_ways(between("1984-03-01", "1984-03-31"), on("1984-05-07")) == Level::birth_year_only);
  CHECK(both_ways(in(1984), in(1962)) == Level::birth_conflict);
}

TEST_CASE("1 January stands for its year") {
  CHECK(both_ways(on("1984-01-01"), on("1984-03-07")) == Level::birth_year);
  CHECK(both_ways(on("1984-01-01"), on("1984-01-01")) == Level::birth_year);
}

TEST_CASE("ranges and approximate dates overlap or not") {
  const auto range = between("1976-01-01", "1981-12-31");
  CHECK(both_ways(range, on("1980-05-05")) == Level::birth_overlap);
  CHECK(both_ways(range, on("1983-05-05")) == Level::birth_near);
  CHECK(both_ways(range, on("1999-05-05")) == Level::birth_conflict);
  CHECK(both_ways(between("1984-01-01", "1984-12-31", true), on("1986-06-01")) == Level::birth_overlap);
}

TEST_CASE("only whole dates without any likeness contradict") {
  CHECK(births_contradict(on("1984-03-07"), on("1962-11-21")));
  CHECK_FALSE(births_contradict(on("1984-03-07"), on("1985-03-07")));
  CHECK_FALSE(births_contradict(in(1984), on("1962-11-21")));
  CHECK_FALSE(births_contradict(on("1984-01-01"), on("1962-11-21")));
}
