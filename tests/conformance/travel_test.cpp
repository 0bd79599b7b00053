// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>

#include "formats/format.hpp"
#include "tests/conformance/shared.hpp"

using namespace ftf;

namespace {

struct Result {
  const formats::FormatDriver* driver = nullptr;
  std::vector<profile::Profile> profiles;
  base::Diagnostics notes;
};

Result read(const std::string& path) {
  Result result;
  io::InputFile input(path);
  result.driver = &formats::detect(input);
  formats::ReadContext context;
  context.as_of = text::parse_iso_day("2026-11-25");
  context.notes = &result.notes;
  const auto reader = result.driver->open(input, context);
  profile::Profile profile;
  while (reader->next(profile)) result.profiles.push_back(profile);
  return result;
}

std::string write(const Result& result, formats::LossReport& losses) {
  std::string written;
  formats::WriteContext context;
  context.as_of = text::parse_iso_day("2026-11-25");
  context.losses = &losses;
  io::OutputFile output = io::OutputFile::to_memory(written);
  const auto writer = result.driver->create(output, context);
  for (const profile::Profile& profile : result.profiles) writer->write(profile);
  writer->close();
  output.close();
  return written;
}

struct Sample {
  std::string_view file, format;
  std::size_t travellers;
  bool totals_differ;
};

}  // namespace

TEST_SUITE_BEGIN("conformance/travel");

TEST_CASE("every passenger message reads whole, and a total that differs is noted") {
  constexpr std::array samples{Sample{"gtas_airline2.edi", "paxlst", 10, true},
                               Sample{"gtas_multiple_flight_leg_apis.txt", "paxlst", 2, false},
                               Sample{"gtas_Test3.txt", "paxlst", 260, true},
                               Sample{"gtas_2_pnrs_basic.edi", "pnrgov", 4, true},
                               Sample{"gtas_3_pnrs.edi", "pnrgov", 13, false},
                               Sample{"gtas_adult_and_infant.edi", "pnrgov", 2, false},
                               Sample{"gtas_no_pnr_history.edi", "pnrgov", 4, false},
                               Sample{"gtas_pnr1.txt", "pnrgov", 2, true},
                               Sample{"gtas_pnr3.txt", "pnrgov", 4, true},
                               Sample{"gtas_pnrMessageExample.txt", "pnrgov", 5, true},
                               Sample{"gtas_pnr_split.edi", "pnrgov", 3, false}};
  for (const Sample& sample : samples) {
    const std::string path = conformance::shared("data/lists/edifact/" + std::string(sample.file));
    if (path.empty()) return;
    CAPTURE(sample.file);
    const Result result = read(path);
    CHECK(result.driver->name == sample.format);
    CHECK(result.profiles.size() == sample.travellers);
    CHECK((result.notes.count(base::Code::control_total) > 0) == sample.totals_differ);
    for (const profile::Profile& profile : result.profiles) {
      CHECK_FALSE(profile.names.empty());
      CHECK_FALSE(profile.travel.empty());
    }
  }
}

TEST_CASE("zones and the passenger list of one invented person come back as they were") {
  for (const std::string_view file : {"mrz_td1.txt", "mrz_td2.txt", "mrz_td3.txt", "mrz_mrva.txt", "mrz_mrvb.txt"}) {
    const std::string path = conformance::shared("data/lists/handmade/" + std::string(file));
    if (path.empty()) return;
    CAPTURE(file);
    const Result result = read(path);
    CHECK(result.driver->name == "mrz");
    CHECK(result.notes.notes().empty());
    formats::LossReport losses;
    io::InputFile input(path);
    CHECK(write(result, losses) == io::read_all(input, 1U << 16U));
    CHECK(losses.empty());
  }
  const std::string path = conformance::shared("data/lists/handmade/paxlst_min.edi");
  if (path.empty()) return;
  const Result list = read(path);
  REQUIRE(list.profiles.size() == 1);
  CHECK(list.profiles[0].names[0].full == "YUSUF IBRAHIM AL HASAN");
  CHECK(list.profiles[0].birth_places[0].country == "SD");
}

TEST_SUITE_END();
