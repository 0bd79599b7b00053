// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/merging/merge_policy.hpp>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>
#include <ftf/merging/merge.hpp>

using namespace ftf::merging;
using namespace ftf::profile;
using ftf::base::Setting;

namespace {

MergePolicy policy(const char* text) { return read_merge_policy(Setting::parse(text, "policy.yml")); }

PersonName name(std::string full, std::string kind, std::string quality = "", std::string script = "") {
  PersonName made;
  made.full = std::move(full);
  made.kind = std::move(kind);
  made.quality = std::move(quality);
  made.script = std::move(script);
  return made;
}

/// Three members: two give a low alias, one a good primary name in Cyrillic and a long alias.
std::vector<Profile> members() {
  std::vector<Profile> made(3);
  const char* sources[] = {"partner", "un", "un"};
  for (std::size_t i = 0; i < 3; ++i) made[i].id = std::string(1, static_cast<char>('a' + i)), made[i].source = sources[i];
  made[0].names.emplace_back(name("ABU TESTI", "alias", "low", "Latn"));
  made[1].names.emplace_back(name("ABU TESTI", "alias", "low", "Latn"));
  made[2].names.emplace_back(name("Юсуф", "primary", "good", "Cyrl"));
  made[2].names.emplace_back(name("YUSUF IBRAHIM AL-TESTI", "alias", "", "Latn"));
  made[0].births.emplace_back(year_date(1971));
  made[1].births.emplace_back(exact_date(*year_date(1970).from));
  made[2].births.emplace_back(year_date(1971));
  return made;
}

std::string shown(const char* text) {
  const Profile merged = merge(members(), policy(text), "m");
  return merged.names[0].full;
}

std::string first_birth(const char* text) {
  const Profile merged = merge(members(), policy(text), "m");
  return short_form(merged.births[0]);
}

}  // namespace

TEST_CASE("each key of the name order has an effect") {
  CHECK(shown("names: {order: [kind]}") == "Юсуф");
  CHECK(shown("names: {order: [quality]}") == "Юсуф");
  CHECK(shown("names: {order: [members]}") == "ABU TESTI");
  CHECK(shown("names: {order: [length]}") == "YUSUF IBRAHIM AL-TESTI");
  CHECK(shown("names: {order: [source, length], }\nsources: [partner]") == "ABU TESTI");
  CHECK(shown("names: {order: [script, length], scripts: [Cyrl]}") == "Юсуф");
  CHECK(shown("names: {order: [script, length], scripts: [Latn]}") == "YUSUF IBRAHIM AL-TESTI");
  CHECK(shown("names: {order: [kind, length], kinds: [alias]}") == "YUSUF IBRAHIM AL-TESTI");
  CHECK(shown("names: {order: []}") == "ABU TESTI");
}

TEST_CASE("each key of the birth order has an effect") {
  CHECK(first_birth("births: {order: [precision]}") == "1970-01-01");
  CHECK(first_birth("births: {order: [members]}") == "1971");
  CHECK(first_birth("births: {order: [source, precision]}\nsources: [un]") == "1970-01-01");
  CHECK(first_birth("births: {order: [source]}\nsources: [partner]") == "1971");
}

TEST_CASE("a date that is not firm comes after one that is") {
  std::vector<Profile> both(2);
  both[0].births.emplace_back(exact_date(*year_date(1970).from));
  both[0].births[0].circa = true;
  both[1].births.emplace_back(year_date(1971));
  const Profile merged = merge(both, default_merge_policy(), "m");
  CHECK(merged.births[0].src == 1);
}

TEST_CASE("what a policy leaves out is as in the default policy") {
  const MergePolicy read = policy("sex: majority");
  CHECK(read.sex == SexRule::majority);
  CHECK(read.name_order == default_merge_policy().name_order);
  CHECK(policy("").birth_order == default_merge_policy().birth_order);
}

TEST_CASE("unknown keys and values are refused") {
  for (const char* text : {"name: {}", "names: {sort: [kind]}", "names: {order: [age]}", "births: {order: [length]}", "sex: both",
                           "version: 2", "births: {kinds: []}"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(policy(text), ftf::base::Error);
  }
}
