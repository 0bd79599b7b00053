// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include "formats/eu_fsf/eu_fsf.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using base::Code;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::eu_fsf::xml_driver;

/// A person whose elements behind the regulation are given.
drive::Result one(std::string_view elements) {
  return drive::read(driver,
                     "<export xmlns='http://eu.europa.ec/fpi/fsd/export' generationDate='2026-01-28T10:00:00.000+01:00'><sanctionEntity "
                     "logicalId='992001'>"
                     "<regulation regulationType='r' organisationType='council' publicationDate='2015-07-03' "
                     "entryIntoForceDate='2015-07-03' numberTitle='1' "
                     "programme='TAQA' logicalId='992002'/><subjectType code='person' classificationCode='P'/>" +
                         std::string(elements) + "</sanctionEntity></export>");
}

Profile person(std::string_view elements) {
  drive::Result result = one(elements);
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

}  // namespace

TEST_SUITE_BEGIN("formats/eu_fsf/xml");

TEST_CASE("the sample is told by its namespace and read whole") {
  const std::string sample = drive::file("formats/eu_fsf/sample.xml");
  CHECK(driver.detect(sample) == formats::Detected::yes);
  CHECK(driver.detect("<export><row/></export>") == formats::Detected::no);
  const drive::Result result = drive::read(driver, sample);
  REQUIRE(result.profiles.size() == 2);
  const Profile& salim = result.profiles[0];
  CHECK(salim.id == "eu:991001");
  CHECK(salim.kind == "person");
  CHECK(salim.source_version == "2026-01-28");
  CHECK(salim.sex == "M");
  CHECK(drive::names(salim) ==
        "Salim Nadir Al-Mithali/primary/good/Latn/ | Abu Mithal/alias/low/Latn/ {low quality alias} | سالم نادر "
        "المثالي/original/good/Arab/ar | ");
  CHECK(salim.legal[0].programme == "TAQA");
  CHECK(salim.legal[1].reference == "QDi.991");
  CHECK(salim.documents[0].flags == std::vector<std::string>{"expired"});
  CHECK(salim.contacts[1] == profile::Valued<profile::Contact>{profile::Contact{"email", "salim@example.org"}});
  CHECK(result.profiles[1].kind == "organisation");
  CHECK(result.profiles[1].documents[0].type_text == "Registration Number");
  CHECK(result.notes.notes().empty());
}

TEST_CASE("the sample comes back equal and without a loss") {
  const drive::Result first = drive::read(driver, drive::file("formats/eu_fsf/sample.xml"));
  const drive::Written written = drive::write(driver, first.profiles);
  CHECK(written.losses.empty());
  CHECK(drive::read(driver, written.text).profiles == first.profiles);
}

TEST_CASE("NOTES 15.13: country 00 or UNKNOWN is no country, and the description holds against an old code") {
  CHECK(person("<citizenship countryIso2Code='00' countryDescription='UNKNOWN'/>").citizenships.empty());
  CHECK(person("<citizenship countryIso2Code='' countryDescription=''/>").citizenships.empty());
  const Profile serb = person("<citizenship countryIso2Code='CS' countryDescription='SERBIA'/>");
  REQUIRE(serb.citizenships.size() == 1);
  CHECK(serb.citizenships[0] == profile::Valued<profile::Country>{profile::Country{"RS", ""}});
  CHECK(drive::extra(serb, "citizenship[1]/countryIso2Code") == "CS");
}

TEST_CASE("NOTES 15.14: an empty gender says nothing, a second one that differs is kept") {
  CHECK(person("<nameAlias wholeName='Testi' gender=''/>").sex.empty());
  CHECK(person("<nameAlias wholeName='Testi' gender='?'/>").sex == "U");
  const Profile both = person("<nameAlias wholeName='Testi' gender='F'/><nameAlias wholeName='Testa' gender='M'/>");
  CHECK(both.sex == "F");
  CHECK(drive::extra(both, "nameAlias[2]/gender") == "M");
}

TEST_CASE("NOTES 15.15: circa with a year, a range, a place without a date") {
  const Profile profile = person(
      "<birthdate circa='true' calendarType='GREGORIAN' year='1978' countryIso2Code='00' countryDescription='UNKNOWN'/>"
      "<birthdate circa='false' calendarType='GREGORIAN' yearRangeFrom='1976' yearRangeTo='1981' city='Sfax' countryIso2Code='TN' "
      "countryDescription='TUNISIA'/>"
      "<birthdate circa='false' calendarType='GREGORIAN' city='Gafsa' countryIso2Code='TN' countryDescription='TUNISIA'><remark>by his "
      "brother</remark></birthdate>"
      "<birthdate circa='false' calendarType='GREGORIAN' city='Sfax' countryIso2Code='TN' countryDescription='TUNISIA'/>");
  CHECK(drive::dates(profile.births) == "c. 1978; 1976/1981");
  REQUIRE(profile.birth_places.size() == 2);
  CHECK(profile.birth_places[1].note == "by his brother");
  const drive::Written written = drive::write(driver, {profile});
  CHECK(written.losses.empty());
}

TEST_CASE("NOTES 15.16: enumerated functions are taken apart and written so again") {
  const Profile profile = person("<nameAlias wholeName='Testi' function='(a) Emir, (b) judge in Sfax (until 2014); (c) driver'/>");
  REQUIRE(profile.positions.size() == 3);
  CHECK(profile.positions[1].text == "judge in Sfax (until 2014)");
  CHECK(drive::write(driver, {profile}).text.find("function=\"(a) Emir, (b) judge in Sfax (until 2014), (c) driver\"") !=
        std::string::npos);
}

TEST_CASE("the quality of a name is in the remark where that says so") {
  const Profile profile = person(
      "<nameAlias wholeName='A' strong='true'/><nameAlias wholeName='B' strong='true'><remark>lo quality alias</remark></nameAlias>"
      "<nameAlias wholeName='C' strong='false'/><nameAlias wholeName='D'><remark>formerly listed as</remark></nameAlias>");
  CHECK(drive::names(profile) == "A/primary/good/Latn/ | B/alias/low/Latn/ {lo quality alias} | C/alias/low/Latn/ | D/former//Latn/ | ");
}

TEST_CASE("elements in any order, and unknown ones, are read") {
  const drive::Result result = drive::read(driver,
                                           "<e:export xmlns:e='http://eu.europa.ec/fpi/fsd/export'><e:sanctionEntity "
                                           "logicalId='1'><e:nameAlias wholeName='Testi' logicalId='2' novelty='x'>"
                                           "<e:regulationSummary regulationType='r' publicationDate='2015-07-03' "
                                           "numberTitle='1'/></e:nameAlias><e:novel a='1'><e:b>2</e:b></e:novel>"
                                           "<e:subjectType code='person' classificationCode='P'/><e:regulation regulationType='r' "
                                           "publicationDate='2015-07-03' numberTitle='1' programme='HAM'/>"
                                           "</e:sanctionEntity></e:export>");
  REQUIRE(result.profiles.size() == 1);
  const Profile& profile = result.profiles[0];
  CHECK(profile.legal[0].programme == "HAM");
  CHECK(drive::extra(profile, "nameAlias[1]/regulationSummary").empty());
  CHECK(drive::extra(profile, "nameAlias[1]/novelty") == "x");
  CHECK(drive::extra(profile, "novel@a") == "1");
  CHECK(drive::extra(profile, "novel/b") == "2");
  CHECK(result.notes.count(Code::unknown_element) == 3);
}

TEST_CASE("a contact without a value gives its type to no other one") {
  const Profile profile = person(
      "<address countryIso2Code='00' countryDescription='UNKNOWN'><contactInfo key='EMAIL' value=''/><contactInfo key='PHONE' value='+7 1' "
      "novel='x'/>"
      "<contactInfo value='alone'/></address>");
  REQUIRE(profile.contacts.size() == 1);
  CHECK(profile.contacts[0] == profile::Valued<profile::Contact>{profile::Contact{"phone", "+7 1"}});
  CHECK(drive::extra(profile, "address[0]/contactInfo") == "alone");
  CHECK(drive::extra(profile, "address[0]/contactInfo@novel") == "x");
}

TEST_CASE("parts of a birth date that no date holds are kept, with a note") {
  const drive::Result result =
      one("<birthdate calendarType='LUNAR' year='12'/><birthdate calendarType='GREGORIAN' dayOfMonth='31' monthOfYear='2' year='1978'/>");
  CHECK(drive::dates(result.profiles[0].births) == "~year 12, calendarType LUNAR; 1978");
  CHECK(drive::extra(result.profiles[0], "birthdate[2]/birthdate") == "dayOfMonth 31, monthOfYear 2, year 1978");
  CHECK(result.notes.count(Code::date_as_text) == 2);
}

TEST_CASE("an unknown gender is kept") {
  CHECK(drive::extra(person("<nameAlias wholeName='Testi' gender='Z'/>"), "nameAlias[1]/gender") == "Z");
}

TEST_CASE("an empty list has no date, and is read") {
  const drive::Written written = drive::write(driver, {});
  CHECK(written.text.find("0001-01-01") == std::string::npos);
  CHECK(drive::read(driver, written.text).profiles.empty());
}

TEST_CASE("an id that is too long is a fault, a date nowhere an error") {
  CHECK_THROWS_AS(drive::read(driver, "<export><sanctionEntity logicalId='" + std::string(300, '1') + "'/></export>"), base::Fault);
  Profile profile;
  profile.id = "x";
  CHECK_THROWS_AS(drive::write(driver, {profile}), base::Error);
}

TEST_CASE("a profile of another source is written in the list's terms, and what it loses is said") {
  Profile profile;
  profile.id = "un:1";
  profile.source_version = "2026-01-28";
  profile.names.emplace_back();
  profile.names[0].full = std::string(300, 'a');
  profile.nationalities.emplace_back(profile::Country{"SUHH", "former Soviet Union"});
  profile.documents.emplace_back().number = "1";
  profile.languages.emplace_back().code = "ARA";
  const drive::Written written = drive::write(driver, {profile});
  CHECK(written.lost() == "id languages.code names.full nationalities.country nationalities.text ");
  CHECK(drive::read(driver, written.text).profiles[0].citizenships[0] ==
        profile::Valued<profile::Country>{profile::Country{"SUHH", "former Soviet Union"}});
}

TEST_SUITE_END();
