// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/paxlst/paxlst.hpp"

#include <doctest/doctest.h>

#include "tests/unit/formats/travel_messages.hpp"

using namespace ftf;
using base::Code;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::paxlst::driver;

std::string write(const std::vector<Profile>& profiles, formats::LossReport& losses) {
  std::string out;
  io::OutputFile output = io::OutputFile::to_memory(out);
  formats::WriteContext context;
  context.as_of = text::parse_iso_day("2026-01-05");
  context.losses = &losses;
  const auto writer = driver.create(output, context);
  for (const Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("formats/paxlst");

TEST_CASE("a passenger has names, papers, places and the flight") {
  const auto result = unit::read_messages(driver, unit::sample_of("paxlst"));
  REQUIRE(result.profiles.size() == 3);
  CHECK(result.notes.notes().empty());
  const Profile& first = result.profiles[0];
  CHECK(first.names[0].full == "YUSUF IBRAHIM AL TESTI");
  CHECK(first.names[0].parts == std::vector<profile::NamePart>{{"family", "AL TESTI"}, {"given", "YUSUF"}, {"middle", "IBRAHIM"}});
  CHECK(profile::short_form(first.births[0]) == "1980-01-01");
  CHECK(first.nationalities[0].country == "SD");
  CHECK(first.residences[0].country == "SD");
  CHECK(first.birth_places[0].text == "KASSALA");
  CHECK(first.addresses[0].city == "OMDURMAN");
  CHECK(first.documents[0].type == "passport");
  CHECK(first.documents[0].number == "P00123456");
  CHECK(profile::short_form(*first.documents[0].expires) == "2034-02-11");
  const profile::Valued<profile::Travel> travel(profile::Travel{"ZZ", "ZZ123", "2026-01-05T15:00", "IST", "VIE", "ABC123", "12A"});
  CHECK(first.travel == profile::Values<profile::Travel>{travel});
}

TEST_CASE("release characters, unknown birth days, crew and wrapped lines are understood") {
  const auto result = unit::read_messages(driver, unit::sample_of("paxlst"));
  CHECK(result.profiles[1].names[0].full == "ANNA O'TESTI");
  CHECK(profile::short_form(result.profiles[1].births[0]) == "1975-03");
  CHECK(result.profiles[1].positions[0].text == "passenger in transit");
  CHECK(result.profiles[2].positions[0].text == "crew member");
  CHECK(result.profiles[2].documents[0].number == "C00012345");
}

TEST_CASE("what is written comes back, without a loss and with right totals") {
  const auto result = unit::read_messages(driver, unit::sample_of("paxlst"));
  formats::LossReport losses;
  std::vector<Profile> profiles = result.profiles;
  for (Profile& profile : profiles)
    std::erase_if(profile.extras, [](const profile::Extra& extra) { return extra.name.starts_with("message."); });
  const std::string written = write(profiles, losses);
  CHECK(losses.empty());
  const auto again = unit::read_messages(driver, written, unit::Totals::fault);
  CHECK(again.faults.empty());
  CHECK(again.notes.notes().empty());
  CHECK(again.profiles == profiles);
}

TEST_CASE("a total that differs is a note with its place, and a fault where that is asked for") {
  std::string sample = unit::sample_of("paxlst");
  sample.replace(sample.find("CNT+42:2"), 8, "CNT+42:5");
  sample.replace(sample.find("UNT+37"), 6, "UNT+38");
  const auto result = unit::read_messages(driver, sample);
  CHECK(result.profiles.size() == 3);
  CHECK(result.notes.notes().at({Code::control_total, "CNT"}).first.line == 39);
  CHECK(result.notes.notes().at({Code::control_total, "UNT"}).detail == "38 said, 37 there");
  const auto strict = unit::read_messages(driver, sample, unit::Totals::fault);
  CHECK(strict.profiles.size() == 3);
  CHECK(strict.faults == std::vector<Code>{Code::control_total, Code::control_total});
}

TEST_CASE("other service characters and a flight with several landings are read") {
  const auto result =
      unit::read_messages(driver,
                          "UNA:*.? $\nUNB*UNOA:4*A*B*140211:1800*1$\nUNH*1*PAXLST:D:02B:UN:IATA$BGM*745$TDT*20*TN506$LOC*125*AAA$"
                          "DTM*189:1405111340:201$LOC*87*BBB$DTM*232:1405111700:201$DTM*189:1405111800:201$LOC*130*CCC$"
                          "NAD*FL***TESTI:ANNA$LOC*178*AAA$LOC*179*CCC$CNT*42:1$UNT*14*1$UNZ*1*1$");
  CHECK(result.notes.notes().empty());
  REQUIRE(result.profiles.size() == 1);
  const auto& travel = result.profiles[0].travel;
  REQUIRE(travel.size() == 2);
  CHECK(travel[0].carrier == "TN");
  CHECK(travel[1].from == "BBB");
  CHECK(travel[1].to == "CCC");
  CHECK(travel[1].date == "2014-05-11T18:00");
}

TEST_CASE("airports of one message are no stops of the next, even where that names no flight") {
  const auto result =
      unit::read_messages(driver,
                          "UNB+UNOA:4+A+B+260105:1200+1'UNH+1+PAXLST:D:12B:UN'BGM+745'TDT+20+ZZ1+++ZZ'LOC+125+IST'LOC+87+VIE'"
                          "NAD+FL+++A:B'CNT+42:1'UNT+7+1'UNH+2+PAXLST:D:12B:UN'BGM+745'LOC+125+BRU'LOC+87+AMS'"
                          "DTM+189:2601051500:201'NAD+FL+++C:D'CNT+42:1'UNT+7+2'UNZ+2+1'");
  REQUIRE(result.profiles.size() == 2);
  REQUIRE(result.profiles[1].travel.size() == 1);
  CHECK(result.profiles[1].travel[0].from == "BRU");
  CHECK(result.profiles[1].travel[0].to == "AMS");
}

TEST_CASE("a message that breaks off ends the run") {
  const std::string sample = unit::sample_of("paxlst");
  for (const std::string_view last : {"CNT+42", "UNT+37", "UNZ+1"}) {
    bool refused = false;
    try {
      (void)unit::read_messages(driver, sample.substr(0, sample.find(last)));
    } catch (const base::Error& error) {
      refused = error.code() == Code::edifact_syntax;
    }
    CHECK(refused);
  }
}

TEST_SUITE_END();
