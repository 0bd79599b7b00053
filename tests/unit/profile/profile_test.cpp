// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/profile.hpp>

#include <doctest/doctest.h>

using namespace ftf::profile;

namespace {

PersonName named(std::string full, std::string kind) {
  PersonName name;
  name.full = std::move(full);
  name.kind = std::move(kind);
  return name;
}

}  // namespace

TEST_SUITE_BEGIN("profile/profile");

TEST_CASE("the name to show is the first primary one, else the first") {
  Profile profile;
  CHECK(display_name(profile).empty());
  profile.names.emplace_back(named("A", "alias"));
  CHECK(display_name(profile) == "A");
  profile.names.emplace_back(named("B", "primary"));
  profile.names.emplace_back(named("C", "primary"));
  CHECK(display_name(profile) == "B");
}

TEST_CASE("a record of no kind is a person") {
  Profile profile;
  CHECK(is_person(profile));
  profile.kind = "person";
  CHECK(is_person(profile));
  profile.kind = "vessel";
  CHECK_FALSE(is_person(profile));
}

TEST_CASE("clearing leaves nothing") {
  Profile profile;
  profile.id = "a";
  profile.names.emplace_back(named("A", "alias"));
  profile.handling.emplace().owner = "O";
  profile.extras.push_back({"g", "n", "v"});
  clear(profile);
  CHECK(profile == Profile{});
}

TEST_SUITE_END();
