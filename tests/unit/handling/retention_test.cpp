// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/retention.hpp>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

using namespace ftf::handling;
using ftf::profile::Handling;
using ftf::text::iso;
using ftf::text::parse_iso_day;

namespace {

Handling received(const char* day) {
  Handling handling;
  handling.received = day;
  return handling;
}

}  // namespace

TEST_SUITE("handling/retention") {
  TEST_CASE("a period ends in the same day of a later month, or its last one") {
    CHECK(iso(later(*parse_iso_day("2026-08-31"), *parse_period("6 months"))) == "2027-02-28");
    CHECK(iso(later(*parse_iso_day("2024-02-29"), *parse_period("1 year"))) == "2025-02-28");
    CHECK(iso(later(*parse_iso_day("2026-01-31"), *parse_period("2 days"))) == "2026-02-02");
    for (const char* text : {"", "6", "months", "0 days", "-1 days", "6 fortnights", "6months", "99999 years"})
      CHECK_FALSE(parse_period(text).has_value());
  }

  TEST_CASE("passenger data are deleted after six months, later only with a reason") {
    Handling handling = received("2026-01-15");
    CHECK(iso(*deadlines(handling, "pnr", &default_policy()).removal) == "2026-07-15");
    handling.delete_by = "2031-01-15";
    CHECK(iso(*deadlines(handling, "pnr", &default_policy()).removal) == "2026-07-15");
    handling.legal_basis = "objective evidence, case 2026/9";
    CHECK(iso(*deadlines(handling, "pnr", &default_policy()).removal) == "2031-01-15");
    handling.delete_by.clear();
    CHECK(iso(*deadlines(handling, "pnr", &default_policy()).removal) == "2026-07-15");
    CHECK(iso(*deadlines(received("2026-01-15"), "europol", &default_policy()).review) == "2029-01-15");
  }

  TEST_CASE("the last day itself is not past") {
    Handling handling;
    handling.review_by = "2026-05-01";
    CHECK_FALSE(deadlines(handling, "").passed(*parse_iso_day("2026-05-01")));
    CHECK(deadlines(handling, "").passed(*parse_iso_day("2026-05-02")));
  }

  TEST_CASE("under a policy, what is no day is a fault of the record") {
    Handling handling;
    handling.delete_by = "next year";
    CHECK_THROWS_AS((void)deadlines(handling, "", &default_policy()), ftf::base::Fault);
    CHECK_FALSE(deadlines(handling, "").removal.has_value());
  }
}
