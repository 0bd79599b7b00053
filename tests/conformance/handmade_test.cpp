// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include <ftf/profile/partial_date.hpp>

#include "formats/format.hpp"
#include "tests/conformance/shared.hpp"

using namespace ftf;

namespace {

/// A file about the same invented person, and what its format can't carry or gives otherwise: a specimen's country and number in a zone.
struct File {
  std::string_view name;
  bool day_of_birth = true, nationality = true, passport = true;
};

constexpr std::array files{File{"eu_fsf_min.xml"},
                           File{"ftm_min.jsonl"},
                           File{"interpol_red_detail_min.json", true, true, false},
                           File{"interpol_un_person_min.json", false},
                           File{"mrz_td3.txt", true, false, false},
                           File{"paxlst_min.edi"},
                           File{"sdn_min.csv"},
                           File{"sdn_min.xml"},
                           File{"senzing_min.jsonl"},
                           File{"uk_min.xml"},
                           File{"un_min.xml"}};

profile::Profile first_of(const std::string& path) {
  io::InputFile input(path);
  base::Diagnostics notes;
  formats::ReadContext context;
  context.as_of = text::parse_iso_day("2026-01-28");
  context.notes = &notes;
  profile::Profile profile;
  REQUIRE(formats::detect(input).open(input, context)->next(profile));
  return profile;
}

/// In capitals, with a blank for a hyphen.
std::string plain(std::string name) {
  for (char& c : name) c = c == '-' ? ' ' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return name;
}

template <class List, class Test>
bool any(const List& list, Test test) {
  return std::any_of(list.begin(), list.end(), test);
}

}  // namespace

TEST_SUITE_BEGIN("conformance/handmade");

TEST_CASE("NOTES 15.33: one person in all formats is the same record, but for what a format can't carry") {
  for (const File& file : files) {
    const std::string path = conformance::shared("data/lists/handmade/" + std::string(file.name));
    if (path.empty()) return;
    CAPTURE(file.name);
    const profile::Profile profile = first_of(path);
    CHECK(profile.kind == "person");
    CHECK(profile.sex == "M");
    CHECK(any(profile.names, [](const auto& name) { return plain(name.full) == "YUSUF IBRAHIM AL HASAN"; }));
    CHECK(
        any(profile.births, [&](const auto& birth) { return profile::short_form(birth) == (file.day_of_birth ? "1980-01-01" : "1980"); }));
    const auto sudan = [](const auto& item) { return item.country == "SD"; };
    CHECK((any(profile.nationalities, sudan) || any(profile.citizenships, sudan)) == file.nationality);
    CHECK(any(profile.documents, [](const auto& document) {
            return document.type == "passport" && document.number == "P00123456" && document.country == "SD";
          }) == file.passport);
  }
}

TEST_SUITE_END();
