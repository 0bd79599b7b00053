// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include "formats/ofac/ofac.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::ofac::xml_driver;

Profile entry(std::string_view elements) {
  drive::Result result = drive::read(driver, "<sdnList><sdnEntry><uid>9</uid><lastName>TESTI</lastName><sdnType>Individual</sdnType>" +
                                                 std::string(elements) + "</sdnEntry></sdnList>");
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

}  // namespace

TEST_SUITE_BEGIN("formats/ofac/sdn_xml");

TEST_CASE("the sample is told by its root and read whole") {
  const std::string sample = drive::file("formats/ofac/sample.xml");
  CHECK(driver.detect(sample) == formats::Detected::yes);
  const drive::Result result = drive::read(driver, sample);
  REQUIRE(result.profiles.size() == 2);
  const Profile& salim = result.profiles[0];
  CHECK(salim.id == "ofac:993001");
  CHECK(salim.source_version == "2026-01-28");
  CHECK(salim.sex == "M");
  CHECK(drive::names(salim) ==
        "Salim Nadir AL-MITHALI/primary//Latn/ | Salem AL MITHALY/alias/good/Latn/ | ABU MITHAL/alias/low/Latn/ | Salim "
        "TESTI/former/good/Latn/ | ");
  CHECK(salim.legal.size() == 2);
  REQUIRE(salim.documents.size() == 2);
  CHECK(salim.documents[1].type == "national-id");
  CHECK(salim.documents[1].type_text == "Tazkira National ID Card");
  REQUIRE(salim.contacts.size() == 2);
  CHECK(salim.contacts[1].value == "XBT 1Example");
  REQUIRE(salim.relations.size() == 1);
  CHECK(salim.relations[0].name == "MITHAL FRONT");
  CHECK(salim.measures[0].text == "Secondary sanctions risk: section 9 of Example Order 99");
  CHECK(drive::extra(salim, "idList/Target Type") == "Invented");
  CHECK(drive::extra(salim, "names/uid") == "11 12 13");
  CHECK(result.profiles[1].kind == "vessel");
  CHECK(drive::extra(result.profiles[1], "vesselInfo/callSign") == "XYZ9");
  CHECK(result.notes.notes().empty());
}

TEST_CASE("the sample comes back equal and without a loss, with the number of entries before them") {
  const drive::Result first = drive::read(driver, drive::file("formats/ofac/sample.xml"));
  const drive::Written written = drive::write(driver, first.profiles);
  CHECK(written.lost().empty());
  CHECK(written.text.find("<Record_Count>2</Record_Count>") != std::string::npos);
  CHECK(drive::read(driver, written.text).profiles == first.profiles);
}

TEST_CASE("NOTES 15.23: both namespaces are read alike") {
  const std::string body = "<sdnEntry><uid>1</uid><lastName>TESTI</lastName><sdnType>Individual</sdnType></sdnEntry></sdnList>";
  const auto old_one = drive::read(driver, "<sdnList xmlns=\"http://tempuri.org/sdnList.xsd\">" + body);
  const auto new_one =
      drive::read(driver, "<sdnList xmlns=\"https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML\">" + body);
  CHECK(old_one.profiles == new_one.profiles);
  CHECK(old_one.profiles.size() == 1);
}

TEST_CASE("NOTES 15.21: the date grammar gives intervals, a year of another calendar among them") {
  const auto births = [](std::initializer_list<const char*> texts) {
    std::string items;
    for (const char* text : texts)
      items += "<dateOfBirthItem><uid>1</uid><dateOfBirth>" + std::string(text) + "</dateOfBirth></dateOfBirthItem>";
    return entry("<dateOfBirthList>" + items + "</dateOfBirthList>").births;
  };
  const auto read = births({"21 Mar 1965 to 20 Mar 1966", "1951 to 1953", "circa 1978", "Feb 1980", "circa 11 Feb 1980", "circa 1950-1955",
                            "Jan 1960 to Mar 1960"});
  CHECK(drive::dates(read) == "1965-03-21/1966-03-20; 1951/1953; c. 1978; 1980-02; c. 1980-02-11; c. 1950/1955; 1960-01-01/1960-03-31");
}

TEST_CASE("a further main entry, unknown elements and an unknown kind are kept") {
  const Profile profile = entry(
      "<nationalityList><nationality><uid>1</uid><country>Tunisia</country><mainEntry>false</mainEntry><novel>x</novel></nationality></"
      "nationalityList>");
  CHECK(drive::extra(profile, "nationalities[1]/mainEntry") == "false");
  CHECK(drive::extra(profile, "nationality/novel") == "x");
  const drive::Result other =
      drive::read(driver, "<sdnList><sdnEntry><uid>1</uid><lastName>X</lastName><sdnType>Balloon</sdnType></sdnEntry></sdnList>");
  CHECK(other.profiles[0].kind == "other");
  CHECK(drive::extra(other.profiles[0], "sdnType") == "Balloon");
}

TEST_CASE("a main entry is counted among the profile's own") {
  const Profile profile = entry(
      "<nationalityList><nationality><uid>1</uid><country></country><mainEntry>true</mainEntry></nationality>"
      "<nationality><uid>2</uid><country>Tunisia</country><mainEntry>true</mainEntry></nationality></nationalityList>");
  CHECK(drive::extra(profile, "nationalities[1]/mainEntry").empty());
  CHECK(drive::extra(profile, "nationalities[2]/mainEntry").empty());
}

TEST_CASE("no part of an item is dropped, and none becomes another item when it is written") {
  const Profile profile = entry(
      "<idList><id><uid>1</uid><idType>Email Address</idType><idNumber>s@example.org</idNumber><idCountry>Tunisia</idCountry></id>"
      "<id><uid>2</uid><idType>Gender</idType><idNumber>Unheard</idNumber></id><id><uid>3</uid><idType>Shoe</idType><novel>x</novel></id></"
      "idList>");
  CHECK(profile.contacts[0].value == "s@example.org");
  CHECK(drive::extra(profile, "idList/Email Address/idCountry") == "Tunisia");
  CHECK(drive::extra(profile, "idList/Gender") == "Unheard");
  CHECK(drive::extra(profile, "idList/Shoe") == "-");
  CHECK(drive::extra(profile, "id/novel") == "x");
  CHECK(drive::write(driver, {profile}, "2026-01-28").text.find("<idType>novel</idType>") == std::string::npos);
}

TEST_CASE("an empty list has no date") { CHECK(drive::write(driver, {}).text.find("Publish_Date") == std::string::npos); }

TEST_CASE("a profile of another source is written, and what it loses is said") {
  Profile profile;
  profile.id = "un:1";
  profile.names.emplace_back();
  profile.names[0].full = "SALIM TESTI";
  profile.positions.emplace_back(profile::Position{"title", "Mullah"});
  profile.physical.emplace_back(profile::Trait{"height", "1.78"});
  profile.births.emplace_back(profile::year_date(1980));
  const drive::Written written = drive::write(driver, {profile}, "2026-01-28");
  CHECK(written.lost() == "id physical.kind physical.value positions.kind ");
  CHECK(drive::read(driver, written.text).profiles[0].births == profile.births);
}

TEST_SUITE_END();
