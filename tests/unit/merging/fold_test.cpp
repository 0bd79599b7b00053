// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/merging/fold.hpp>

#include <doctest/doctest.h>

#include <ftf/merging/merge.hpp>

#include "invented_profiles.hpp"

using namespace ftf::merging;
using namespace ftf::profile;

namespace {

std::vector<Profile> two_with_name(const char* full) {
  std::vector<Profile> members(2);
  for (Profile& member : members) {
    PersonName name;
    name.full = full;
    member.names.emplace_back(name);
  }
  return members;
}

}  // namespace

TEST_CASE("values that differ only in their member are written once") {
  const Profile folded = fold_equal(merge(two_with_name("YUSUF TESTI"), default_merge_policy(), "m"));
  REQUIRE(folded.names.size() == 1);
  CHECK(folded.names[0].src == 0);
}

TEST_CASE("values under different handling rules stay apart, under equal rules they fold") {
  std::vector<Profile> members = two_with_name("YUSUF TESTI");
  for (Profile& member : members) {
    member.handlings.emplace_back(Handling());
    member.names[0].hnd = 0;
  }
  CHECK(fold_equal(merge(members, default_merge_policy(), "m")).names.size() == 1);
  members[1].handlings[0].codes = {"H2"};
  CHECK(fold_equal(merge(members, default_merge_policy(), "m")).names.size() == 2);
}

TEST_CASE("folding twice is folding once and leaves the order of what stays") {
  ProfileInventor invent(5);
  for (int round = 0; round < 100; ++round) {
    const std::vector members{invent.next(), invent.next(), invent.next()};
    const Profile folded = fold_equal(merge(members, default_merge_policy(), "m"));
    CHECK(fold_equal(folded) == folded);
  }
}
