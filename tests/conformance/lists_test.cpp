// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <unistd.h>

#include "formats/eu_fsf/eu_fsf.hpp"
#include "formats/un_xml/un_xml.hpp"
#include "tests/conformance/shared.hpp"

using namespace ftf;
using profile::Profile;

namespace {

/// A real or handmade list with the figures of SOURCES.md.
struct List {
  const char* file;
  const formats::FormatDriver* driver;
  std::size_t persons, others;
};
const List lists[] = {{"handmade/eu_fsf_min.xml", &formats::eu_fsf::xml_driver, 1, 0},
                      {"fragments/eu_fsf_real_entity_putin.xml", &formats::eu_fsf::xml_driver, 1, 0}};

std::vector<Profile> read_all(const std::string& path, const formats::FormatDriver* expected, base::Diagnostics& notes) {
  io::InputFile input(path);
  const formats::FormatDriver& driver = formats::detect(input);
  CHECK(&driver == expected);
  formats::ReadContext context;
  context.notes = &notes;
  const auto reader = driver.open(input, context);
  std::vector<Profile> profiles;
  Profile profile;
  while (reader->next(profile)) profiles.push_back(profile);
  return profiles;
}

void write_all(const formats::FormatDriver& driver, const std::vector<Profile>& profiles, const std::string& path, formats::LossReport& losses) {
  formats::WriteContext context;
  context.losses = &losses;
  context.as_of = text::parse_iso_day("2026-01-28");
  io::OutputFile output(path);
  const auto writer = driver.create(output, context);
  for (const Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
}

std::string temporary_file() {
  const auto folder = std::filesystem::temp_directory_path();
  return (folder / ("ftf-conformance-" + std::to_string(::getpid()))).string();
}

}  // namespace

TEST_SUITE_BEGIN("conformance/lists");

TEST_CASE("every list reads whole, with the counts of its source") {
  const std::string folder = conformance::shared("data/lists");
  if (folder.empty()) return;
  for (const List& list : lists) {
    CAPTURE(list.file);
    base::Diagnostics notes;
    const auto profiles = read_all(folder + "/" + list.file, list.driver, notes);
    std::size_t persons = 0;
    std::set<std::string> ids;
    for (const Profile& profile : profiles) {
      if (profile.kind == "person") ++persons;
      ids.insert(profile.id);
      CHECK(!profile.names.empty());
    }
    CHECK(persons == list.persons);
    CHECK(profiles.size() - persons == list.others);
    CHECK(ids.size() == profiles.size());
    CHECK(notes.count(base::Code::unknown_element) == 0);
  }
}

TEST_CASE("whatever is read can be written as EU list, valid by its schema") {
  const std::string folder = conformance::shared("data/lists");
  if (folder.empty()) return;
  std::vector<Profile> all;
  base::Diagnostics notes;
  for (const List& list : lists)
    for (Profile& profile : read_all(folder + "/" + list.file, list.driver, notes)) all.push_back(std::move(profile));
  for (Profile& profile : read_all(folder + "/un/un_consolidated_pakote.xml", &formats::un_xml::driver, notes)) all.push_back(std::move(profile));
  const std::string path = temporary_file();
  formats::LossReport losses;
  write_all(formats::eu_fsf::xml_driver, all, path, losses);
  const std::string check = "xmllint --noout --schema '" + folder + "/schemas/schema_1_1.xsd' '" + path + "' 2>/dev/null";
  CHECK(std::system(check.c_str()) == 0);
  CHECK(read_all(path, &formats::eu_fsf::xml_driver, notes).size() == all.size());
  std::filesystem::remove(path);
}

TEST_SUITE_END();
