// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <set>

#include <doctest/doctest.h>

#include "formats/ftm/ftm.hpp"
#include "formats/ftm/vocabulary.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using base::Code;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::ftm::entities_driver;

drive::Result read(std::string text) { return drive::read(driver, std::move(text)); }

std::string person(const std::string& properties) {
  return R"({"id":"p1","schema":"Person","properties":{"name":["Yusuf Testi"])" + properties + R"(},"datasets":["demo"]})" + "\n";
}

Profile one(std::string text) {
  drive::Result result = read(std::move(text));
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

}  // namespace

TEST_SUITE_BEGIN("formats/ftm/entities");

TEST_CASE("names have the kinds of their properties, and parts go to the name that holds them") {
  const Profile profile = one(
      person(R"(,"alias":["Y. Testi"],"weakAlias":["Abu Testi"],"previousName":["Omari"],"firstName":["Yusuf"],"lastName":["Elsewhere"])"));
  CHECK(drive::names(profile) == "Yusuf Testi/primary//Latn/ | Y. Testi/alias//Latn/ | Abu Testi/alias/low/Latn/ | Omari/former//Latn/ | ");
  CHECK(profile.names[0].parts == std::vector<profile::NamePart>{{"given", "Yusuf"}});
  CHECK(drive::extra(profile, "lastName") == "Elsewhere");
}

TEST_CASE("dates are prefixes of days") {
  CHECK(drive::dates(one(person(R"(,"birthDate":["1980","1980-03","1980-03-07"])")).births) == "1980; 1980-03; 1980-03-07");
}

TEST_CASE("documents, listings and addresses belong to their holder wherever they stand") {
  const std::string passport =
      R"({"id":"d","schema":"Passport","properties":{"holder":["p1"],"number":["P1"],"country":["sd"],"endDate":["2014-02"]}})"
      "\n";
  const std::string sanction =
      R"({"id":"s","schema":"Sanction","properties":{"entity":["p1"],"unscId":["QDi.999"],"provisions":["asset freeze"]}})"
      "\n";
  const std::string address = R"({"id":"a","schema":"Address","properties":{"city":["Kassala"],"country":["sd"]}})"
                              "\n";
  const Profile profile = one(passport + address + sanction + person(R"(,"passportNumber":["P1","P2"],"addressEntity":["a"])"));
  REQUIRE(profile.documents.size() == 2);
  CHECK(profile.documents[0].country == "SD");
  CHECK(profile::short_form(*profile.documents[0].expires) == "2014-02");
  CHECK(profile.documents[1].number == "P2");
  REQUIRE(profile.legal.size() == 1);
  CHECK(profile.legal[0].authority == "UN Security Council");
  CHECK(profile.measures.size() == 1);
  REQUIRE(profile.addresses.size() == 1);
  CHECK(profile.addresses[0].city == "Kassala");
}

TEST_CASE("what says something about nobody in the input is a record of its own") {
  const drive::Result result = read(R"({"id":"d","schema":"Passport","properties":{"holder":["p9"],"number":["P1"]}})"
                                    "\n"
                                    R"({"id":"a","schema":"Address","properties":{"city":["Kassala"]}})"
                                    "\n");
  REQUIRE(result.profiles.size() == 2);
  for (const Profile& profile : result.profiles) CHECK(profile.kind == "other");
}

TEST_CASE("an address that is referred to but not there is kept as its id") {
  CHECK(drive::extra(one(person(R"(,"addressEntity":["a9"])")), "addressEntity") == "a9");
}

TEST_CASE("relations tell their schema by their type") {
  const Profile profile =
      one(person("") + R"({"id":"1","schema":"Family","properties":{"person":["p1"],"relative":["p2"],"relationship":["mother"]}})"
                       "\n"
                       R"({"id":"2","schema":"Directorship","properties":{"director":["p1"],"organization":["o1"],"role":["CEO"]}})"
                       "\n"
                       R"({"id":"3","schema":"UnknownLink","properties":{"subject":["p1"],"object":["p3"]}})"
                       "\n");
  REQUIRE(profile.relations.size() == 3);
  CHECK(profile.relations[0].type == "mother");
  CHECK(profile.relations[1].type == "directorship: CEO");
  CHECK(profile.relations[2].type == "link");
  CHECK(drive::read(driver, drive::write(driver, {profile}).text).profiles[0].relations == profile.relations);
}

TEST_CASE("several objects on nested lines are read, and an unknown schema is kept") {
  const drive::Result result = read(
      "{\"id\":\"x\",\n \"schema\":\"Happening\",\n \"properties\":{\"name\":[\"A\"],\"colour\":[\"blue\"]}} "
      "{\"id\":\"y\",\"schema\":\"Person\",\"properties\":{}}");
  REQUIRE(result.profiles.size() == 2);
  CHECK(result.profiles[0].kind == "other");
  CHECK(drive::extra(result.profiles[0], "entity.schema") == "Happening");
  CHECK(drive::extra(result.profiles[0], "colour") == "blue");
  CHECK(result.notes.count(Code::unknown_element) == 1);
  CHECK(result.notes.count(Code::name_missing) == 1);
}

TEST_CASE("an entity without an id is a fault, and so is what is no object") {
  CHECK_THROWS_AS((void)read(R"({"schema":"Person","properties":{}})"), base::Fault);
  CHECK_THROWS_AS((void)read("[1]"), base::Fault);
}

TEST_CASE("an error answer saved as data is said") { CHECK_THROWS_AS((void)read(R"({"status":500,"error":"no"})"), base::Error); }

TEST_CASE("ids keep to the letters that are allowed and come back") {
  CHECK(formats::ftm::entity_id("un:9900001") == "un--9900001");
  CHECK(formats::ftm::entity_id("a_b").starts_with("a-b-"));
  CHECK(formats::ftm::entity_id("NK-a.b") == "NK-a.b");
  Profile profile;
  profile.id = "un:9900001";
  profile.kind = "person";
  profile.source = "un";
  profile.relations.emplace_back(profile::Relation{"link", "un:2", {}, {}});
  const auto written = drive::write(driver, {profile});
  const auto back = read(written.text).profiles;
  REQUIRE(back.size() == 1);
  CHECK(back[0].id == profile.id);
  CHECK(back[0].relations == profile.relations);
}

TEST_CASE("ids that differ are written as ids that differ") {
  const std::vector<std::string> ids{"a:b", "a-b", "a--b", "a---b", "a:-b",  "a-:b",   "a.b",    "a_b",
                                     "a b", ":ab", "ab:",  "xab",   "a:b:c", "a--b:c", "a--b--c"};
  std::set<std::string> written;
  for (const std::string& id : ids) written.insert(formats::ftm::entity_id(id));
  CHECK(written.size() == ids.size());
}

TEST_CASE("of entities with one id the first gives the schema, but a person stays a person") {
  const auto entity = [](const std::string& schema) {
    return R"({"id":"p1","schema":")" + schema + R"(","properties":{"name":["Testi"]}})" + "\n";
  };
  for (const auto& order : {std::vector<std::string>{"Company", "Person", "Happening"}, {"Person", "Company"}, {"LegalEntity", "Person"}}) {
    std::string text;
    for (const std::string& schema : order) text += entity(schema);
    const Profile profile = one(text);
    CHECK(profile.kind == "person");
    const auto back = read(drive::write(driver, {profile}).text).profiles;
    REQUIRE(back.size() == 1);
    CHECK(back[0].kind == "person");
  }
  CHECK(one(entity("Vessel") + entity("Company")).kind == "vessel");
}

TEST_CASE("countries are written as codes of the format") {
  CHECK(formats::ftm::country_code("SUHH", {}) == "suhh");
  CHECK(formats::ftm::country_code("DDDE", {}) == "dd");
  CHECK(formats::ftm::country_code({}, "eu") == "eu");
  CHECK(formats::ftm::country_code({}, "former country").empty());
}

TEST_CASE("a range is written as its two years, and the loss is said") {
  Profile profile;
  profile.id = "p";
  profile.kind = "person";
  profile.source = "demo";
  profile::PartialDate birth = profile::year_date(1976);
  birth.to = profile::year_date(1981).to;
  birth.precision = text::Precision::range;
  birth.circa = true;
  profile.births.emplace_back(birth);
  profile.handling.emplace().codes = {"H1"};
  const auto written = drive::write(driver, {profile});
  CHECK(drive::dates(read(written.text).profiles[0].births) == "1976; 1981");
  CHECK(written.lost() == "births.circa births.precision births.to handling.codes ");
}

TEST_CASE("the sample comes back as it was, but for what the loss report says") {
  const auto given = read(drive::file("formats/ftm/sample.json")).profiles;
  REQUIRE(given.size() == 4);
  const auto written = drive::write(driver, given);
  CHECK(written.lost() == "extras ");
  const auto back = read(written.text).profiles;
  REQUIRE(back.size() == given.size());
  for (std::size_t i = 0; i < back.size(); ++i) {
    CHECK(back[i].names == given[i].names);
    CHECK(back[i].births == given[i].births);
    CHECK(back[i].documents == given[i].documents);
    CHECK(back[i].addresses == given[i].addresses);
    CHECK(back[i].legal == given[i].legal);
  }
}

TEST_SUITE_END();
