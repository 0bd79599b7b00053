// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/interpol_json/interpol_json.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ftf/profile/codec.hpp>

using namespace ftf;
using base::Code;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::interpol_json::driver;

struct Result {
  std::vector<Profile> profiles;
  base::Diagnostics notes;
};

Result read(std::string json) {
  Result result;
  io::InputFile input = io::InputFile::from_memory(std::move(json), "in.json");
  formats::ReadContext context;
  context.notes = &result.notes;
  const auto reader = driver.open(input, context);
  Profile profile;
  while (reader->next(profile)) result.profiles.push_back(profile);
  return result;
}

Profile read_one(std::string json) {
  Result result = read(std::move(json));
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

struct Written {
  std::string json;
  formats::LossReport losses;
};

Written write(const std::vector<Profile>& profiles) {
  Written written;
  io::OutputFile output = io::OutputFile::to_memory(written.json);
  formats::WriteContext context;
  context.losses = &written.losses;
  const auto writer = driver.create(output, context);
  for (const Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
  return written;
}

std::string canonical(const Profile& profile) {
  std::string line;
  profile::append_json(line, profile);
  return line;
}

std::string sample() {
  io::InputFile input(FTF_SOURCE "/formats/interpol_json/sample.json");
  return io::read_all(input, 1U << 20U);
}

/// The birth dates of a notice with this date_of_birth.
std::string births(std::string_view written) {
  const Profile profile = read_one(fmt::format(R"({{"entity_id":"2026/1","name":"TESTI","date_of_birth":"{}"}})", written));
  std::string out;
  for (const auto& birth : profile.births)
    out += profile::short_form(birth) + ' ' + std::string(text::precision_name(birth.precision)) + birth.text;
  return out;
}

Code code_of(std::string json) {
  try {
    read(std::move(json));
  } catch (const base::Error& error) {
    return error.code();
  }
  return Code::count_;
}

}  // namespace

TEST_SUITE_BEGIN("formats/interpol_json");

TEST_CASE("name and forename make one full name with its parts") {
  const Profile profile = read_one(R"({"entity_id":"2026/1","name":"AL  TESTI","forename":" YUSUF IBRAHIM"})");
  CHECK(profile.id == "interpol:2026-1");
  CHECK(profile.kind == "person");
  CHECK(profile.source == "interpol");
  REQUIRE(profile.names.size() == 1);
  CHECK(profile.names[0].full == "YUSUF IBRAHIM AL TESTI");
  CHECK(profile.names[0].kind == "primary");
  CHECK(profile.names[0].script == "Latn");
  CHECK(profile.names[0].parts == std::vector<profile::NamePart>{{"given", "YUSUF IBRAHIM"}, {"family", "AL TESTI"}});
}

TEST_CASE("without a forename the name is a whole one, without a name there is a note") {
  const Profile profile = read_one(R"({"entity_id":"2026/1","name":"TESTI","forename":null})");
  REQUIRE(profile.names.size() == 1);
  CHECK(profile.names[0].full == "TESTI");
  CHECK(profile.names[0].parts.empty());
  const Result none = read(R"({"entity_id":"2026/1","name":null,"forename":null})");
  CHECK(none.profiles[0].names.empty());
  CHECK(none.notes.count(Code::name_missing) == 1);
}

TEST_CASE("dates are days, months or years, with zeros for what is unknown") {
  CHECK(births("1975/03/07") == "1975-03-07 day");
  CHECK(births("1975/03") == "1975-03 month");
  CHECK(births("1975") == "1975 year");
  CHECK(births("1975/00/00") == "1975 year");
  CHECK(births("1975/03/00") == "1975-03 month");
  CHECK(births("0000/00/00").empty());
  CHECK(births("1975-03-07") == "1975-03-07 day");
}

TEST_CASE("what is no date is kept as text with a note") {
  const Result result = read(R"({"entity_id":"2026/1","name":"TESTI","date_of_birth":"1975/02/31"})");
  REQUIRE(result.profiles[0].births.size() == 1);
  CHECK(result.profiles[0].births[0].text == "1975/02/31");
  CHECK_FALSE(result.profiles[0].births[0].from);
  CHECK(result.notes.count(Code::date_as_text) == 1);
}

TEST_CASE("the private country codes stand for nothing") {
  const Result result = read(R"({"entity_id":"2026/1","name":"TESTI","nationalities":["914","SD",922,"922"],"country_of_birth_id":"914"})");
  const Profile& profile = result.profiles[0];
  REQUIRE(profile.nationalities.size() == 1);
  CHECK(profile.nationalities[0].country == "SD");
  CHECK(profile.birth_places.empty());
  CHECK(result.notes.count(Code::placeholder) == 4);
}

TEST_CASE("height and weight of 0 and colours that are unknown are absent") {
  const Profile profile = read_one(
      R"({"entity_id":"2026/1","name":"TESTI","height":1.70,"weight":0,"eyes_colors_id":["UNK"],"hairs_id":["BLA","GRY"],"distinguishing_marks":"scar"})");
  const profile::Values<profile::Trait> expected{profile::Trait{"height", "1.70"}, profile::Trait{"hair", "BLA"},
                                                 profile::Trait{"hair", "GRY"}, profile::Trait{"marks", "scar"}};
  CHECK(profile.physical == expected);
  CHECK(read_one(R"({"name":"TESTI","height":0.0,"weight":null,"eyes_colors_id":null})").physical.empty());
}

TEST_CASE("a warrant is a legal entry with charge and translation") {
  const Profile profile = read_one(
      R"({"name":"TESTI","arrest_warrants":[{"issuing_country_id":"SD","charge":"- un\n- deux","charge_translation":"one"},{"issuing_country_id":"914","charge":null}]})");
  REQUIRE(profile.legal.size() == 2);
  CHECK(profile.legal[0].notice == "red");
  CHECK(profile.legal[0].authority == "SD");
  CHECK(profile.legal[0].offences == std::vector<std::string>{"- un\n- deux", "one"});
  CHECK(profile.legal[1].authority.empty());
}

TEST_CASE("members of UN notices find their fields") {
  const Result result = read(sample());
  REQUIRE(result.profiles.size() == 3);
  const Profile& person = result.profiles[1];
  CHECK(person.id == "interpol:2026-99998");
  REQUIRE(person.names.size() == 4);
  CHECK(person.names[1].full == "عمر الحساني");
  CHECK(person.names[1].kind == "original");
  CHECK(person.names[1].script == "Arab");
  CHECK(person.names[2].kind == "alias");
  REQUIRE(person.names[2].births.size() == 1);
  CHECK(profile::short_form(person.names[2].births[0]) == "1979-05");
  CHECK(person.names[3].full == "ABU PROBE");
  CHECK(person.parents == profile::Values<profile::Parent>{profile::Parent{"father", "IBRAHIM"}});
  CHECK(person.addresses[0].text == "Omdurman, Sudan (as at 2014)");
  REQUIRE(person.documents.size() == 1);
  CHECK(person.documents[0].type == "passport");
  CHECK(person.documents[0].number == "P00123456");
  CHECK(person.documents[0].country == "SD");
  CHECK(profile::short_form(*person.documents[0].issued) == "2009-02-11");
  CHECK(profile::short_form(*person.documents[0].expires) == "2014-02-11");
  CHECK(person.documents[0].place == "Khartoum");
  CHECK(person.relations[0].type == "associate");
  CHECK(person.relations[0].name == "TEST FRONT");
  CHECK(person.positions[0].text == "Carpenter");
  CHECK(person.remarks[0].text == "Invented person.");
  REQUIRE(person.legal.size() == 1);
  CHECK(person.legal[0].notice == "un");
  CHECK(person.legal[0].reference == "QDi.999");
  CHECK(profile::short_form(*person.legal[0].listed) == "2015-07-01");
  CHECK(person.biometrics[0].kind == "photo");
  CHECK(person.extras.empty());
}

TEST_CASE("an entity is an organisation with its lists of names") {
  const Result result = read(sample());
  const Profile& entity = result.profiles[2];
  CHECK(entity.kind == "organisation");
  REQUIRE(entity.names.size() == 4);
  CHECK(entity.names[1].full == "TF");
  CHECK(entity.names[2].full == "FRONT OF TEST");
  CHECK(entity.names[2].kind == "alias");
  CHECK(entity.names[3].kind == "former");
  CHECK(result.notes.count(Code::not_a_person) == 1);
}

TEST_CASE("the address says which notice it is, else the members do") {
  const auto notice = [](std::string members) {
    const Profile profile = read_one(R"({"entity_id":"2026/1","name":"TESTI",)" + members + "}");
    return profile.legal.empty() ? std::string("-") : profile.legal[0].notice;
  };
  const auto link = [](std::string folder) {
    return R"("_links":{"self":{"href":"https://example.org/notices/v1/)" + folder + R"(/2026-1"}})";
  };
  CHECK(notice(link("red")) == "red");
  CHECK(notice(link("yellow")) == "yellow");
  CHECK(notice(link("un/persons")) == "un");
  CHECK(notice(R"("arrest_warrants":[])") == "red");
  CHECK(notice(R"("date_of_event":"2026/01/02")") == "yellow");
  CHECK(notice(R"("aliases":[])") == "-");
  CHECK(notice(R"("forename":null)") == "-");
}

TEST_CASE("unknown members are kept under their own names, with a note") {
  const Result result =
      read(R"({"entity_id":"2026/1","name":"TESTI","new":{"a":[1, 2]},"aliases":[{"name":"X","since":2014}],"_embedded":{"links":[]}})");
  const Profile& profile = result.profiles[0];
  const std::vector<profile::Extra> expected{{"interpol", "new", R"({"a":[1, 2]})"}, {"interpol", "aliases.since", "2014"}};
  CHECK(profile.extras == expected);
  CHECK(result.notes.count(Code::unknown_element) == 2);
}

TEST_CASE("a page, an array, lines and one notice are read alike") {
  const std::string notice = R"({"entity_id":"2026/1","name":"TESTI","forename":"OMAR"})";
  const Profile expected = read_one(notice);
  for (const std::string& input :
       {"[" + notice + "]", notice + "\n", R"({"total":1,"_embedded":{"notices":[)" + notice + R"(]},"_links":{}})"})
    CHECK(read_one(input) == expected);
  CHECK(read(notice + "\n" + notice + "\n").profiles.size() == 2);
  CHECK(read("").profiles.empty());
}

TEST_CASE("a saved error answer is refused as one") {
  CHECK(code_of(R"({"status":404,"name":"NotFoundError","message":"not found"})") == Code::format_error_page);
  CHECK(code_of("<!DOCTYPE html><html></html>") == Code::format_error_page);
}

TEST_CASE("a member of the wrong type is a fault that names the member and holds the record") {
  const std::string notice = R"({"entity_id":"2026/1","name":{"a":1}})";
  base::Diagnostics notes;
  io::InputFile input = io::InputFile::from_memory("\n" + notice + "\n" + R"({"name":"NEXT"})", "in.json");
  formats::ReadContext context;
  context.notes = &notes;
  const auto reader = driver.open(input, context);
  Profile profile;
  try {
    reader->next(profile);
    FAIL("no fault");
  } catch (const base::Fault& fault) {
    CHECK(std::string(fault.what()) ==
          "in.json:2:1: record interpol:2026-1: name: a JSON value has another type than expected (expected a text) [json-type]");
    CHECK(fault.raw() == notice);
  }
  CHECK(reader->next(profile));
  CHECK(profile.names[0].full == "NEXT");
}

TEST_CASE("an entity_id of another form is an id as it stands") {
  CHECK(read_one(R"({"entity_id":"un:9900001","name":"X"})").id == "un:9900001");
  CHECK(read_one(R"({"entity_id":20269,"name":"X"})").id == "20269");
  CHECK(read_one(R"({"name":"X"})").id.empty());
}

TEST_CASE("what was read is written and read back equal, without a loss") {
  const Result first = read(sample());
  const Written written = write(first.profiles);
  const Result again = read(written.json);
  REQUIRE(again.profiles.size() == first.profiles.size());
  for (std::size_t i = 0; i < first.profiles.size(); ++i) CHECK(canonical(again.profiles[i]) == canonical(first.profiles[i]));
  CHECK(written.losses.empty());
  CHECK(write(again.profiles).json == written.json);
}

TEST_CASE("a yellow notice comes back as one") {
  const std::string notice =
      R"({"entity_id":"2026/7","name":"TESTI","forename":"SARA","birth_name":"PROBE","father_name":"TESTI","father_forename":"OMAR",)"
      R"("place":"Kassala","date_of_event":"2026/01/02","languages_spoken_ids":["ARA"],"height":1.6})";
  const Profile profile = read_one(notice);
  CHECK(profile.names[1].kind == "birth");
  CHECK(profile.parents[0].name == "OMAR TESTI");
  const Written written = write({profile});
  CHECK(read_one(written.json) == profile);
  CHECK(written.losses.empty());
}

TEST_CASE("what a notice can't hold is a loss under its own path") {
  Profile profile;
  profile.id = "p:1";
  profile.kind = "person";
  profile.sex = "X";
  profile::PersonName name;
  name.full = "OMAR TESTI";
  name.kind = "primary";
  name.quality = "low";
  profile.names.emplace_back(name);
  profile::PartialDate range = profile::year_date(1976);
  range.to = profile::year_date(1981).to;
  range.precision = text::Precision::range;
  profile.births.emplace_back(range);
  profile.contacts.emplace_back(profile::Contact{"phone", "1"});
  const Written written = write({profile, profile});
  std::vector<std::string> paths;
  for (const auto& [path, entry] : written.losses.entries()) {
    CHECK(entry.count == 2);
    CHECK(entry.example == "p:1");
    paths.push_back(path);
  }
  CHECK(paths == std::vector<std::string>{"births.from", "births.precision", "births.to", "contacts.type", "contacts.value",
                                          "names.quality", "sex"});
}

TEST_CASE("a record without names or anything else is written and read") {
  Profile profile;
  profile.id = "p:1";
  const Written written = write({profile});
  CHECK(read_one(written.json).id == "p:1");
  CHECK(write({}).json == "[]\n");
}

TEST_CASE("notices are told from other JSON") {
  CHECK(driver.detect(sample()) == formats::Detected::yes);
  CHECK(driver.detect(write(read(sample()).profiles).json) == formats::Detected::yes);
  CHECK(driver.detect(R"({"entity_id":"2026/1","name":"A","forename":null})") == formats::Detected::yes);
  CHECK(driver.detect(R"({"ftf":1,"id":"a"})") == formats::Detected::no);
  CHECK(driver.detect(R"({"id":"a","schema":"Person","properties":{}})") == formats::Detected::no);
  CHECK(driver.detect("<xml/>") == formats::Detected::no);
  CHECK(driver.detect("") == formats::Detected::no);
}

TEST_SUITE_END();
