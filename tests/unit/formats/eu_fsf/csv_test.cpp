// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include "formats/eu_fsf/csv_columns.hpp"
#include "formats/eu_fsf/eu_fsf.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::eu_fsf::csv_driver;

std::vector<Profile> sample() { return drive::read(formats::eu_fsf::xml_driver, drive::file("formats/eu_fsf/sample.xml")).profiles; }

}  // namespace

TEST_SUITE_BEGIN("formats/eu_fsf/csv");

TEST_CASE("the file has its 118 columns, and a byte order mark") {
  CHECK(formats::eu_fsf::csv_columns().size() == 117);
  const drive::Written written = drive::write(driver, {}, "2026-01-28");
  CHECK(
      written.text.starts_with("\xEF\xBB\xBF"
                               "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;"));
  CHECK(driver.detect(written.text) == formats::Detected::yes);
  CHECK(driver.detect("a;b\n1;2\n") == formats::Detected::no);
}

TEST_CASE("NOTES 15.17: what the CSV carries comes back, and the quality of names, which it does not, is a loss") {
  const drive::Written written = drive::write(driver, sample());
  CHECK(written.lost() == "extras names.quality ");
  const drive::Result back = drive::read(driver, written.text);
  REQUIRE(back.profiles.size() == 2);
  const Profile& salim = back.profiles[0];
  CHECK(salim.source_version == "2026-01-28");
  CHECK(drive::names(salim) ==
        "Salim Nadir Al-Mithali/primary//Latn/ | Abu Mithal/alias/low/Latn/ {low quality alias} | سالم نادر المثالي/original//Arab/ar | ");
  CHECK(salim.births == sample()[0].births);
  CHECK(salim.documents == sample()[0].documents);
  CHECK(salim.contacts == sample()[0].contacts);
  CHECK(salim.legal == sample()[0].legal);
  CHECK(back.notes.notes().empty());
}

TEST_CASE("NOTES 15.17: bare quotes, a repeated entity, rows out of order, an unknown column") {
  const drive::Result result = drive::read(driver,
                                           "\xEF\xBB\xBF"
                                           "fileGenerationDate;Entity_LogicalId;Entity_SubjectType;Entity_Remark;NameAlias_WholeName;"
                                           "NameAlias_LogicalId;Address_ContactInfo;Novel\n"
                                           "28/01/2026;1;P;seen;Salim \"Abu Mithal\" Testi;11;;\n"
                                           "28/01/2026;2;E;;Front;21;;\n"
                                           "28/01/2026;1;P;seen;;;EMAILx@example.orgPHONE+7 1WEBhttps://example.org;new\n");
  REQUIRE(result.profiles.size() == 2);
  const Profile& salim = result.profiles[0];
  CHECK(salim.id == "eu:1");
  CHECK(salim.kind == "person");
  CHECK(drive::names(salim) == "Salim \"Abu Mithal\" Testi/primary//Latn/ | ");
  CHECK(salim.remarks.size() == 1);
  REQUIRE(salim.contacts.size() == 3);
  CHECK(salim.contacts[2] == profile::Valued<profile::Contact>{profile::Contact{"web", "https://example.org"}});
  CHECK(drive::extra(salim, "Novel") == "new");
  CHECK(result.notes.count(base::Code::unknown_element) == 1);
  CHECK(result.profiles[1].kind == "organisation");
}

TEST_CASE("what the CSV says of a regulation survives the XML") {
  const drive::Result csv = drive::read(
      driver,
      "Entity_LogicalId;Entity_SubjectType;Entity_Regulation_Type;Entity_Regulation_OrganisationType;Entity_Regulation_NumberTitle;"
      "Entity_Regulation_PublicationUrl;NameAlias_WholeName\n1;P;regulation;council;2015/9999 (OJ L999);https://example.org/9999;Salim "
      "Testi\n");
  const drive::Written written = drive::write(formats::eu_fsf::xml_driver, csv.profiles, "2026-01-28");
  CHECK(written.lost().empty());
  const Profile back = drive::read(formats::eu_fsf::xml_driver, written.text).profiles[0];
  CHECK(drive::extra(back, "regulation/numberTitle") == "2015/9999 (OJ L999)");
  CHECK(drive::extra(back, "regulation/regulationType") == "regulation");
  CHECK(drive::extra(back, "regulation/entryIntoForceDate").empty());
}

TEST_CASE("what a cell can't hold is a loss, and the file is read") {
  Profile profile;
  profile.id = "eu:1";
  profile.names.emplace_back().full = std::string("Sa\0lim", 6);
  profile.remarks.emplace_back(profile::Text{"two  spaces"});
  const drive::Written written = drive::write(driver, {profile}, "2026-01-28");
  CHECK(written.lost().find("names.full") != std::string::npos);
  CHECK(written.lost().find("remarks.text") != std::string::npos);
  CHECK(drive::read(driver, written.text).profiles[0].names[0].full == "Salim");
  CHECK(drive::write(driver, {}).text.find("0001") == std::string::npos);
}

TEST_CASE("many different rows of one entity are read in a time that grows with their number") {
  std::string table = "Entity_LogicalId;Entity_SubjectType;Entity_Remark\n";
  for (int i = 0; i < 40000; ++i) table += "1;P;remark " + std::to_string(i) + "\n";
  CHECK(drive::read(driver, table).profiles[0].remarks.size() == 40000);
}

TEST_CASE("a row without the entity's number is a fault, and the next rows are read") {
  io::InputFile input = io::InputFile::from_memory("Entity_LogicalId;NameAlias_WholeName\n;A\n2;B\n", "eu.csv");
  base::Diagnostics notes;
  formats::ReadContext context;
  context.notes = &notes;
  const auto reader = driver.open(input, context);
  Profile profile;
  CHECK_THROWS_AS(reader->next(profile), base::Fault);
  REQUIRE(reader->next(profile));
  CHECK(profile.id == "eu:2");
  CHECK_FALSE(reader->next(profile));
}

TEST_SUITE_END();
