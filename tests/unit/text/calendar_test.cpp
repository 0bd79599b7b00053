// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/calendar.hpp>

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

using namespace ftf::text;

std::string range(Calendar calendar, int year, unsigned month = 0, unsigned day = 0) {
  const auto days = day_range(calendar, {year, month, day});
  return days ? fmt::format("{} {}", iso(days->from), iso(days->to)) : "none";
}

}  // namespace

TEST_SUITE("text/calendar") {
  TEST_CASE("a Gregorian date is a day, a month or a year") {
    CHECK(range(Calendar::gregorian, 1978, 2, 25) == "1978-02-25 1978-02-25");
    CHECK(range(Calendar::gregorian, 1980, 2) == "1980-02-01 1980-02-29");
    CHECK(range(Calendar::gregorian, 1978) == "1978-01-01 1978-12-31");
    CHECK(range(Calendar::gregorian, 1) == "0001-01-01 0001-12-31");
    CHECK(range(Calendar::gregorian, 9999) == "9999-01-01 9999-12-31");
  }

  TEST_CASE("dates that do not exist are nothing") {
    CHECK(range(Calendar::gregorian, 1978, 2, 29) == "none");
    CHECK(range(Calendar::gregorian, 1978, 13) == "none");
    CHECK(range(Calendar::gregorian, 0) == "none");
    CHECK(range(Calendar::gregorian, 10000) == "none");
    CHECK(range(Calendar::gregorian, 1978, 0, 4) == "none");
    CHECK(range(Calendar::islamic_civil, 1402, 2, 30) == "none");
    CHECK(range(Calendar::islamic_civil, 1402, 13) == "none");
    CHECK(range(Calendar::persian, 1402, 12, 30) == "none");
    CHECK(range(Calendar::islamic, 2'000'000'000, 1, 4'000'000'000) == "none");
  }

  TEST_CASE("a Hijri year runs over two Gregorian years") {
    CHECK(range(Calendar::islamic_civil, 1402) == "1981-10-30 1982-10-18");
    CHECK(range(Calendar::islamic_civil, 1402, 6, 24) == "1982-04-19 1982-04-19");
  }

  TEST_CASE("a Hijri date of unknown variant is a day wider at both ends") {
    CHECK(range(Calendar::islamic, 1402, 6, 24) == "1982-04-18 1982-04-20");
    CHECK(range(Calendar::islamic, 1402) == "1981-10-29 1982-10-19");
  }

  TEST_CASE("the variants of the Hijri calendar differ by days") {
    CHECK(range(Calendar::islamic_tbla, 1402, 6, 24) == "1982-04-18 1982-04-18");
    CHECK(range(Calendar::islamic_umalqura, 1440, 9, 1) == "2019-05-06 2019-05-06");
  }

  TEST_CASE("a Solar Hijri year runs from March to March") {
    CHECK(range(Calendar::persian, 1344) == "1965-03-21 1966-03-20");
    CHECK(range(Calendar::persian, 1357, 11, 22) == "1979-02-11 1979-02-11");
  }

  TEST_CASE("Buddhist, Coptic and Ethiopic dates") {
    CHECK(range(Calendar::buddhist, 2521, 2, 25) == "1978-02-25 1978-02-25");
    CHECK(range(Calendar::ethiopic, 2000, 1, 1) == "2007-09-12 2007-09-12");
    CHECK(range(Calendar::ethiopic, 1999, 13) == "2007-09-06 2007-09-11");
    CHECK(range(Calendar::coptic, 1724, 1, 1) == "2007-09-12 2007-09-12");
  }

  TEST_CASE("a day goes into each calendar and back") {
    for (const auto calendar : {Calendar::gregorian, Calendar::islamic_civil, Calendar::islamic_umalqura, Calendar::islamic_tbla,
                                Calendar::persian, Calendar::buddhist, Calendar::coptic, Calendar::ethiopic})
      for (Day day = *parse_iso_day("1900-01-01"); day < *parse_iso_day("2050-01-01"); day += std::chrono::days(97)) {
        const auto back = day_range(calendar, calendar_date(calendar, day));
        REQUIRE(back);
        CHECK(back->from == day);
        CHECK(back->to == day);
      }
  }

  TEST_CASE("calendars go by their names") {
    for (const auto calendar : {Calendar::gregorian, Calendar::islamic, Calendar::islamic_umalqura, Calendar::ethiopic})
      CHECK(calendar_from_name(calendar_name(calendar)) == calendar);
    CHECK(calendar_from_name("ISLAMIC_CIVIL") == Calendar::islamic_civil);
    CHECK(calendar_from_name("Solar Hijri") == Calendar::persian);
    CHECK_FALSE(calendar_from_name("mayan"));
  }

  TEST_CASE("only ten characters in ISO form are a day") {
    CHECK(iso(*parse_iso_day("0001-01-01")) == "0001-01-01");
    for (const char* text :
         {"", "1978-2-25", "1978-02-30", "1978-13-01", "0000-01-01", "1978-00-01", "1978-02-251", "197a-02-25", "+978-02-25"})
      CHECK_FALSE(parse_iso_day(text));
  }
}
