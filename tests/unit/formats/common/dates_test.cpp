// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/dates.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using namespace ftf::formats::common;

TEST_SUITE_BEGIN("formats/common/dates");

TEST_CASE("a day may have a zone or a time behind it") {
  CHECK(read_xs_date("2015-07-01") == text::parse_iso_day("2015-07-01"));
  CHECK(read_xs_date("2015-07-01-04:00") == text::parse_iso_day("2015-07-01"));
  CHECK(read_xs_date("2015-07-01Z") == text::parse_iso_day("2015-07-01"));
  CHECK(read_xs_date("2017-07-03T20:27:45.483-04:00") == text::parse_iso_day("2017-07-03"));
  CHECK_FALSE(read_xs_date("2015-02-30"));
  CHECK_FALSE(read_xs_date("2015-07-01 or so"));
  CHECK_FALSE(read_xs_date(""));
}

TEST_CASE("days with slashes are read in the order that is asked for, and written alike") {
  CHECK(text::iso(*read_slash_date("03/04/1985", SlashOrder::day_first)) == "1985-04-03");
  CHECK(text::iso(*read_slash_date("03/04/1985", SlashOrder::month_first)) == "1985-03-04");
  for (const char* wrong : {"31/02/1985", "3/4/1985", "dd/mm/1985", "1985/04/03", ""})
    CHECK_FALSE(read_slash_date(wrong, SlashOrder::day_first));
  CHECK(slash_date(*text::parse_iso_day("1985-04-03"), SlashOrder::day_first) == "03/04/1985");
  CHECK(slash_date(*text::parse_iso_day("1985-04-03"), SlashOrder::month_first) == "04/03/1985");
}

TEST_SUITE_END();
