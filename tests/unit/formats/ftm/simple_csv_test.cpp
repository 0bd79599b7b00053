// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include "formats/ftm/ftm.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;

namespace {

const formats::FormatDriver& driver = formats::ftm::simple_driver;

}  // namespace

TEST_SUITE_BEGIN("formats/ftm/simple_csv");

TEST_CASE("cells hold several values, those with a semicolon in quotes of their own") {
  const auto profiles = drive::read(driver, drive::file("formats/ftm/sample.csv")).profiles;
  REQUIRE(profiles.size() == 2);
  CHECK(drive::names(profiles[0]) == "Yusuf Al-Testi/primary//Latn/ | Abu Testi/alias//Latn/ | Testi; the elder/alias//Latn/ | ");
  CHECK(drive::dates(profiles[0].births) == "1980-01-01; 1978");
  CHECK(drive::extra(profiles[0], "country") == "sd|tn");
  CHECK(profiles[0].documents.size() == 2);
  CHECK(profiles[0].addresses[0].country == "SD");
  CHECK(profiles[1].kind == "organisation");
}

TEST_CASE("NOTES 15.27: a cell is a CSV record of its own, with doubled quotes in quotes") {
  const std::string header = "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\",\"identifiers\",\"last_seen\"\n";
  const std::string row = R"("p","Person","A; B","""X; the """"elder"""""";Y","1980;1981-02","sd;tn","","2026-01-01")"
                          "\n";
  const auto profiles = drive::read(driver, header + row).profiles;
  REQUIRE(profiles.size() == 1);
  CHECK(drive::names(profiles[0]) == "A; B/primary//Latn/ | X; the \"elder\"/alias//Latn/ | Y/alias//Latn/ | ");
  CHECK(drive::dates(profiles[0].births) == "1980; 1981-02");
  CHECK(drive::extra(profiles[0], "country") == "sd|tn");
  const auto written = drive::write(driver, profiles);
  CHECK(written.lost().empty());
  CHECK(drive::read(driver, written.text).profiles == profiles);
}

TEST_CASE("the sample comes back as it was") {
  const auto given = drive::read(driver, drive::file("formats/ftm/sample.csv")).profiles;
  const auto written = drive::write(driver, given);
  CHECK(written.lost().empty());
  CHECK(drive::read(driver, written.text).profiles == given);
}

TEST_CASE("what a row can't say is reported") {
  profile::Profile profile;
  profile.id = "p";
  profile.kind = "person";
  profile.source = "demo";
  profile.sex = "F";
  profile.nationalities.emplace_back(profile::Country{"SD", {}});
  const auto written = drive::write(driver, {profile});
  CHECK(written.lost() == "nationalities.country sex ");
  CHECK(drive::extra(drive::read(driver, written.text).profiles[0], "country") == "sd");
}

TEST_CASE("a row without an id and one with too many cells are faults") {
  const std::string header = "id,schema,name,aliases,birth_date,countries,identifiers,last_seen\n";
  CHECK_THROWS_AS((void)drive::read(driver, header + ",Person,A,,,,,\n"), base::Fault);
  CHECK_THROWS_AS((void)drive::read(driver, header + "1,Person,A,,,,,,,\n"), base::Fault);
}

TEST_SUITE_END();
