// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/generator.hpp>

#include <map>
#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ftf/base/error.hpp>
#include <ftf/base/hash.hpp>
#include <ftf/profile/codec.hpp>

namespace {

using ftf::generation::Generator;
using ftf::generation::GeneratorOptions;
using ftf::generation::Noise;
using ftf::profile::Profile;

std::string lines(const GeneratorOptions& options) {
  const Generator generator(options);
  std::string out;
  Profile profile;
  for (std::uint64_t i = 0; i < options.rows; ++i) {
    const auto person = generator.make(i, profile);
    ftf::profile::append_json(out, profile);
    out += fmt::format(" {}\n", person);
  }
  return out;
}

}  // namespace

// These hashes may change only together with generation::version: files that others have generated must come again.
TEST_CASE("a seed gives the same bytes for ever") {
  REQUIRE(ftf::generation::version == 2);
  CHECK(ftf::base::to_hex(ftf::base::hash64(lines({.rows = 5000}))) == "a4b2dbf2b05b7bbd");
  CHECK(ftf::base::to_hex(ftf::base::hash64(lines({.rows = 3000, .seed = 42, .cultures = {"arabic", "german"}, .noise = Noise::much}))) ==
        "a48b4338087e62e2");
}

TEST_CASE("any record can be made by itself") {
  const Generator one({.rows = 1000, .seed = 3}), two({.rows = 1000, .seed = 3});
  Profile a, b;
  for (std::uint64_t i = 0; i < 1000; ++i) {
    const auto person = one.make(i, a);
    CHECK(two.make(999 - i, b) == one.make(999 - i, b));
    CHECK(two.make(i, b) == person);
    CHECK(a == b);
  }
}

TEST_CASE("records are valid, have a name, and most people several of them") {
  const Generator generator({.rows = 4000, .seed = 9, .noise = Noise::much});
  std::map<std::uint64_t, int> people;
  std::set<std::string> ids;
  Profile profile, back;
  ftf::profile::ProfileParser parser;
  for (std::uint64_t i = 0; i < 4000; ++i) {
    ++people[generator.make(i, profile)];
    CHECK(ids.insert(profile.id).second);
    REQUIRE_FALSE(profile.names.empty());
    for (const auto& name : profile.names) CHECK_FALSE(name.full.empty());
    for (const auto& birth : profile.births) CHECK(*birth.from <= *birth.to);
    std::string json;
    ftf::profile::append_json(json, profile);
    parser.parse(json, back);
    CHECK(back == profile);
  }
  CHECK(people.size() > 1600);
  CHECK(people.size() < 2600);
}

TEST_CASE("without mistakes a person's sex, country of birth and exact dates never disagree") {
  const Generator generator({.rows = 4000, .seed = 4, .noise = Noise::none});
  std::map<std::uint64_t, Profile> first;
  Profile profile;
  for (std::uint64_t i = 0; i < 4000; ++i) {
    const auto person = generator.make(i, profile);
    const auto [place, is_new] = first.emplace(person, profile);
    const Profile& other = place->second;
    if (is_new) continue;
    if (!profile.sex.empty() && !other.sex.empty()) CHECK(profile.sex == other.sex);
    if (!profile.birth_places.empty() && !other.birth_places.empty()) CHECK(profile.birth_places == other.birth_places);
    if (!profile.births.empty() && !other.births.empty()) {
      CHECK(*profile.births[0].from <= *other.births[0].to);
      CHECK(*other.births[0].from <= *profile.births[0].to);
    }
  }
}

TEST_CASE("only the chosen cultures are drawn, and an unknown one is refused") {
  const Generator generator({.rows = 300, .cultures = {"german"}});
  Profile profile;
  for (std::uint64_t i = 0; i < 300; ++i) {
    generator.make(i, profile);
    for (const auto& place : profile.birth_places) CHECK((place.country == "DE" || place.country == "AT" || place.country == "CH"));
  }
  CHECK_THROWS_AS(Generator({.rows = 1, .cultures = {"martian"}}), ftf::base::Error);
}
