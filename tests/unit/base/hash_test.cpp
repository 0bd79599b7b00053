// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/hash.hpp>

#include <doctest/doctest.h>

using namespace ftf::base;

TEST_SUITE_BEGIN("base/hash");

TEST_CASE("hashes are those of XXH3, on every machine") {
  CHECK(to_hex(hash64("")) == "2d06800538d394c2");
  CHECK(to_hex(hash128("")) == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("a seed gives another function") {
  CHECK(hash64("abc", 0) == hash64("abc"));
  CHECK(hash64("abc", 1) != hash64("abc", 2));
}

TEST_CASE("hexadecimal forms have all their digits") {
  CHECK(to_hex(std::uint64_t{1}) == "0000000000000001");
  CHECK(to_hex(Hash128{1, 2}) == "00000000000000010000000000000002");
  CHECK(Hash128{1, 2} < Hash128{2, 1});
}

TEST_CASE("mixing keeps numbers apart") {
  CHECK(mix(1) != mix(2));
  CHECK(mix(1) != 1);
}

TEST_SUITE_END();
