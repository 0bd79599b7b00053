// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/eu_fsf/birth.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using formats::eu_fsf::BirthParts;
using formats::eu_fsf::read_birth;
using formats::eu_fsf::words_of;
using formats::eu_fsf::write_birth;

TEST_SUITE_BEGIN("formats/eu_fsf/birth");

TEST_CASE("parts of a date become the interval that they leave open") {
  const auto form = [](const BirthParts& parts) { return profile::short_form(*read_birth(parts).date); };
  CHECK(form({.birthdate = "1980-02-03", .day = "3", .month = "2", .year = "1980"}) == "1980-02-03");
  CHECK(form({.circa = "true", .year = "1978"}) == "c. 1978");
  CHECK(form({.month = "2", .year = "1978"}) == "1978-02");
  CHECK(form({.day = "3", .month = "2", .year = "1978"}) == "1978-02-03");
  CHECK(form({.from_year = "1976", .to_year = "1981"}) == "1976/1981");
  CHECK_FALSE(read_birth({.circa = "false", .day = "0", .year = ""}).date);
}

TEST_CASE("what the date does not hold of the parts is said") {
  const auto rest = [](const BirthParts& parts) { return read_birth(parts).whole ? std::string() : words_of(parts); };
  CHECK(profile::short_form(*read_birth({.day = "31", .month = "2", .year = "1978"}).date) == "1978");
  CHECK(rest({.day = "31", .month = "2", .year = "1978"}) == "dayOfMonth 31, monthOfYear 2, year 1978");
  CHECK(rest({.day = "3", .month = "2"}) == "dayOfMonth 3, monthOfYear 2");
  CHECK(rest({.day = "3", .year = "1978"}) == "dayOfMonth 3, year 1978");
  CHECK(rest({.birthdate = "1960-02-30", .year = "1960"}) == "birthdate 1960-02-30, year 1960");
  CHECK(rest({.birthdate = "1960-02-03", .year = "1961"}) == "birthdate 1960-02-03, year 1961");
  CHECK(rest({.year = "1978", .from_year = "1976", .to_year = "1981"}) == "year 1978, yearRangeFrom 1976, yearRangeTo 1981");
  CHECK(rest({.calendar = "LUNAR", .year = "12"}) == "year 12, calendarType LUNAR");
  CHECK(rest({.year = "about 1978"}) == "year about 1978");
  CHECK(rest({.birthdate = "1960-02-03", .day = "3", .month = "02", .year = "1960"}).empty());
  CHECK(rest({.day = "0", .month = "0", .year = "1978"}).empty());
}

TEST_CASE("years of another calendar are converted, and days unless that moves them out of our centuries") {
  const auto islamic = read_birth({.calendar = "ISLAMIC", .year = "1402"}).date;
  REQUIRE(islamic);
  CHECK(islamic->calendar == text::Calendar::islamic);
  CHECK(text::iso(*islamic->from) == "1981-10-29");
  CHECK(islamic->text == "1402");
  CHECK(read_birth({.calendar = "ISLAMIC", .birthdate = "1982-04-19"}).date == profile::exact_date(*text::parse_iso_day("1982-04-19")));
  const auto ethiopic = read_birth({.calendar = "ETHIOPIC", .birthdate = "1970-05-13"}).date;
  REQUIRE(ethiopic);
  CHECK(text::iso(*ethiopic->from) == "1978-01-21");
  CHECK(text::iso(*read_birth({.calendar = "COPTIC", .birthdate = "1690-05-13"}).date->from).starts_with("1974-"));
  CHECK(text::iso(*read_birth({.calendar = "PERSIAN", .year = "1357"}).date->from) == "1978-03-21");
}

TEST_CASE("a Gregorian day beside the same day of another calendar keeps both") {
  const BirthParts parts{.calendar = "ISLAMIC", .birthdate = "1982-04-19", .day = "24", .month = "6", .year = "1402"};
  const auto [date, whole] = read_birth(parts);
  REQUIRE(date);
  CHECK(whole);
  CHECK(text::iso(*date->from) == "1982-04-19");
  CHECK(date->text == "1402-06-24");
  CHECK(read_birth(write_birth(*date)).date == date);
}

TEST_CASE("what is written is read back alike") {
  for (const BirthParts& parts :
       {BirthParts{.circa = "true", .year = "1978"}, BirthParts{.month = "2", .year = "1978"},
        BirthParts{.from_year = "1976", .to_year = "1981"}, BirthParts{.from_year = "1976"}, BirthParts{.to_year = "1981"},
        BirthParts{.birthdate = "1980-02-03"}, BirthParts{.calendar = "ISLAMIC", .month = "6", .year = "1402"},
        BirthParts{.calendar = "ETHIOPIC", .day = "5", .month = "13", .year = "1970"},
        BirthParts{.calendar = "ISLAMIC", .from_year = "1400", .to_year = "1402"}}) {
    const auto date = read_birth(parts).date;
    REQUIRE(date);
    CHECK(read_birth(write_birth(*date)).date == date);
  }
}

TEST_CASE("a calendar that the list does not know becomes the years around") {
  const auto reading = text::read_date("1357", {.calendar = text::Calendar::persian});
  REQUIRE(reading);
  const BirthParts parts = write_birth(profile::partial_date(*reading, "1357"));
  CHECK(parts.calendar == "GREGORIAN");
  CHECK(parts.from_year + "-" + parts.to_year == "1978-1979");
}

TEST_SUITE_END();
