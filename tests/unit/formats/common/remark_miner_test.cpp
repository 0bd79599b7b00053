// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/remark_miner.hpp"

#include <doctest/doctest.h>

#include "formats/ofac/ofac.hpp"
#include "formats/un_xml/un_xml.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using formats::common::mine_remarks;
using profile::Profile;

namespace {

Profile mined(std::string_view remark, Profile profile = {}) {
  profile.remarks.emplace_back(profile::Text{std::string(remark)});
  mine_remarks(profile, "x");
  return profile;
}

std::string parents(const Profile& profile) {
  std::string out;
  for (const auto& parent : profile.parents) out += parent.role + "=" + parent.name + ";";
  return out;
}

std::string documents(const Profile& profile) {
  std::string out;
  for (const auto& document : profile.documents) {
    CHECK(document.note == "from remarks");
    out += document.type + " " + document.number + " " + document.country;
    for (const auto& date : {document.issued, document.expires}) out += date ? " " + profile::short_form(*date) : " -";
    out += ";";
  }
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("formats/common/remark_miner");

TEST_CASE("parents are found by set phrases, one behind the other") {
  CHECK(
      parents(mined("Father's name is Nadir Bin Testi. Mother’s name: Hind A. Mithali (deceased). Review was concluded on 1 May 2010.")) ==
      "father=Nadir Bin Testi;mother=Hind A. Mithali;");
  CHECK(parents(mined("Tall. His father's name is Nadir al-Testi and mother's name is Hind Testi.")) ==
        "father=Nadir al-Testi;mother=Hind Testi;");
  CHECK(parents(mined("Father: نادر تستي")) == "father=نادر تستي;");
  CHECK(drive::extra(mined("Father's name is Nadir Testi."), "derived") == "parents[1] from remarks");
}

TEST_CASE("what is said of somebody else, or says no name, gives nothing") {
  for (const char* text :
       {"Brother of Salim, whose father's name is Nadir Testi.", "Father's name is unknown.", "Father's name is not known.",
        "Father of Nadir Testi.", "Mother's name: al.", "Married to Hind (father's name: Nadir).", "Father's name is 12 34.",
        "Passport of a Testi citizen.", "Passport no. unknown.", "Used passport no. A1234567 of his brother.",
        "Leader of the Mithal Front, a.k.a. Front of Test.", "Born leader of men.", "Fatherland Testi", "Son Omar, born 1 May 1990.", ""}) {
    CAPTURE(text);
    const Profile profile = mined(text);
    CHECK(parents(profile).empty());
    CHECK(documents(profile).empty());
    CHECK(profile.names.empty());
    CHECK(profile.births.empty());
  }
}

TEST_CASE("documents are found with country and dates") {
  CHECK(documents(mined("Passport No: A 1234567 (Sudan), issued on 11 Feb. 2009, expires on 11 Feb 2014; National ID no. 12-34-56.")) ==
        "passport A 1234567 SD 2009-02-11 2014-02-11;national-id 12-34-56  - -;");
  CHECK(documents(mined("Diplomatic passport number 0123456, national identity card no. 99887")) ==
        "passport 0123456  - -;national-id 99887  - -;");
}

TEST_CASE("births and other names are found") {
  const Profile profile =
      mined("Also known as 'Abu Mithal'; born on 3 May 1980 in Sfax. Place of birth: Sfax, Tunisia. Name at birth: Salim Testi.");
  CHECK(drive::names(profile) == "Abu Mithal/alias//Latn/ {from remarks} | Salim Testi/birth//Latn/ {from remarks} | ");
  CHECK(drive::dates(profile.births) == "1980-05-03");
  CHECK(profile.births[0].note == "from remarks");
  REQUIRE(profile.birth_places.size() == 1);
  CHECK(profile.birth_places[0].text == "Sfax, Tunisia");
  CHECK(profile.birth_places[0].country == "TN");
  CHECK(drive::dates(mined("DOB: 1962.").births) == "1962");
}

TEST_CASE("what is given stands, and is not repeated") {
  Profile given;
  given.births.emplace_back(profile::year_date(1979));
  given.documents.emplace_back().number = "A-1234567";
  given.names.emplace_back().full = "ABU MITHAL";
  const Profile profile = mined("Born in 1980. Passport no. A1234567. a.k.a. Abu Mithal. a.k.a. Abu Testi.", given);
  CHECK(drive::dates(profile.births) == "1979");
  CHECK(profile.documents.size() == 1);
  CHECK(profile.names.size() == 2);
}

TEST_CASE("organisations have no parents") {
  Profile front;
  front.kind = "organisation";
  CHECK(parents(mined("Father's name is Nadir Testi.", front)).empty());
}

TEST_CASE("a list is written with the remark, not with what was found in it, and both come back") {
  Profile profile;
  profile.id = "un:1";
  profile.kind = "person";
  profile.source = "un";
  profile.source_version = "2026-01-28";
  profile.names.emplace_back().full = "SALIM";
  const Profile whole = mined("Father's name is Nadir Testi. Passport no. A1234567.", profile);
  for (const auto* driver : {&formats::un_xml::driver, &formats::ofac::xml_driver}) {
    const drive::Written written = drive::write(*driver, {whole}, "2026-01-28");
    CHECK(written.text.find(">A1234567<") == std::string::npos);
    const Profile back = drive::read(*driver, written.text).profiles[0];
    CHECK(back.documents == whole.documents);
    CHECK(back.parents == whole.parents);
  }
}

TEST_SUITE_END();
