// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/collection.hpp>

#include <doctest/doctest.h>

#include "pipeline_fixture.hpp"

using namespace ftf;
using namespace ftf::pipeline;
using ftf::testing::collect;

TEST_CASE("records are numbered by their ids, whatever order they came in") {
  const Collection collection = collect({{R"("id":"b")"}, {R"("id":"a")"}, {R"("id":"a1")"}});
  REQUIRE(collection.size() == 3);
  CHECK(collection.id(0) == "a");
  CHECK(collection.id(1) == "a1");
  CHECK(collection.id(2) == "b");
}

TEST_CASE("the whole profile comes back from disk") {
  const std::string members = R"("id":"a","names":[{"full":"Amina Testi"}],"remarks":[{"text":"invented"}])";
  const Collection collection = collect({{members}});
  std::string line;
  profile::Profile profile;
  collection.profile(0, line, profile);
  CHECK(profile == testing::profile_of(members));
}

TEST_CASE("one id in two inputs ends the run unless the user says otherwise") {
  const std::vector<testing::Given> twice{{R"("id":"a","source_version":"2024-01-01","sex":"M")", 0},
                                          {R"("id":"a","source_version":"2023-01-01","sex":"F")", 1}};
  CHECK_THROWS_AS(collect(twice), base::Error);

  const Collection newest = collect(twice, SameId::newest);
  REQUIRE(newest.size() == 1);
  CHECK(newest.input(0) == 0);
  CHECK(newest.replaced() == 1);

  const Collection qualified = collect(twice, SameId::qualify);
  REQUIRE(qualified.size() == 2);
  CHECK(qualified.id(0) == "a@1");
  CHECK(qualified.id(1) == "a@2");

  CHECK(collect(twice, SameId::keep).size() == 2);
}

TEST_CASE("without versions the last input counts as the newest") {
  const Collection newest = collect({{R"("id":"a")", 0}, {R"("id":"a")", 1}}, SameId::newest);
  REQUIRE(newest.size() == 1);
  CHECK(newest.input(0) == 1);
}

TEST_CASE("what is no person is counted") {
  CHECK(collect({{R"("id":"a","kind":"vessel")"}, {R"("id":"b","kind":"person")"}}).others() == 1);
}
