// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/key_rule.hpp>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

using namespace ftf;
using namespace ftf::blocking;

namespace {

BlockingModel read(const char* text) { return BlockingModel::from(base::Setting::parse(text, "test")); }

}  // namespace

TEST_CASE("bits are read as decimals, without floating point") {
  const auto read_bits = [](const char* text) { return bits(base::Setting::parse(text, "test")); };
  CHECK(read_bits("1") == 1024);
  CHECK(read_bits("-3.25") == -3328);
  CHECK(read_bits("0.0005") == 1);
  CHECK_THROWS_AS(static_cast<void>(read_bits("1e3")), base::Error);
  CHECK_THROWS_AS(static_cast<void>(read_bits("--1")), base::Error);
  CHECK_THROWS_AS(static_cast<void>(read_bits("0.00001")), base::Error);
}

TEST_CASE("rules of the same atoms have one seed, whatever their order") {
  const auto model = read("{cap: 10, threshold: 2, keys: [{of: [year, prefix]}, {of: [prefix, year]}, {of: date}]}");
  REQUIRE(model.rules.size() == 3);
  CHECK(model.rules[0].seed == model.rules[1].seed);
  CHECK(model.rules[0].seed != model.rules[2].seed);
}

TEST_CASE("an unknown atom, an unknown key and a cap that can't be are refused") {
  CHECK_THROWS_AS(read("{cap: 10, threshold: 2, keys: [{of: shoe-size}]}"), base::Error);
  CHECK_THROWS_AS(read("{cap: 10, threshold: 2, keys: [{of: date, refin: year}]}"), base::Error);
  CHECK_THROWS_AS(read("{cap: 1, threshold: 2, keys: [{of: date}]}"), base::Error);
}
