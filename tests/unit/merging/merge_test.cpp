// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/merging/merge.hpp>

#include <algorithm>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>
#include <ftf/profile/codec.hpp>

#include "invented_profiles.hpp"

using namespace ftf::merging;
using namespace ftf::profile;

namespace {

Profile named(std::string id, std::string full, std::string kind = "primary") {
  Profile profile;
  profile.id = std::move(id);
  PersonName name;
  name.full = std::move(full);
  name.kind = std::move(kind);
  profile.names.emplace_back(std::move(name));
  return profile;
}

Profile through_json(const Profile& profile) {
  std::string line;
  append_json(line, profile);
  Profile read;
  ProfileParser().parse(line, read);
  return read;
}

MergePolicy policy_with_sex(SexRule rule, std::vector<std::string> sources = {}) {
  MergePolicy policy = default_merge_policy();
  policy.sex = rule;
  policy.sources = std::move(sources);
  return policy;
}

}  // namespace

TEST_CASE("a value that two members gave stands once for each, with its member") {
  const Profile merged = merge(std::vector{named("a", "YUSUF TESTI"), named("b", "YUSUF TESTI")}, default_merge_policy(), "m");
  REQUIRE(merged.names.size() == 2);
  CHECK(merged.names[0].src == 0);
  CHECK(merged.names[1].src == 1);
  CHECK(merged.sources[1].id == "b");
  CHECK(merged.id == "m");
}

TEST_CASE("unmerge gives the members back, whatever they hold and however the policy orders them") {
  ProfileInventor invent(1);
  for (int round = 0; round < 400; ++round) {
    std::vector<Profile> members;
    for (std::uint32_t i = 1 + invent.below(5); i > 0; --i) members.push_back(invent.next());
    const Profile merged = merge(members, default_merge_policy(), "m");
    CHECK(unmerge(merged) == members);
    CHECK(unmerge(through_json(merged)) == members);
  }
}

TEST_CASE("members that are merged profiles survive a further merge and its undoing") {
  ProfileInventor invent(2);
  for (int round = 0; round < 300; ++round) {
    std::vector<Profile> pool;
    for (int i = 0; i < 6; ++i) pool.push_back(invent.next());
    for (int step = 0; step < 4 && pool.size() > 1; ++step) {
      const auto from = static_cast<std::ptrdiff_t>(invent.below(static_cast<std::uint32_t>(pool.size() - 1)));
      const std::vector<Profile> members(pool.begin() + from, pool.begin() + from + 2);
      const Profile merged = merge(members, default_merge_policy(), "m" + std::to_string(step));
      CHECK(unmerge(through_json(merged)) == members);
      pool.erase(pool.begin() + from, pool.begin() + from + 2);
      pool.push_back(merged);
    }
  }
}

TEST_CASE("every value of every member is in the merged profile") {
  ProfileInventor invent(3);
  const std::vector members{invent.next(), invent.next(), invent.next()};
  const Profile merged = merge(members, default_merge_policy(), "m");
  for (std::size_t i = 0; i < members.size(); ++i)
    for (const PersonName& name : members[i].names)
      CHECK(std::any_of(merged.names.begin(), merged.names.end(), [&](const Valued<PersonName>& found) {
        return static_cast<const PersonName&>(found) == name && found.src == static_cast<std::int32_t>(i);
      }));
}

TEST_CASE("the name to show comes first and its former place is kept with its member") {
  Profile member = named("a", "Abu Testi", "alias");
  member.names.push_back(named("", "YUSUF TESTI").names[0]);
  const std::vector members{member};
  const Profile merged = merge(members, default_merge_policy(), "m");
  CHECK(display_name(merged) == "YUSUF TESTI");
  REQUIRE(merged.sources[0].order.size() == 1);
  CHECK(merged.sources[0].order[0].field == "names");
  CHECK(merged.sources[0].order[0].places == "1 0");
}

TEST_CASE("sources of a merged member follow it and point back to it") {
  const std::vector inner{named("a", "A"), named("b", "B")};
  const Profile first = merge(inner, default_merge_policy(), "m1");
  const Profile second = merge(std::vector{named("c", "C"), first}, default_merge_policy(), "m2");
  REQUIRE(second.sources.size() == 4);
  CHECK(second.sources[1].id == "m1");
  CHECK(second.sources[2].id == "a");
  CHECK(second.sources[2].within == 1);
  CHECK(second.sources[3].within == 1);
  CHECK(second.sources[0].within == -1);
}

TEST_CASE("the merged record has the strictest handling, each member keeps its own") {
  Profile a = named("a", "A");
  Profile b = named("b", "B");
  a.handling.emplace().codes = {"H0"};
  b.handling.emplace().codes = {"H3"};
  const Profile merged = merge(std::vector{a, b, named("c", "C")}, default_merge_policy(), "m");
  REQUIRE(merged.handling.has_value());
  CHECK(merged.handling->codes == std::vector<std::string>{"H3", "H0"});
  CHECK(merged.sources[0].handling == a.handling);
  CHECK_FALSE(merged.sources[2].handling.has_value());
}

TEST_CASE("rules of single values move along with them") {
  Profile a = named("a", "A");
  Profile b = named("b", "B");
  for (Profile* member : {&a, &b}) {
    member->handlings.emplace_back(Handling());
    member->handlings[0].owner = member->id;
    member->names[0].hnd = 0;
  }
  const Profile merged = merge(std::vector{a, b}, default_merge_policy(), "m");
  CHECK(merged.handlings[static_cast<std::size_t>(merged.names[1].hnd)].owner == "b");
}

TEST_CASE("no sex is shown where members disagree, unless the policy says which") {
  Profile a = named("a", "A"), b = named("b", "B"), c = named("c", "C");
  a.sex = "M", b.sex = "F", c.sex = "M";
  a.source = "partner", b.source = "un", c.source = "partner";
  const std::vector members{a, b, c};
  CHECK(merge(members, policy_with_sex(SexRule::none), "m").sex.empty());
  CHECK(merge(members, policy_with_sex(SexRule::majority), "m").sex == "M");
  CHECK(merge(std::vector{a, b}, policy_with_sex(SexRule::majority), "m").sex.empty());
  CHECK(merge(members, policy_with_sex(SexRule::source, {"un"}), "m").sex == "F");
  CHECK(merge(members, policy_with_sex(SexRule::source), "m").sex.empty());
}

TEST_CASE("silence is no disagreement on kind and sex; a source is shown only where all share it") {
  Profile a = named("a", "A"), b = named("b", "B");
  a.kind = "person", a.sex = "F", a.source = b.source = "un", a.source_version = "2026-01-28";
  const Profile merged = merge(std::vector{a, b}, default_merge_policy(), "m");
  CHECK(merged.kind == "person");
  CHECK(merged.sex == "F");
  CHECK(merged.source == "un");
  CHECK(merged.source_version.empty());
  b.source = "partner";
  CHECK(merge(std::vector{a, b}, default_merge_policy(), "m").source.empty());
}

TEST_CASE("a value added after merging belongs to no member") {
  const std::vector members{named("a", "A"), named("b", "B")};
  Profile merged = merge(members, default_merge_policy(), "m");
  merged.remarks.emplace_back(Text{"seen by the analyst"});
  CHECK(unmerge(merged) == members);
}

TEST_CASE("unmerge refuses an order that does not fit its list") {
  for (const char* places : {"0", "0 0", "0 2", "0 1 2", "x", "0  1"}) {
    CAPTURE(places);
    Profile merged = merge(std::vector{named("a", "A")}, default_merge_policy(), "m");
    merged.names.push_back(merged.names[0]);
    merged.sources[0].order.push_back({"names", places});
    CHECK_THROWS_AS((void)unmerge(merged), ftf::base::Fault);
  }
}

TEST_CASE("nothing merges to an empty profile and an unmerged profile has no members") {
  CHECK(merge({}, default_merge_policy(), "m").sources.empty());
  CHECK(unmerge(named("a", "A")).empty());
}
