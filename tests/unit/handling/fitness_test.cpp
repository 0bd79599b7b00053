// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/fitness.hpp>

#include <doctest/doctest.h>

using namespace ftf::handling;
using ftf::profile::Profile;

namespace {

std::vector<std::string> fields(const Profile& profile, Use use, std::optional<ftf::text::Day> day = std::nullopt) {
  std::vector<std::string> all;
  for (const auto& gap : gaps(profile, use, default_policy(), day)) all.push_back(gap.field);
  return all;
}

}  // namespace

TEST_SUITE("handling/fitness") {
  TEST_CASE("an alert in SIS needs four data, but none on an unknown wanted person") {
    Profile profile;
    CHECK(fields(profile, Use::sis) == std::vector<std::string>{"names.parts", "births", "legal.reason", "measures"});
    ftf::profile::PersonName name;
    name.parts.push_back(ftf::profile::NamePart{"family", "TESTI"});
    profile.names.emplace_back(name);
    profile.births.emplace_back(ftf::profile::exact_date(*ftf::text::parse_iso_day("1980-02-03")));
    profile.measures.emplace_back(ftf::profile::Text{"discreet check"});
    CHECK(fields(profile, Use::sis) == std::vector<std::string>{"legal.reason"});
    ftf::profile::Legal legal;
    legal.programme = "SIS";
    legal.notice = "40";
    Profile unknown;
    unknown.legal.emplace_back(legal);
    CHECK(fields(unknown, Use::sis).empty());
  }

  TEST_CASE("a release needs what its policy goes by") {
    Profile profile;
    CHECK(fields(profile, Use::release).size() == 5);
    profile.handling.emplace();
    profile.handling->codes = {"H1"};
    profile.handling->owner = "Xland";
    profile.handling->evaluation = "B2";
    profile.handling->purpose = "cross-checking";
    profile.handling->review_by = "2026-05-01";
    CHECK(fields(profile, Use::release).empty());
    CHECK(fields(profile, Use::release, ftf::text::parse_iso_day("2026-05-02")) == std::vector<std::string>{"handling"});
  }

  TEST_CASE("remarks without an evaluation mix facts with assessments") {
    Profile profile;
    profile.names.emplace_back(ftf::profile::PersonName{});
    profile.remarks.emplace_back(ftf::profile::Text{"seen often"});
    CHECK(fields(profile, Use::interpol) == std::vector<std::string>{"handling.status", "handling.evaluation"});
  }
}
