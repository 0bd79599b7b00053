// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Exchange formats that are no lists of their own.
#include <set>
#include <string>

#include "formats/format.hpp"
#include "tests/conformance/shared.hpp"

using namespace ftf;

namespace {

/// A real or handmade file with the figures of SOURCES.md.
struct File {
  const char* file;
  const char* format;
  std::size_t persons, others;
  std::size_t faults = 0;  // records that are no JSON to a strict reader
};

/// cw_entities has 607 persons and 100 positions; 46 of the persons are on lines with the same key twice, and 11 families speak of these.
const File files[] = {{"ftm/cw_entities.ftm.json", "ftm", 561, 111, 46},
                      {"ftm/cw_targets.nested.json", "ftm", 5, 0},
                      {"ftm/cw_targets.simple.csv", "ftm-csv", 5, 0},
                      {"handmade/ftm_min.jsonl", "ftm", 1, 0},
                      {"ftm/cw_senzing.json", "senzing", 14, 0},
                      {"senzing/us_congress_senzing.json", "senzing", 1319, 0},
                      {"senzing/peps_senzing.json", "senzing", 2, 1},
                      {"senzing/watchman_persons.jsonl", "senzing", 3, 0},
                      {"senzing/watchman_features_format.jsonl", "senzing", 1, 1},
                      {"handmade/senzing_min.jsonl", "senzing", 1, 0}};

struct Counts {
  std::size_t persons = 0, others = 0, faults = 0;
};

Counts count(io::ProfileReader& reader) {
  Counts counts;
  profile::Profile profile;
  std::set<std::string> ids;
  for (bool more = true; more;) {
    try {
      more = reader.next(profile);
      if (!more) break;
      ++(profile.kind == "person" ? counts.persons : counts.others);
      CHECK(ids.insert(profile.id).second);
      CHECK((!profile.names.empty() || profile.kind == "other"));
    } catch (const base::Fault&) {
      ++counts.faults;
    }
  }
  return counts;
}

}  // namespace

TEST_SUITE_BEGIN("conformance/exchange");

TEST_CASE("every file reads whole, with the counts of its source") {
  const std::string folder = conformance::shared("data/lists");
  if (folder.empty()) return;
  for (const File& file : files) {
    CAPTURE(file.file);
    io::InputFile input(folder + "/" + file.file);
    const formats::FormatDriver& driver = formats::detect(input);
    CHECK(driver.name == file.format);
    base::Diagnostics notes;
    formats::ReadContext context;
    context.notes = &notes;
    const Counts counts = count(*driver.open(input, context));
    CHECK(counts.persons == file.persons);
    CHECK(counts.others == file.others);
    CHECK(counts.faults == file.faults);
  }
}

TEST_SUITE_END();
