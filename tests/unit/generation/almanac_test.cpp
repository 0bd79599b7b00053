// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/almanac.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ftf/text/calendar.hpp>

namespace {

using ftf::text::Calendar;

std::string slowly(Calendar calendar, std::int32_t day) {
  const auto date = ftf::text::calendar_date(calendar, ftf::text::Day(std::chrono::days(day)));
  return fmt::format("{}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace

TEST_CASE("the almanac counts days as the calendars of the text stage do") {
  for (std::int32_t day = -18300; day < 18000; day += 13) {  // 1919 to 2019
    CHECK(ftf::generation::persian_day(day).text == slowly(Calendar::persian, day));
    CHECK(ftf::generation::islamic_day(day).text == slowly(Calendar::islamic_civil, day));
  }
}

TEST_CASE("a foreign year begins and ends with days of that year") {
  for (std::int32_t day = -18300; day < 18000; day += 97) {
    const auto persian = ftf::generation::persian_year(day);
    CHECK(persian.from <= day);
    CHECK(persian.to >= day);
    CHECK(slowly(Calendar::persian, persian.from) == persian.text + "-01-01");
    CHECK(slowly(Calendar::persian, persian.to + 1) == std::to_string(std::stoi(persian.text) + 1) + "-01-01");
    const auto islamic = ftf::generation::islamic_year(day);
    CHECK(slowly(Calendar::islamic_civil, islamic.from) == islamic.text + "-01-01");
    CHECK(slowly(Calendar::islamic_civil, islamic.to + 1) == std::to_string(std::stoi(islamic.text) + 1) + "-01-01");
  }
}
