// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/un_xml.hpp"

#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <unistd.h>

#include "tests/conformance/shared.hpp"

using namespace ftf;
using profile::Profile;

namespace {

/// A real list with the figures of its SOURCES.md and what its birth places have that the schema does not.
struct List {
  const char* file;
  std::size_t individuals, entities, losses;
};
constexpr List lists[] = {{"un_consolidated_2020_lcrs123.xml", 713, 305, 0},
                          {"un_consolidated_2020_perchrh.xml", 703, 390, 0},
                          {"un_consolidated_2017_dqun01.xml", 650, 371, 0},
                          {"un_consolidated_pakote.xml", 726, 273, 12}};

std::vector<Profile> read_all(io::InputFile& input, base::Diagnostics& notes) {
  formats::ReadContext context;
  context.notes = &notes;
  const auto reader = formats::un_xml::driver.open(input, context);
  std::vector<Profile> profiles;
  Profile profile;
  while (reader->next(profile)) profiles.push_back(profile);
  return profiles;
}

void write_all(const std::vector<Profile>& profiles, const std::string& path, formats::LossReport& losses) {
  formats::WriteContext context;
  context.losses = &losses;
  io::OutputFile output(path);
  const auto writer = formats::un_xml::driver.create(output, context);
  for (const Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
}

std::size_t total(const formats::LossReport& losses) {
  std::size_t sum = 0;
  for (const auto& [path, entry] : losses.entries()) sum += entry.count;
  return sum;
}

/// Street and postcode of a birth place have no element in the schema: the note holds them once written.
Profile as_carried(Profile profile) {
  for (auto& place : profile.birth_places)
    for (std::string* lost : {&place.street, &place.postcode}) {
      if (!lost->empty()) place.note += (place.note.empty() ? "" : "; ") + *lost;
      lost->clear();
    }
  return profile;
}

std::string temporary_file() {
  const auto folder = std::filesystem::temp_directory_path();
  return (folder / ("ftf-conformance-" + std::to_string(::getpid()) + ".xml")).string();
}

}  // namespace

TEST_SUITE_BEGIN("conformance/un_xml");

TEST_CASE("every UN list reads whole, with the counts of its source, and comes back equal and valid") {
  const std::string folder = conformance::shared("data/lists/un");
  const std::string schema = conformance::shared("data/lists/schemas/sc-sanctions.xsd");
  if (folder.empty() || schema.empty()) return;
  for (const List& list : lists) {
    CAPTURE(list.file);
    io::InputFile input(folder + "/" + list.file);
    CHECK(&formats::detect(input) == &formats::un_xml::driver);
    base::Diagnostics notes;
    const std::vector<Profile> profiles = read_all(input, notes);
    std::size_t persons = 0;
    std::set<std::string> ids;
    for (const Profile& profile : profiles) {
      if (profile.kind == "person") ++persons;
      ids.insert(profile.id);
      CHECK(!profile.names.empty());
      CHECK(profile.legal.size() == 1);
    }
    CHECK(persons == list.individuals);
    CHECK(profiles.size() - persons == list.entities);
    CHECK(ids.size() == profiles.size());
    CHECK(notes.count(base::Code::unknown_element) == 0);

    const std::string path = temporary_file();
    formats::LossReport losses;
    write_all(profiles, path, losses);
    CHECK(total(losses) == list.losses);
    const std::string check = "xmllint --noout --schema '" + schema + "' '" + path + "' 2>/dev/null";
    CHECK(std::system(check.c_str()) == 0);
    io::InputFile again(path);
    const std::vector<Profile> back = read_all(again, notes);
    std::filesystem::remove(path);
    REQUIRE(back.size() == profiles.size());
    for (std::size_t i = 0; i < back.size(); ++i) CHECK_MESSAGE(back[i] == as_carried(profiles[i]), profiles[i].id);
  }
}

TEST_SUITE_END();
