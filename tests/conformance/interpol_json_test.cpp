// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/interpol_json/interpol_json.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "tests/conformance/shared.hpp"

using namespace ftf;

namespace {

std::vector<profile::Profile> read_all(io::InputFile& input, base::Diagnostics& notes) {
  formats::ReadContext context;
  context.notes = &notes;
  const auto reader = formats::interpol_json::driver.open(input, context);
  std::vector<profile::Profile> profiles;
  profile::Profile profile;
  while (reader->next(profile)) profiles.push_back(profile);
  return profiles;
}

}  // namespace

TEST_SUITE_BEGIN("conformance/interpol_json");

TEST_CASE("the list page of 2022 has 160 notices on persons, each with id, name and birth date") {
  const std::string path = conformance::shared("data/lists/interpol/un_persons_list_page_2022.json");
  if (path.empty()) return;
  io::InputFile input(path);
  CHECK(&formats::detect(input) == &formats::interpol_json::driver);
  base::Diagnostics notes;
  const auto profiles = read_all(input, notes);
  CHECK(profiles.size() == 160);
  std::set<std::string> ids;
  std::map<text::Precision, int> precisions;
  for (const profile::Profile& profile : profiles) {
    ids.insert(profile.id);
    CHECK(profile.kind == "person");
    CHECK(profile.names.size() == 1);
    CHECK(profile.extras.empty());
    REQUIRE(profile.births.size() == 1);
    ++precisions[profile.births[0].precision];
  }
  CHECK(ids.size() == 160);
  CHECK(precisions ==
        std::map<text::Precision, int>{{text::Precision::day, 115}, {text::Precision::month, 1}, {text::Precision::year, 44}});
  CHECK(notes.notes().empty());

  std::string written;
  formats::LossReport losses;
  formats::WriteContext context;
  context.losses = &losses;
  io::OutputFile output = io::OutputFile::to_memory(written);
  const auto writer = formats::interpol_json::driver.create(output, context);
  for (const profile::Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
  CHECK(losses.empty());
  io::InputFile again = io::InputFile::from_memory(written);
  CHECK(read_all(again, notes) == profiles);
}

TEST_SUITE_END();
