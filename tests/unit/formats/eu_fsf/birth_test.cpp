// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/eu_fsf/birth.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using formats::eu_fsf::BirthParts;
using formats::eu_fsf::read_birth;
using formats::eu_fsf::write_birth;

TEST_SUITE_BEGIN("formats/eu_fsf/birth");

TEST_CASE("parts of a date become the interval that they leave open") {
  const auto form = [](const BirthParts& parts) { return profile::short_form(*read_birth(parts)); };
  CHECK(form({.birthdate = "1980-02-03", .day = "3", .month = "2", .year = "1980"}) == "1980-02-03");
  CHECK(form({.circa = "true", .year = "1978"}) == "c. 1978");
  CHECK(form({.month = "2", .year = "1978"}) == "1978-02");
  CHECK(form({.day = "3", .month = "2", .year = "1978"}) == "1978-02-03");
  CHECK(form({.from_year = "1976", .to_year = "1981"}) == "1976/1981");
  CHECK_FALSE(read_birth({.circa = "false", .day = "0", .year = ""}));
}

TEST_CASE("a day that does not exist leaves its year") { CHECK(profile::short_form(*read_birth({.day = "31", .month = "2", .year = "1978"})) == "1978"); }

TEST_CASE("years of another calendar are converted, a day of our centuries is Gregorian already") {
  const auto islamic = read_birth({.calendar = "ISLAMIC", .year = "1402"});
  REQUIRE(islamic);
  CHECK(islamic->calendar == text::Calendar::islamic);
  CHECK(text::iso(*islamic->from) == "1981-10-29");
  CHECK(islamic->text == "1402");
  CHECK(read_birth({.calendar = "ISLAMIC", .birthdate = "1982-04-19"}) == profile::exact_date(*text::parse_iso_day("1982-04-19")));
}

TEST_CASE("what is written is read back alike") {
  for (const BirthParts& parts : {BirthParts{.circa = "true", .year = "1978"}, BirthParts{.month = "2", .year = "1978"}, BirthParts{.from_year = "1976", .to_year = "1981"},
                                  BirthParts{.from_year = "1976"}, BirthParts{.to_year = "1981"}, BirthParts{.birthdate = "1980-02-03"},
                                  BirthParts{.calendar = "ISLAMIC", .month = "6", .year = "1402"}, BirthParts{.calendar = "ETHIOPIC", .day = "5", .month = "13", .year = "1970"},
                                  BirthParts{.calendar = "ISLAMIC", .from_year = "1400", .to_year = "1402"}}) {
    const auto date = read_birth(parts);
    REQUIRE(date);
    CHECK(read_birth(write_birth(*date)) == date);
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
