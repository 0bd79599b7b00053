// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/un_xml.hpp"

#include <doctest/doctest.h>

#include <ftf/profile/codec.hpp>

using namespace ftf;
using base::Code;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::un_xml::driver;

struct Result {
  std::vector<Profile> profiles;
  base::Diagnostics notes;
};

Result read(std::string xml) {
  Result result;
  io::InputFile input = io::InputFile::from_memory(std::move(xml), "un.xml");
  formats::ReadContext context;
  context.notes = &result.notes;
  const auto reader = driver.open(input, context);
  Profile profile;
  while (reader->next(profile)) result.profiles.push_back(profile);
  return result;
}

std::string list(std::string_view records) {
  return "<CONSOLIDATED_LIST dateGenerated='2026-01-28T00:00:11.197Z'><INDIVIDUALS>" + std::string(records) +
         "</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>";
}

/// A person of this name whose other elements are given.
Profile person(std::string_view elements) {
  Result result =
      read(list("<INDIVIDUAL><DATAID>9920001</DATAID><FIRST_NAME>TESTI</FIRST_NAME>" + std::string(elements) + "</INDIVIDUAL>"));
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

struct Written {
  std::string xml;
  formats::LossReport losses;
};

Written write(const std::vector<Profile>& profiles, std::optional<text::Day> as_of = {}) {
  Written written;
  io::OutputFile output = io::OutputFile::to_memory(written.xml);
  formats::WriteContext context;
  context.as_of = as_of;
  context.losses = &written.losses;
  const auto writer = driver.create(output, context);
  for (const Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
  return written;
}

std::string lost(const Profile& profile) {
  std::string out;
  const Written written = write({profile});
  for (const auto& [path, entry] : written.losses.entries()) out += path + " ";
  return out;
}

std::string sample() {
  io::InputFile input(FTF_SOURCE "/formats/un_xml/sample.xml");
  return io::read_all(input, 1U << 20U);
}

std::string names(const Profile& profile) {
  std::string out;
  for (const auto& name : profile.names) {
    out += name.full + "/" + name.kind + "/" + name.quality + "/" + name.script;
    out += name.note.empty() ? " | " : " {" + name.note + "} | ";
  }
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("formats/un_xml");

TEST_CASE("the sample is told by its root and read whole") {
  CHECK(driver.detect(sample()) == formats::Detected::yes);
  CHECK(driver.detect("<export xmlns='x'><INDIVIDUAL/></export>") == formats::Detected::no);
  const Result result = read(sample());
  REQUIRE(result.profiles.size() == 3);
  const Profile& salim = result.profiles[0];
  CHECK(salim.id == "un:9910001");
  CHECK(salim.kind == "person");
  CHECK(salim.source == "un");
  CHECK(salim.source_version == "2026-01-28");
  CHECK(salim.sex == "M");
  CHECK(names(salim) ==
        "SALIM NADIR AL-MITHALI/primary//Latn | سالم نادر المثالي/original//Arab | Salem Nader/alias/good/Latn | Salim al "
        "Mithali/alias/good/Latn | "
        "Abu Mithal/nickname/low/Latn | ابو مثال/nickname/low/Arab | Mithali, Salim/former/good/Latn | ");
  CHECK(result.profiles[2].kind == "organisation");
  CHECK(
      names(result.profiles[2]) ==
      "MITHAL FRONT/primary//Latn | Front of the Example/alias//Latn {FOE} | جبهة المثال/former//Arab | Jabhat al-Mithal/former//Latn | ");
  CHECK(result.notes.notes().empty());
}

TEST_CASE("the sample comes back equal and without a loss") {
  const Result first = read(sample());
  const Written written = write(first.profiles);
  CHECK(written.losses.empty());
  CHECK(written.xml.find("dateGenerated=\"2026-01-28T00:00:00Z\"") != std::string::npos);
  CHECK(read(written.xml).profiles == first.profiles);
}

TEST_CASE("parts of a name keep their positions") {
  const Profile profile = person("<SECOND_NAME>na</SECOND_NAME><FOURTH_NAME>AL-X</FOURTH_NAME>");
  CHECK(profile.names[0].full == "TESTI AL-X");
  REQUIRE(profile.names[0].parts.size() == 2);
  CHECK(profile.names[0].parts[1] == profile::NamePart{"fourth", "AL-X"});
}

TEST_CASE("NOTES 15.1: LISTED_ON with a zone is the day as written") {
  const Profile profile = person("<LISTED_ON>2015-07-01-04:00</LISTED_ON>");
  CHECK(profile.legal[0].listed == profile::exact_date(*text::parse_iso_day("2015-07-01")));
  CHECK(profile.legal[0].authority == "UN Security Council");
}

TEST_CASE("NOTES 15.2: empty placeholders give nothing") {
  const Profile profile = person(
      "<INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS><INDIVIDUAL_ADDRESS><COUNTRY/></INDIVIDUAL_ADDRESS>"
      "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_PLACE_OF_BIRTH/>"
      "<INDIVIDUAL_DOCUMENT><NUMBER/></INDIVIDUAL_DOCUMENT><LAST_DAY_UPDATED><VALUE/></LAST_DAY_UPDATED><COMMENTS1/><SORT_KEY/>"
      "<LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE><NATIONALITY><VALUE>na</VALUE></NATIONALITY>");
  Profile plain = person("");
  CHECK(profile == plain);
}

TEST_CASE("NOTES 15.5: birth data stay with the alias that they were given for") {
  const Profile profile = person(
      "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>A Mithal; B Mithal</ALIAS_NAME><DATE_OF_BIRTH>1955</DATE_OF_BIRTH>"
      "<CITY_OF_BIRTH>Sfax</CITY_OF_BIRTH><COUNTRY_OF_BIRTH>Tunisia</COUNTRY_OF_BIRTH></INDIVIDUAL_ALIAS>");
  REQUIRE(profile.names.size() == 3);
  CHECK(profile.births.empty());
  for (std::size_t i = 1; i < 3; ++i) {
    REQUIRE(profile.names[i].births.size() == 1);
    CHECK(profile.names[i].births[0] == profile::year_date(1955));
    REQUIRE(profile.names[i].birth_places.size() == 1);
    CHECK(profile.names[i].birth_places[0].city == "Sfax");
    CHECK(profile.names[i].birth_places[0].country == "TN");
  }
}

TEST_CASE("NOTES 15.8: an age counts from the day of listing") {
  const std::string age =
      "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>30-35 years old</NOTE></INDIVIDUAL_DATE_OF_BIRTH>";
  CHECK(profile::short_form(person("<LISTED_ON>2010-06-01</LISTED_ON>" + age).births[0]) == "c. 1974-06-02/1980-06-01");
  CHECK(profile::short_form(person(age).births[0]) == "c. 1990-01-29/1996-01-28");
}

TEST_CASE("NOTES 15.9: nine birth dates on one person all stay") {
  std::string births;
  for (int year = 1971; year < 1980; ++year)
    births +=
        "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>" + std::to_string(year) + "</YEAR></INDIVIDUAL_DATE_OF_BIRTH>";
  CHECK(person(births).births.size() == 9);
}

TEST_CASE("NOTES 15.10: the regime GB is not the country GB") {
  const Profile profile = person("<UN_LIST_TYPE>GB</UN_LIST_TYPE><NATIONALITY><VALUE>Guinea-Bissau</VALUE></NATIONALITY>");
  CHECK(profile.legal[0].programme == "GB");
  CHECK(profile.nationalities[0].country == "GW");
}

TEST_CASE("NOTES 15.11: the order of elements does not matter") {
  const std::string name = "<SECOND_NAME>SALIM</SECOND_NAME>";
  const std::string original = "<NAME_ORIGINAL_SCRIPT>سالم</NAME_ORIGINAL_SCRIPT>";
  const std::string alias = "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>X Y</ALIAS_NAME><NOTE>n</NOTE></INDIVIDUAL_ALIAS>";
  const std::string turned = "<INDIVIDUAL_ALIAS><NOTE>n</NOTE><ALIAS_NAME>X Y</ALIAS_NAME><QUALITY>Good</QUALITY></INDIVIDUAL_ALIAS>";
  const std::string posts = "<TITLE><VALUE>Haji</VALUE></TITLE><DESIGNATION><VALUE>Driver</VALUE></DESIGNATION>";
  const std::string turned_posts = "<DESIGNATION><VALUE>Driver</VALUE></DESIGNATION><TITLE><VALUE>Haji</VALUE></TITLE>";
  const std::string extras = "<VERSIONNUM>2</VERSIONNUM><SORT_KEY>k</SORT_KEY>";
  const std::string turned_extras = "<SORT_KEY>k</SORT_KEY><VERSIONNUM>2</VERSIONNUM>";
  CHECK(person(name + original + posts + alias + extras) == person(turned_extras + turned + turned_posts + original + name));
}

TEST_CASE("NOTES 15.12: text that was cut to bytes is refused in plain words") {
  const std::string broken =
      "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>TESTI\x19S</FIRST_NAME><NAME_ORIGINAL_SCRIPT>'\x44\x2D\xCC \x86\xA9\x13\x14\x10\x11"
      "\x12\x15\x16</NAME_ORIGINAL_SCRIPT></INDIVIDUAL>";
  const std::string sound = "<INDIVIDUAL><DATAID>2</DATAID><COMMENTS1>" + std::string(100000, 'x') + "</COMMENTS1></INDIVIDUAL>";
  for (const std::string& records : {broken, sound + broken}) {
    try {
      read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + list(records));
      FAIL("no error");
    } catch (const base::Error& error) {
      CHECK(error.code() == Code::text_destroyed);
    }
  }
}

TEST_CASE("a document's true kind, its issuer and its place are told apart") {
  const Profile profile = person(
      "<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><TYPE_OF_DOCUMENT2>national "
      "passport</TYPE_OF_DOCUMENT2>"
      "<NUMBER>Z "
      "1</NUMBER><ISSUING_COUNTRY>Turkey</ISSUING_COUNTRY><DATE_OF_ISSUE>2001-03-27</DATE_OF_ISSUE><CITY_OF_ISSUE>Mainz</CITY_OF_ISSUE>"
      "<COUNTRY_OF_ISSUE>Germany</COUNTRY_OF_ISSUE></INDIVIDUAL_DOCUMENT>"
      "<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><COUNTRY_OF_ISSUE>Yemen</COUNTRY_OF_ISSUE><CITY_OF_ISSUE>Sanaa</"
      "CITY_OF_ISSUE>"
      "<NOTE>Xland passport number 123, issued under name X</NOTE></INDIVIDUAL_DOCUMENT>");
  REQUIRE(profile.documents.size() == 2);
  const profile::Document& first = profile.documents[0];
  CHECK(first.type == "passport");
  CHECK(first.type_text == "national passport");
  CHECK(first.country == "TR");
  CHECK(first.place == "Mainz, Germany");
  CHECK(first.issued == profile::exact_date(*text::parse_iso_day("2001-03-27")));
  const profile::Document& second = profile.documents[1];
  CHECK(second.country == "YE");
  CHECK(second.place == "Sanaa");
  CHECK(second.number.empty());
  CHECK(second.note == "Xland passport number 123, issued under name X");
}

TEST_CASE("what has no field is kept under its own name and written back where the schema allows") {
  Result result =
      read(list("<INDIVIDUAL><DATAID>1</DATAID><VERSIONNUM>3</VERSIONNUM><FIRST_NAME>TESTI</FIRST_NAME><SUBMITTED_BY>Xland</SUBMITTED_BY>"
                "<NEW kind='x'>1<PART>2</PART></NEW><INDIVIDUAL_ADDRESS><CITY>A</CITY><FLOOR>3</FLOOR></INDIVIDUAL_ADDRESS></INDIVIDUAL>"));
  std::string extras;
  for (const auto& extra : result.profiles[0].extras) extras += extra.group + ":" + extra.name + "=" + extra.value + " ";
  CHECK(extras == "un:VERSIONNUM=3 un:SUBMITTED_BY=Xland un:NEW=1 un:NEW@kind=x un:NEW/PART=2 un:INDIVIDUAL_ADDRESS/FLOOR=3 ");
  CHECK(result.notes.count(Code::unknown_element) == 3);
  const Written written = write(result.profiles);
  CHECK(written.xml.find("<SUBMITTED_BY>Xland</SUBMITTED_BY>") != std::string::npos);
  CHECK(written.losses.entries().at("extras").count == 4);
}

TEST_CASE("sections that this reader does not know are said") {
  const Result result = read("<CONSOLIDATED_LIST><INDIVIDUALS/><VESSELS><VESSEL/></VESSELS></CONSOLIDATED_LIST>");
  CHECK(result.profiles.empty());
  CHECK(result.notes.count(Code::unknown_element) == 2);
}

TEST_CASE("the header's date is known once the first record is read") {
  io::InputFile input = io::InputFile::from_memory(list("<INDIVIDUAL/>"), "un.xml");
  base::Diagnostics notes;
  formats::ReadContext context;
  context.notes = &notes;
  const auto reader = driver.open(input, context);
  Profile profile;
  CHECK_FALSE(reader->made_on());
  CHECK(reader->next(profile));
  CHECK(reader->made_on() == text::parse_iso_day("2026-01-28"));
  CHECK(profile.id.empty());
  CHECK(notes.count(Code::name_missing) == 1);
}

TEST_CASE("persons and organisations that come mixed are written apart") {
  Profile organisation = person("");
  organisation.kind = "organisation";
  organisation.id = "un:2";
  organisation.names[0].parts.clear();
  Profile other = person("");
  other.id = "un:3";
  const Written written = write({organisation, person(""), organisation, other}, text::parse_iso_day("2026-02-03"));
  const auto back = read(written.xml).profiles;
  REQUIRE(back.size() == 4);
  CHECK(back[0].id == "un:9920001");
  CHECK(back[1].id == "un:3");
  CHECK(back[2].id == "un:2");
  CHECK(back[3].id == "un:2");
  CHECK(back[0].source_version == "2026-02-03");
}

TEST_CASE("an empty list is written without a date, if none is known") {
  const Written written = write({});
  CHECK(read(written.xml).profiles.empty());
  CHECK(write({}, text::parse_iso_day("2026-02-03")).xml.find("dateGenerated=\"2026-02-03T00:00:00Z\"") != std::string::npos);
}

TEST_CASE("a foreign record is written in the list's forms, and what does not fit is reported") {
  Profile profile;
  profile.id = "red:2026/1";
  profile.kind = "person";
  profile.names.emplace_back(
      profile::PersonName{"YUSUF HASSAN", "primary", {}, "Latn", {}, {{"given", "YUSUF"}, {"family", "HASSAN"}}, {}, {}, {}});
  profile.sex = "X";
  profile.citizenships.emplace_back(profile::Country{"SD", {}});
  profile.positions.emplace_back(profile::Position{"profession", "baker"});
  profile.parents.emplace_back(profile::Parent{"father", "HASSAN"});
  profile::Document passport{};
  passport.type = "passport";
  passport.number = "Z1";
  passport.flags = {"stolen"};
  passport.expires = profile::exact_date(*text::parse_iso_day("2030-01-02"));
  profile.documents.emplace_back(passport);
  CHECK(lost(profile) ==
        "citizenships.country documents.expires.from documents.expires.precision documents.expires.to documents.flags id names.parts.role "
        "names.parts.text parents.name parents.role positions.kind sex ");
  const Written written = write({profile});
  CHECK(written.xml.find("<LISTED_ON>0001-01-01</LISTED_ON>") != std::string::npos);
  CHECK(written.xml.find("<NOTE>stolen; expires 2030-01-02</NOTE>") != std::string::npos);
  const Profile back = read(written.xml).profiles.at(0);
  CHECK(back.legal.empty());
  CHECK(back.nationalities.at(0).country == "SD");
}

TEST_CASE("values that several members of a merged profile gave stand once") {
  Profile profile = person("<TITLE><VALUE>Haji</VALUE></TITLE>");
  profile.sources.resize(2);
  profile.positions[0].src = 0;
  profile.positions.push_back(profile.positions[0]);
  profile.positions[1].src = 1;
  CHECK(read(write({profile}).xml).profiles.at(0).positions.size() == 1);
}

TEST_SUITE_END();
