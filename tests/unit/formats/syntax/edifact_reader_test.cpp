// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/edifact_reader.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using formats::syntax::EdifactReader;

namespace {

/// Segments with | between elements and , between components.
std::string segments(std::string bytes) {
  io::InputFile input = io::InputFile::from_memory(std::move(bytes), "in");
  EdifactReader reader(input, 1U << 20U);
  std::string out;
  while (reader.next()) {
    for (std::size_t i = 0; i < reader.elements(); ++i) {
      if (i > 0) out += '|';
      bool first = true;
      for (const auto part : reader.components(i)) {
        if (!first) out += ',';
        first = false;
        out += part;
      }
    }
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("formats/syntax/edifact_reader");

TEST_CASE("segments, elements and components are told apart") {
  CHECK(segments("UNA:+.? 'UNB+UNOA:4+A'\r\nNAD+FL+++TESTI:ANNA' DTM+329:'") == "UNB|UNOA,4|A\nNAD|FL|||TESTI,ANNA\nDTM|329,\n");
  CHECK(segments("").empty());
  CHECK(segments(" \n").empty());
}

TEST_CASE("a line break changes nothing, wherever it stands") {
  const std::string plain = "NAD+FL+++TESTI:ANNA?'B'DTM+329:800101'FTX+" + std::string(1500, 'X') + ":Y+Z'LOC++'";
  const std::string expected = segments(plain);
  for (std::size_t place = 0; place <= plain.size(); ++place) {
    std::string broken = plain;
    broken.insert(place, place % 2 == 0 ? "\n" : "\r\n");
    if (segments(broken) != expected) FAIL("at ", place);
  }
}

TEST_CASE("a segment of too many components is refused") {
  CHECK_THROWS_AS((void)segments("NAD" + std::string(100'000, ':') + "'"), base::Error);
  CHECK(segments("NAD" + std::string(60'000, ':') + "'").size() == 3 + 60'000 + 1);
}

TEST_CASE("a release character makes marks letters, UNA changes the marks") {
  CHECK(segments("NAD+A?+B?'C??+D'") == "NAD|A+B'C?|D\n");
  CHECK(segments("UNA:*.! $NAD*A!*B+C$UNA:+.? 'NAD+A*B'") == "NAD|A*B+C\nNAD|A*B\n");
}

TEST_CASE("line breaks count for nothing, inside of segments and behind a release character too") {
  CHECK(segments("N\nAD+TES\r\nTI+A?\n+B'\n\nDTM+1'") == "NAD|TESTI|A+B\nDTM|1\n");
}

TEST_CASE("a place is line and column of the segment") {
  io::InputFile input = io::InputFile::from_memory("NAD+A'\n DTM+1\n2'BGM+1'", "in");
  EdifactReader reader(input, 1U << 20U);
  REQUIRE(reader.next());
  REQUIRE(reader.next());
  CHECK(reader.location().line == 2);
  CHECK(reader.location().column == 2);
  CHECK(reader.raw() == "DTM+12");
  REQUIRE(reader.next());
  CHECK(reader.location().line == 3);
  CHECK(reader.location().column == 3);
}

TEST_CASE("long inputs are read in pieces, whatever is cut") {
  std::string bytes, expected;
  for (int i = 0; i < 40000; ++i) {
    bytes += "NAD+FL+++TES?'TI:ANN\nA'\n";
    expected += "NAD|FL|||TES'TI,ANNA\n";
  }
  CHECK(segments(bytes) == expected);
}

TEST_CASE("a segment without its end, one without a tag and one too long are refused") {
  CHECK_THROWS_AS(segments("NAD+A"), base::Error);
  CHECK_THROWS_AS(segments("+A'"), base::Error);
  CHECK_THROWS_AS(segments("NAD+" + std::string(3U << 20U, 'A') + "'"), base::Error);
}

TEST_SUITE_END();
