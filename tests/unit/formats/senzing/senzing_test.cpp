// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/senzing/senzing.hpp"

#include <doctest/doctest.h>

#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::senzing::driver;

Profile one(const std::string& members) {
  drive::Result result = drive::read(driver, R"({"DATA_SOURCE":"DEMO","RECORD_ID":"1")" + members + "}");
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

}  // namespace

TEST_SUITE_BEGIN("formats/senzing");

TEST_CASE("flat, grouped and FEATURES say the same") {
  const Profile flat = one(R"(,"NAME_FIRST":"Yusuf","NAME_LAST":"Testi","DATE_OF_BIRTH":"1980-03","SSN":"12","PHONE_NUMBER":"5")");
  CHECK(flat.id == "DEMO:1");
  CHECK(flat.names[0].full == "Yusuf Testi");
  CHECK(drive::dates(flat.births) == "1980-03");
  CHECK(flat.documents[0].type == "social-security");
  const std::string groups =
      R"([{"NAME_FIRST":"Yusuf","NAME_LAST":"Testi"},{"DATE_OF_BIRTH":"1980-03"},{"SSN_NUMBER":"12"},{"PHONE_NUMBER":"5"}])";
  CHECK(one(R"(,"FEATURES":)" + groups) == flat);
  CHECK(one(R"(,"ANYTHING":)" + groups) == flat);
}

TEST_CASE("kinds of names, numbers with their types, and labels before attributes") {
  const Profile profile = one(R"(,"NAMES":[{"NAME_FULL":"A B"},{"NAME_FULL":"C","NAME_TYPE":"AKA"},{"NAME_FULL":"D","NAME_TYPE":"STAGE"}],)"
                              R"("OTHER_ID_TYPE":"ration card","OTHER_ID_NUMBER":"7","HOME_ADDR_CITY":"Kassala")");
  CHECK(drive::names(profile) == "A B/primary//Latn/ | C/alias//Latn/ | D/alias//Latn/ {STAGE} | ");
  CHECK(profile.documents[0].type_text == "ration card");
  REQUIRE(profile.addresses.size() == 1);
  CHECK(profile.addresses[0].note == "HOME");
}

TEST_CASE("payload and groups that no field takes come back") {
  const Profile profile = one(R"(,"STATUS":"active","RISKS":[{"TOPIC":"poi"},{"TOPIC":"mil"}],"MORE":{"a":[1]},"NAME_FULL":"A")");
  const auto written = drive::write(driver, {profile});
  CHECK(written.losses.empty());
  CHECK(drive::extra(drive::read(driver, written.text).profiles[0], "RISKS") == R"({"TOPIC":"poi"}|{"TOPIC":"mil"})");
}

TEST_CASE("a record without an id is a fault, and so is what is no object") {
  CHECK_THROWS_AS((void)drive::read(driver, R"({"DATA_SOURCE":"DEMO","NAME_FULL":"A"})"), base::Fault);
  CHECK_THROWS_AS((void)drive::read(driver, "[1]"), base::Fault);
}

TEST_CASE("an id of another scheme comes back, and what can't be carried is reported") {
  Profile profile;
  profile.id = "un:1";
  profile.kind = "person";
  profile.source = "UN list";
  profile.births.emplace_back(profile::text_date("about 1980"));
  profile.handling.emplace().codes = {"H1"};
  const auto written = drive::write(driver, {profile});
  CHECK(drive::read(driver, written.text).profiles[0].id == "un:1");
  CHECK(written.lost() == "births.text handling.codes ");
}

TEST_CASE("the sample comes back as it was") {
  const auto given = drive::read(driver, drive::file("formats/senzing/sample.json")).profiles;
  REQUIRE(given.size() == 3);
  const auto written = drive::write(driver, given);
  CHECK(written.lost().empty());
  CHECK(drive::read(driver, written.text).profiles[2].contacts == given[2].contacts);
}

TEST_SUITE_END();
