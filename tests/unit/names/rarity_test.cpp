// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/rarity.hpp>

#include <doctest/doctest.h>

#include <ftf/names/token_table.hpp>

namespace {

using namespace ftf::names;

TEST_CASE("the rarity of a count is its information in 1/1024 bit") {
  CHECK(rarity_of_count(0, 1) == 1623);  // log2(3)
  CHECK(rarity_of_count(1000, 1000) == 0);
  CHECK(rarity_of_count(512, 1024) == doctest::Approx(1024).epsilon(0.01));
}

TEST_CASE("common names tell less than rare ones") {
  CHECK(background_rarity("MHMD") < background_rarity("SBKRS"));
  CHECK(background_rarity("ZZZZZZ") == 18 * 1024);
}

TEST_CASE("a token is in the table once, whatever the order of filling") {
  TokenTable table;
  const TokenId a = table.intern("testa");
  const TokenId b = table.intern("testb");
  CHECK(a != b);
  CHECK(table.intern("testa") == a);
  CHECK(table[a].text == "testa");
  TokenTable other;
  CHECK(other.intern("testb") == a);
  CHECK(other[a].skeleton_hash == table[b].skeleton_hash);
}

TEST_CASE("the user's own counts make a token more common, never rarer") {
  TokenTable plain;
  TokenTable counted;
  const std::uint64_t known = plain[plain.intern("zubqarshi")].skeleton_hash;
  counted.set_statistics([known](std::uint64_t hash) { return hash == known ? std::uint64_t{500} : std::uint64_t{0}; }, 1000);
  CHECK(counted[counted.intern("zubqarshi")].rarity < 2 * 1024);
  CHECK(counted[counted.intern("muhammad")].rarity == plain[plain.intern("muhammad")].rarity);
}

TEST_CASE("a patronymic is about as common as the father's name") {
  TokenTable table;
  CHECK(table[table.intern("ivanovich")].rarity <= table[table.intern("ivan")].rarity + 1024);
}

}  // namespace
