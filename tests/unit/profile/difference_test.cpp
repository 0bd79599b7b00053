// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/difference.hpp>

#include <algorithm>

#include <doctest/doctest.h>

#include <ftf/profile/codec.hpp>
#include <ftf/profile/fields.hpp>

#include "../invented_records.hpp"

namespace {

using ftf::profile::difference;
using ftf::profile::FieldChange;
using ftf::profile::Profile;

Profile parsed(std::string_view json) {
  Profile profile;
  ftf::profile::ProfileParser().parse(json, profile);
  return profile;
}

}  // namespace

TEST_CASE("a profile does not differ from itself, nor from one whose values stand in another order") {
  ftf::testing::Dice dice(7);
  for (int i = 0; i < 200; ++i) {
    const Profile profile =
        parsed("{\"ftf\":1,\"id\":\"a\"," + ftf::testing::invented::names(dice) + "," + ftf::testing::invented::birth(dice) + "}");
    CHECK(difference(profile, profile).empty());
    Profile turned = profile;
    std::reverse(turned.names.begin(), turned.names.end());
    CHECK(difference(profile, turned).empty());
  }
}

TEST_CASE("what one side removes the other adds") {
  ftf::testing::Dice dice(8);
  for (int i = 0; i < 200; ++i) {
    const Profile a =
        parsed("{\"ftf\":1,\"id\":\"a\"," + ftf::testing::invented::names(dice) + "," + ftf::testing::invented::birth(dice) + "}");
    const Profile b =
        parsed("{\"ftf\":1,\"id\":\"a\"," + ftf::testing::invented::names(dice) + "," + ftf::testing::invented::attributes(dice) + "}");
    auto there = difference(a, b);
    for (FieldChange& change : there) std::swap(change.removed, change.added);
    CHECK(there == difference(b, a));
  }
}

TEST_CASE("every field of a profile is looked at, in the order of the field list") {
  Profile full;
  ftf::profile::for_each_field<Profile>([&](const auto& field) {
    auto& member = full.*field.member;
    using T = std::remove_cvref_t<decltype(member)>;
    if constexpr (ftf::profile::is_list<T>) member.resize(1);
    else if constexpr (ftf::profile::is_optional<T>) member.emplace().owner = "NCB";
    else member = "x";
  });
  const auto changes = difference({}, full);
  std::size_t next = 0;
  ftf::profile::for_each_field<Profile>([&](const auto& field) {
    REQUIRE(next < changes.size());
    CHECK(changes[next].field.starts_with(field.name));
    CHECK(changes[next].added.size() == 1);
    ++next;
  });
  CHECK(next == changes.size());
}

TEST_CASE("extras differ value by value, under their own names") {
  const auto changes = difference(parsed(R"({"ftf":1,"id":"a","extras":{"un":{"K":["1","2"]}}})"),
                                  parsed(R"({"ftf":1,"id":"a","extras":{"un":{"K":"2","L":"3"}}})"));
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].removed == std::vector<std::string>{R"({"un":{"K":"1"}})"});
  CHECK(changes[0].added == std::vector<std::string>{R"({"un":{"L":"3"}})"});
}
