// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/packed.hpp>

#include <fstream>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>
#include <ftf/profile/codec.hpp>

using namespace ftf::profile;

TEST_CASE("what was packed comes back, over whatever the profile held before") {
  std::ifstream lines(FTF_SOURCE "/formats/jsonl/sample.jsonl");
  std::string line;
  Profile reused;
  int count = 0;
  for (; std::getline(lines, line); ++count) {
    Profile profile;
    ProfileParser().parse(line, profile);
    std::string packed;
    append_packed(packed, profile);
    read_packed(packed, reused);
    CHECK(reused == profile);
  }
  CHECK(count > 0);
}

TEST_CASE("bytes that end too early are told, not read") {
  std::string packed;
  append_packed(packed, Profile());
  packed.pop_back();
  Profile profile;
  CHECK_THROWS_AS(read_packed(packed, profile), ftf::base::Error);
}
