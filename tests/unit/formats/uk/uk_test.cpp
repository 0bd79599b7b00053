// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/uk/uk.hpp"

#include <doctest/doctest.h>

#include "formats/uk/designation.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using profile::Profile;

namespace {

const formats::FormatDriver& xml = formats::uk::xml_driver;
const formats::FormatDriver& csv = formats::uk::csv_driver;

Profile person(std::string_view elements) {
  drive::Result result =
      drive::read(xml, "<Designations><Designation><UniqueID>AQD1</UniqueID><IndividualEntityShip>Individual</IndividualEntityShip>" +
                           std::string(elements) + "</Designation></Designations>");
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

}  // namespace

TEST_SUITE_BEGIN("formats/uk");

TEST_CASE("NOTES 15.24: the sample is read whole: unknown parts of dates, casings of types, presentation forms") {
  const std::string sample = drive::file("formats/uk/sample.xml");
  CHECK(xml.detect(sample) == formats::Detected::yes);
  const drive::Result result = drive::read(xml, sample);
  REQUIRE(result.profiles.size() == 2);
  const Profile& salim = result.profiles[0];
  CHECK(salim.id == "uk:AQD9991");
  CHECK(salim.source_version == "2026-01-28");
  CHECK(salim.sex == "M");
  CHECK(drive::names(salim) ==
        "SALIM NADIR AL-MITHALI/primary//Latn/ | Abu Mithal/alias/low/Latn/ | SALEM AL-MITHALI/alias//Latn/ {Primary name variation} | "
        "سالم ﻧﺎﺩﺭ المثالي/original//Arab/ar | ");
  CHECK(salim.names[1].parts.empty());
  CHECK(drive::dates(salim.births) == "1980-02-03; 1978; 1958-03");
  CHECK(salim.births[2].text == "dd/03/1958");
  CHECK(salim.legal[1].reference == "QDi.991");
  CHECK(salim.legal[0].reason.empty());
  CHECK(salim.measures.size() == 2);
  CHECK(drive::extra(salim, "SanctionsImposedIndicators/ArmsEmbargo") == "true");
  CHECK(drive::extra(salim, "SanctionsImposedIndicators/Deflag").empty());
  CHECK(salim.documents[0].country == "TN");
  CHECK(profile::short_form(*salim.documents[0].issued) == "2009-02-11");
  CHECK(salim.addresses[0].city == "Sfax");
  CHECK(salim.contacts[0].value == "+216 000");
  CHECK(result.profiles[1].kind == "vessel");
  CHECK(drive::extra(result.profiles[1], "ShipDetails/Ship/IMONumbers/IMONumber") == "9999999");
  CHECK(result.notes.notes().empty());
}

TEST_CASE("NOTES 15.24: Name6 alone is the whole name, and 00/00 in old data is unknown") {
  const Profile profile = person("<Names><Name><Name6>TESTI SALIM</Name6><NameType/></Name></Names><DOBs><DOB>00/00/1970</DOB></DOBs>");
  CHECK(drive::names(profile) == "TESTI SALIM/primary//Latn/ | ");
  CHECK(profile.names[0].parts.empty());
  CHECK(drive::dates(profile.births) == "1970");
}

TEST_CASE("an unknown element is kept with a note") {
  const drive::Result result = drive::read(xml,
                                           "<Designations><Designation><UniqueID>A1</UniqueID><Novel><Part>x</Part></"
                                           "Novel><Names><Name><Name6>T</Name6><Name9>y</Name9></Name></Names>"
                                           "</Designation></Designations>");
  CHECK(drive::extra(result.profiles[0], "Novel/Part") == "x");
  CHECK(drive::extra(result.profiles[0], "Names/Name/Name9") == "y");
  CHECK(result.notes.count(base::Code::unknown_element) == 2);
}

TEST_CASE("NOTES 15.25: the CSV's report date stands before the header, and its rows are a cross product") {
  std::string table = "Report Date: 28-Jan-2026\n";
  for (const char* column : {"Last Updated", "Unique ID", "OFSI Group ID", "Name 6", "Name 1", "Name type", "Designation Type", "D.O.B",
                             "Town of birth", "Country of birth", "IMO number"})
    table += std::string(column) + ",";
  table.back() = '\n';
  for (const char* birth : {"dd/mm/1945", "03/02/1980"})
    for (const char* name : {"AL-MITHALI,SALIM,Primary Name", "Abu Mithal,,Alias"})
      table += std::string("18/12/2021,AQD1,9,") + name + ",Individual," + birth + ",Sfax,Tunisia,\n";
  table += "18/12/2021,AQD2,9,MITHAL STAR,,Primary Name,Ship,,,,9999999\n18/12/2021,AQD1,9,Testi,,Alias,Individual,,,,\n";
  CHECK(csv.detect(table) == formats::Detected::yes);
  const drive::Result result = drive::read(csv, table);
  REQUIRE(result.profiles.size() == 2);
  const Profile& salim = result.profiles[0];
  CHECK(salim.source_version == "2026-01-28");
  CHECK(drive::names(salim) == "SALIM AL-MITHALI/primary//Latn/ | Abu Mithal/alias//Latn/ | Testi/alias//Latn/ | ");
  CHECK(drive::dates(salim.births) == "1945; 1980-02-03");
  CHECK(salim.birth_places.size() == 1);
  CHECK(result.profiles[1].kind == "vessel");
  CHECK(drive::extra(result.profiles[1], "IMO number") == "9999999");
  CHECK(result.notes.notes().empty());
}

TEST_CASE("both forms of one designation give one profile") {
  const auto value = [](const formats::uk::Field& field) -> std::string {
    using formats::uk::Group;
    switch (field.group) {
      case Group::kind: return "Individual";
      case Group::last_updated:
      case Group::designated:
      case Group::birth: return "03/02/1980";
      case Group::name:
        return field.place == 6 ? "Primary Name" : field.place == 7 ? "Good quality a.k.a" : "N" + std::to_string(field.place);
      case Group::nationality: return "Tunisia";
      case Group::gender: return "Female";
      default: return "value " + std::to_string(static_cast<int>(field.group)) + "-" + std::to_string(field.place);
    }
  };
  std::string header = "Report Date: 28-Jan-2026\n", row, tree, holder;
  for (const formats::uk::Field& field : formats::uk::fields()) {
    header += std::string(field.column) + ",";
    row += value(field) + ",";
    if (holder != field.holder && !holder.empty()) tree += "</" + holder + ">";
    if (holder != field.holder && !field.holder.empty()) tree += "<" + std::string(field.holder) + ">";
    holder = field.holder;
    tree += "<" + std::string(field.element) + ">" + value(field) + "</" + std::string(field.element) + ">";
  }
  header.back() = row.back() = '\n';
  const auto of_csv = drive::read(csv, header + row);
  const auto of_xml = drive::read(xml, "<Designations><DateGenerated>28/01/2026</DateGenerated><Designation>" + tree +
                                           (holder.empty() ? "" : "</" + holder + ">") + "</Designation></Designations>");
  REQUIRE(of_csv.profiles.size() == 1);
  CHECK(of_csv.profiles == of_xml.profiles);
  CHECK(of_csv.notes.count(base::Code::unknown_element) == 0);
}

TEST_CASE("further regimes are listings, what contradicts the first value is kept") {
  const Profile profile = person(
      "<RegimeName>One</RegimeName><RegimeName>Two</RegimeName><DateDesignated>03/02/2015</DateDesignated><DateDesignated>04/02/2015</"
      "DateDesignated>"
      "<UKStatementofReasons>a</UKStatementofReasons><UKStatementofReasons>b</UKStatementofReasons><Gender>Unheard</Gender>");
  REQUIRE(profile.legal.size() == 2);
  CHECK(profile.legal[1].programme == "Two");
  CHECK(drive::extra(profile, "DateDesignated") == "04/02/2015");
  CHECK(drive::extra(profile, "UKStatementofReasons") == "b");
  CHECK(drive::extra(profile, "Gender") == "Unheard");
}

TEST_CASE("what is nested in an item is kept, attributes too") {
  const Profile profile = person("<Names><Name><Name6 novel='1'>T</Name6><Name7><Deep a='2'>x</Deep></Name7></Name></Names>");
  CHECK(drive::extra(profile, "Names/Name/Name6@novel") == "1");
  CHECK(drive::extra(profile, "Names/Name/Name7/Deep") == "x");
  CHECK(drive::extra(profile, "Names/Name/Name7/Deep@a") == "2");
}

TEST_CASE("many different rows of one designation are read in a time that grows with their number") {
  std::string table = "Unique ID,OFSI Group ID,Name 6,Name type,Phone number\n";
  for (int i = 0; i < 40000; ++i) table += "AQD1,9,T,Primary Name," + std::to_string(i) + "\n";
  CHECK(drive::read(csv, table).profiles[0].contacts.size() == 40000);
}

TEST_SUITE_END();
