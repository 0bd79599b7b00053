// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/shuffle.hpp>

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

TEST_CASE("a shuffle has every number once") {
  for (const std::uint64_t size : {1U, 2U, 3U, 4U, 5U, 16U, 17U, 1000U, 4097U}) {
    const ftf::generation::Shuffle shuffle(size, 7);
    std::vector<std::uint64_t> seen;
    for (std::uint64_t i = 0; i < size; ++i) seen.push_back(shuffle[i]);
    std::sort(seen.begin(), seen.end());
    for (std::uint64_t i = 0; i < size; ++i) CHECK(seen[i] == i);
  }
}

TEST_CASE("neighbours do not stay neighbours, and another key gives another order") {
  const ftf::generation::Shuffle shuffle(100'000, 7), other(100'000, 8);
  int near = 0, equal = 0;
  for (std::uint64_t i = 1; i < 10'000; ++i) {
    const auto a = shuffle[i - 1], b = shuffle[i];
    near += (a > b ? a - b : b - a) < 16 ? 1 : 0;
    equal += shuffle[i] == other[i] ? 1 : 0;
  }
  CHECK(near < 20);
  CHECK(equal < 5);
}
