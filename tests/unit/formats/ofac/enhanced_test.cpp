// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include "formats/ofac/ofac.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::ofac::enhanced_driver;

Profile entity(std::string_view elements) {
  drive::Result result =
      drive::read(driver, "<sanctionsData><entities><entity id='9'><generalInfo><entityType>Individual</entityType></generalInfo>" +
                              std::string(elements) + "</entity></entities></sanctionsData>");
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

}  // namespace

TEST_SUITE_BEGIN("formats/ofac/enhanced");

TEST_CASE("NOTES 15.22: the sample is read whole, without the marks of direction around its names") {
  const std::string sample = drive::file("formats/ofac/sample_enhanced.xml");
  CHECK(driver.detect(sample) == formats::Detected::yes);
  const drive::Result result = drive::read(driver, sample);
  REQUIRE(result.profiles.size() == 1);
  const Profile& salim = result.profiles[0];
  CHECK(salim.id == "ofac:993001");
  CHECK(salim.kind == "person");
  CHECK(salim.source_version == "2026-01-28");
  CHECK(drive::names(salim) == "Salim Nadir AL-MITHALI/primary//Latn/ | سالم المثالي/original//Arab/ | ABU MITHAL/alias/low/Latn/ | ");
  CHECK(salim.names[0].parts[1] == profile::NamePart{"patronymic", "Nadir"});
  CHECK(salim.names[2].parts[0].role == "nickname");
  CHECK(drive::dates(salim.births) == "c. 1978; 1965-03-21/1966-03-20");
  CHECK(salim.births[1].note == "reliability: False");
  CHECK(salim.birth_places[0].country == "TN");
  CHECK(salim.sex == "M");
  REQUIRE(salim.documents.size() == 1);
  CHECK(salim.documents[0].note == "not valid");
  CHECK(profile::short_form(*salim.documents[0].expires) == "2014-02-11");
  CHECK(salim.relations[0].id == "ofac:993009");
  REQUIRE(salim.legal.size() == 2);
  CHECK(profile::short_form(*salim.legal[1].listed) == "2019-03-26");
  CHECK(salim.addresses.size() == 1);
  CHECK(salim.positions.size() == 2);
  CHECK(drive::extra(salim, "idList/Organization Type:") == "Invented");
  CHECK(result.notes.notes().empty());
}

TEST_CASE("a date whose words are not read has the interval of its points") {
  const Profile profile = entity(
      "<features><feature><type>Birthdate</type><value>in the year of the test</value><valueDate><fromDateBegin>1980-01-01</fromDateBegin>"
      "<toDateEnd>1981-06-30</toDateEnd><isApproximate>true</isApproximate></valueDate></feature></features>");
  REQUIRE(profile.births.size() == 1);
  CHECK(profile::short_form(profile.births[0]) == "c. 1980-01-01/1981-06-30");
  CHECK(profile.births[0].text == "in the year of the test");
}

TEST_CASE("half a month is a range, one point leaves the other open, points the wrong way round are words") {
  const auto birth = [](std::string_view points) {
    return entity("<features><feature><type>Birthdate</type><valueDate>" + std::string(points) + "</valueDate></feature></features>")
        .births.at(0);
  };
  CHECK(birth("<fromDateBegin>1980-02-01</fromDateBegin><toDateEnd>1980-02-15</toDateEnd>").precision == text::Precision::range);
  CHECK(birth("<fromDateBegin>1980-02-01</fromDateBegin><toDateEnd>1980-02-29</toDateEnd>").precision == text::Precision::month);
  CHECK_FALSE(birth("<fromDateBegin>1980-02-01</fromDateBegin>").to);
  CHECK(birth("<fromDateBegin>1980-02-01</fromDateBegin><toDateEnd>1979-02-15</toDateEnd>").text == "1980-02-01 to 1979-02-15");
}

TEST_CASE("features of a document are its note, and a relation without an id has none") {
  const Profile profile = entity(
      "<identityDocuments><identityDocument><type>Passport</type><documentNumber>A1</documentNumber><issueDate><fromDateBegin>2009-02-11</"
      "fromDateBegin></issueDate>"
      "<idFeatures><idFeature>stolen blank</idFeature></idFeatures></identityDocument></identityDocuments>"
      "<relationships><relationship><type>Associate Of</type><relatedEntity>MITHAL FRONT</relatedEntity></relationship></relationships>");
  REQUIRE(profile.documents.size() == 1);
  CHECK(profile.documents[0].note == "stolen blank");
  CHECK(text::iso(*profile.documents[0].issued->from) == "2009-02-11");
  CHECK(profile.relations[0].id.empty());
}

TEST_CASE("unknown elements and types are kept") {
  const Profile profile =
      entity("<novel a='1'/><features><feature><type>Shoe Size</type><value>44</value><novel>2</novel></feature></features>");
  CHECK(drive::extra(profile, "novel@a") == "1");
  CHECK(drive::extra(profile, "idList/Shoe Size") == "44");
  CHECK(drive::extra(profile, "feature/novel") == "2");
}

TEST_SUITE_END();
