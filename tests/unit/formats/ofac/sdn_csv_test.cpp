// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "formats/ofac/ofac.hpp"
#include "formats/ofac/remarks.hpp"
#include "formats/ofac/sdn_rows.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using namespace ftf::formats::ofac;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = csv_driver;

Entry remarks(std::string_view text) {
  Entry entry;
  entry.type = "individual";
  read_remarks(text, entry);
  return entry;
}

Profile row(const std::string& remarks) {
  drive::Result result =
      drive::read(driver, "7,\"TESTI, Salim\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"" + remarks + "\"\r\n");
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

}  // namespace

TEST_SUITE_BEGIN("formats/ofac/sdn_csv");

TEST_CASE("NOTES 15.20: the four files as one input: 0x1A, -0-, several programmes, remarks that go on in the comments") {
  const std::string sample = drive::file("formats/ofac/sample.csv");
  CHECK(driver.detect(sample) == formats::Detected::yes);
  const drive::Result result = drive::read(driver, sample);
  REQUIRE(result.profiles.size() == 3);
  const Profile& salim = result.profiles[0];
  CHECK(salim.id == "ofac:993001");
  CHECK(drive::names(salim) ==
        "Salim Nadir AL-MITHALI/primary//Latn/ | Salem AL MITHALY/alias/good/Latn/ | Salim TESTI/former/good/Latn/ | ABU "
        "MITHAL/alias/low/Latn/ | ");
  CHECK(drive::dates(salim.births) == "1980-02-03; 1965-03-21/1966-03-20");
  REQUIRE(salim.legal.size() == 2);
  CHECK(salim.legal[1].programme == "IRGC");
  REQUIRE(salim.relations.size() == 1);
  CHECK(salim.relations[0].name == "MITHAL FRONT");
  REQUIRE(salim.addresses.size() == 1);
  CHECK(salim.addresses[0].city == "Sfax 3000");
  CHECK(salim.remarks[0].text == "an invented person");
  CHECK(result.profiles[1].kind == "organisation");
  CHECK(result.profiles[1].names[0].full == "MITHAL, TESTI AND SONS");
  CHECK(result.profiles[2].kind == "vessel");
  CHECK(result.notes.notes().empty());
}

TEST_CASE("the sample comes back equal but for the order of weak names") {
  const drive::Result first = drive::read(driver, drive::file("formats/ofac/sample.csv"));
  const drive::Written written = drive::write(driver, first.profiles);
  CHECK(written.lost().empty());
  CHECK(drive::read(driver, written.text).profiles == first.profiles);
}

TEST_CASE("long remarks go on in the comments, cut between characters") {
  Profile profile = row("DOB 1980.");
  for (int i = 0; i < 200; ++i) profile.remarks.emplace_back(profile::Text{"Ärger in Testi " + std::to_string(i)});
  const drive::Written written = drive::write(driver, {profile});
  CHECK(written.lost().empty());
  CHECK(written.text.find("-0- ,\"DOB 1980; ") < 200);
  CHECK(written.text.find("\"\r\n") < 1100);  // the end of the sdn row, its remarks at most 1,000 bytes
  CHECK(written.text.find("\r\n\x1A"
                          "7,\"") != std::string::npos);
  CHECK(drive::read(driver, written.text).profiles[0].remarks == profile.remarks);
}

TEST_CASE("remarks are taken apart at their keys") {
  const Entry entry = remarks(
      "DOB 1962; alt. DOB 1963; POB Shati; nationality Egypt; Passport A 1-2 (Egypt) issued 11 Feb 2009 expires 11 Feb 2014; "
      "alt. Passport 77; a.k.a. 'ABU TESTI'; a.k.a. 'TESTI, Omar'; Executive Order 99999 Directive - Subject to 1; Linked To: A B S.A.");
  CHECK(entry.births.size() == 2);
  CHECK(entry.birth_places[0].text == "Shati");
  REQUIRE(entry.items.size() == 4);
  CHECK(entry.items[0] == Item{"", "Passport", "A 1-2", "Egypt", "11 Feb 2009", "11 Feb 2014"});
  CHECK(entry.items[1].number == "77");
  CHECK(entry.items[2].type == "Executive Order 99999 Directive -");
  CHECK(entry.items[3].number == "A B S.A.");
  CHECK(entry.akas[1].first == "Omar");
  CHECK(remarks("Passport.").remarks[0] == "Passport");
  CHECK(remarks("").remarks.empty());
}

TEST_CASE("what remarks say is written as it was") {
  for (const char* text : {"DOB 1962; alt. DOB 1963; POB Shati; Gender Male; Passport 1 (Egypt) issued 11 Feb 2009; alt. Passport 2.",
                           "a.k.a. 'TESTI, Omar'; some words.", ""})
    CHECK(write_remarks(remarks(text)) == text);
}

TEST_CASE("a header of a copy is left out, a wrong row is a fault, also the first") {
  CHECK(drive::read(driver,
                    "ID,Name,Type,P,T,a,b,c,d,e,f,Remarks\n7,TESTI,individual,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n\x1A,,,,,,,,,,,\n")
            .profiles.size() == 1);
  CHECK_THROWS_AS(drive::read(driver, "7,1,2\n"), base::Fault);
  CHECK_THROWS_AS(drive::read(driver, "x7,TESTI,individual,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"), base::Fault);
}

TEST_CASE("rows without an sdn row are a record of what they say") {
  const drive::Result result = drive::read(
      driver,
      "8,1,\"aka\",\"NOBODY, Testi\",-0- \n8,2,\"1 Test St\",\"Sfax\",\"Tunisia\",-0- \n9,\"mithaly'; Linked To: MITHAL FRONT.\"\n");
  REQUIRE(result.profiles.size() == 2);
  CHECK(result.profiles[0].id == "ofac:8");
  CHECK(result.profiles[0].kind == "other");
  CHECK(drive::names(result.profiles[0]) == "NOBODY, Testi/alias/good/Latn/ | ");
  CHECK(result.profiles[0].addresses[0].country == "TN");
  CHECK(result.profiles[1].remarks[0].text == "mithaly'");
  CHECK(result.profiles[1].relations[0].name == "MITHAL FRONT");
  CHECK(result.notes.notes().contains({base::Code::name_missing, "ent_num"}));
}

TEST_CASE("a second sdn row of a number is set aside whole, and the first is read") {
  const std::string rest = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
  io::InputFile input = io::InputFile::from_memory("7,TESTI,individual,X" + rest + "7,\"OTHER, Omar\",individual,X" + rest, "list");
  base::Diagnostics notes;
  formats::ReadContext context;
  context.notes = &notes;
  const auto reader = driver.open(input, context);
  Profile profile;
  REQUIRE(reader->next(profile));
  CHECK(profile.names[0].full == "TESTI");
  try {
    reader->next(profile);
    FAIL("no fault");
  } catch (const base::Fault& fault) {
    CHECK(fault.code() == base::Code::id_duplicate);
    CHECK(fault.where().line == 2);
    CHECK(drive::read(driver, fault.raw()).profiles[0].names[0].full == "Omar OTHER");
  }
  CHECK_FALSE(reader->next(profile));
}

TEST_CASE("a file's name may be as long as the system allows") {
  io::InputFile input =
      io::InputFile::from_memory("7,TESTI,individual,X,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n", std::string(245, 'x') + "sdn.csv");
  base::Diagnostics notes;
  formats::ReadContext context;
  context.notes = &notes;
  Profile profile;
  CHECK(driver.open(input, context)->next(profile));
}

TEST_CASE("files that belong together are told by their names") {
  CHECK(sister_files("/x/bench_sdn.csv.gz") ==
        std::vector<std::string>{"/x/bench_alt.csv.gz", "/x/bench_add.csv.gz", "/x/bench_sdn_comments.csv.gz"});
  CHECK(sister_files("CONS_PRIM.CSV")[2] == "CONS_COMMENTS.CSV");
  CHECK(sister_files("sdn/list.csv").empty());
  CHECK(sister_files("-").empty());
}

TEST_CASE("files that lie beside the one that is read belong to it") {
  const auto folder = std::filesystem::temp_directory_path() / ("ftf-ofac-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "sdn.csv") << "7,\"TESTI, Salim\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n\x1A";
  std::ofstream(folder / "alt.csv") << "7,1,\"fka\",\"TESTI, Omar\",-0- \r\n\x1A";
  io::InputFile input((folder / "sdn.csv").string());
  base::Diagnostics notes;
  formats::ReadContext context;
  context.notes = &notes;
  Profile profile;
  REQUIRE(driver.open(input, context)->next(profile));
  CHECK(drive::names(profile) == "Salim TESTI/primary//Latn/ | Omar TESTI/former/good/Latn/ | ");
  std::filesystem::remove_all(folder);
}

TEST_SUITE_END();
