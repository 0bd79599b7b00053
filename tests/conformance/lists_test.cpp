// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <unistd.h>

#include "formats/eu_fsf/eu_fsf.hpp"
#include "formats/ofac/ofac.hpp"
#include "formats/uk/uk.hpp"
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
  std::size_t without_sdn = 0;  // records of rows in alt, add and comments whose number is not in sdn
};
const List lists[] = {{"handmade/eu_fsf_min.xml", &formats::eu_fsf::xml_driver, 1, 0},
                      {"fragments/eu_fsf_real_entity_putin.xml", &formats::eu_fsf::xml_driver, 1, 0},
                      {"handmade/sdn_min.xml", &formats::ofac::xml_driver, 1, 0},
                      {"ofac/pakote_ofac.xml", &formats::ofac::xml_driver, 79, 363},
                      {"ofac/hebbd5_consolidated.xml", &formats::ofac::xml_driver, 79, 364},
                      {"handmade/sdn_min.csv", &formats::ofac::csv_driver, 1, 0},
                      {"ofac/bench_sdn.csv", &formats::ofac::csv_driver, 4620, 4356},
                      {"ofac/static_sdn.csv", &formats::ofac::csv_driver, 3845, 3534, 7469},
                      {"ofac/sancbook_sdn.csv", &formats::ofac::csv_driver, 5890, 5553},
                      {"ofac/cons_prim.csv", &formats::ofac::csv_driver, 79, 363},
                      {"ofac/ofac_enhanced_irgc.xml", &formats::ofac::enhanced_driver, 165, 128},
                      {"handmade/uk_min.xml", &formats::uk::xml_driver, 1, 0},
                      {"fragments/uk_real_designation_AFG0109.xml", &formats::uk::xml_driver, 1, 0}};

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

void write_all(const formats::FormatDriver& driver, const std::vector<Profile>& profiles, const std::string& path,
               formats::LossReport& losses) {
  formats::WriteContext context;
  context.losses = &losses;
  context.as_of = text::parse_iso_day("2026-01-28");
  io::OutputFile output(path);
  const auto writer = driver.create(output, context);
  for (const Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
}

/// How many names did not come back, in whatever order: the CSV family has weak names behind the others.
std::size_t changed_names(const Profile& given, const Profile& back) {
  std::multiset<std::string> names;
  for (const auto& name : back.names) names.insert(name.full);
  std::size_t changed = 0;
  for (const auto& name : given.names)
    if (const auto found = names.find(name.full); found != names.end()) names.erase(found);
    else ++changed;
  return changed;
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
    }
    const auto unnamed = notes.notes().find({base::Code::name_missing, "ent_num"});
    const std::size_t without_sdn = unnamed == notes.notes().end() ? 0 : unnamed->second.count;
    CHECK(persons == list.persons);
    CHECK(without_sdn == list.without_sdn);
    CHECK(profiles.size() - persons - without_sdn == list.others);
    CHECK(ids.size() == profiles.size());
    CHECK(notes.count(base::Code::unknown_element) == 0);
  }
}

TEST_CASE("the OFAC lists come back from SDN.XML and from the CSV family with every record and name, but for those reported") {
  const std::string folder = conformance::shared("data/lists");
  if (folder.empty()) return;
  const std::string path = temporary_file();
  for (const List& list : lists) {
    if (list.driver != &formats::ofac::xml_driver && list.driver != &formats::ofac::csv_driver) continue;
    CAPTURE(list.file);
    base::Diagnostics notes;
    const auto profiles = read_all(folder + "/" + list.file, list.driver, notes);
    for (const auto* driver : {&formats::ofac::xml_driver, &formats::ofac::csv_driver}) {
      formats::LossReport losses;
      write_all(*driver, profiles, path, losses);
      const auto back = read_all(path, driver, notes);
      REQUIRE(back.size() == profiles.size());
      std::uint64_t changed = 0;  // "Family, Given" as one last name of SDN.XML is two in the CSV family
      for (std::size_t i = 0; i < back.size(); ++i) {
        CHECK(back[i].id == profiles[i].id);
        CHECK(back[i].births == profiles[i].births);
        changed += changed_names(profiles[i], back[i]);
      }
      const auto lost = losses.entries().find("names.full");
      CHECK(changed == (lost == losses.entries().end() ? 0 : lost->second.count));
      if (driver != list.driver || driver != &formats::ofac::xml_driver) continue;
      for (const auto& [field, entry] : losses.entries()) CHECK(field == "source_version");  // another date was asked for
    }
  }
  std::filesystem::remove(path);
}

TEST_CASE("annexes of the Official Journal read by the mapping of the examples") {
  const std::string folder = conformance::shared("data/lists/eu_oj");
  if (folder.empty()) return;
  constexpr std::array<std::pair<const char*, std::size_t>, 4> annexes{
      {{"32002R0881.csv", 350}, {"32001R2580.csv", 36}, {"32016R1686.csv", 23}, {"32024R0386.csv", 24}}};
  for (const auto& [file, rows] : annexes) {
    CAPTURE(file);
    io::InputFile input(folder + "/" + file);
    base::Diagnostics notes;
    const auto reader =
        formats::find("csv")->open(input, {.mapping = FTF_SOURCE "/examples/mappings/eu-journal.yml", .as_of = {}, .notes = &notes});
    Profile profile;
    std::size_t records = 0;
    for (; reader->next(profile); ++records) {
      CHECK(!profile.names.empty());
      CHECK((profile.kind == "person" || profile.kind == "organisation"));
      REQUIRE(profile.legal.size() == 1);
      CHECK((!profile.legal[0].listed || profile.legal[0].listed->from));
    }
    CHECK(records == rows);
  }
}

TEST_CASE("whatever is read can be written as EU list, valid by its schema") {
  const std::string folder = conformance::shared("data/lists");
  if (folder.empty()) return;
  std::vector<Profile> all;
  base::Diagnostics notes;
  for (const List& list : lists)
    for (Profile& profile : read_all(folder + "/" + list.file, list.driver, notes)) all.push_back(std::move(profile));
  for (Profile& profile : read_all(folder + "/un/un_consolidated_pakote.xml", &formats::un_xml::driver, notes))
    all.push_back(std::move(profile));
  const std::string path = temporary_file();
  formats::LossReport losses;
  write_all(formats::eu_fsf::xml_driver, all, path, losses);
  const std::string check = "xmllint --noout --schema '" + folder + "/schemas/schema_1_1.xsd' '" + path + "' 2>/dev/null";
  CHECK(std::system(check.c_str()) == 0);
  CHECK(read_all(path, &formats::eu_fsf::xml_driver, notes).size() == all.size());
  std::filesystem::remove(path);
}

TEST_SUITE_END();
