// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/rivals.hpp>

#include <doctest/doctest.h>

using namespace ftf::pipeline;
using ftf::clustering::ScoredPair;

TEST_CASE("a pair loses what it falls short of the better partner's, the best pair loses nothing") {
  std::vector<ScoredPair> pairs{{0, 2, 9000}, {0, 3, 5000}, {1, 3, 4000}};
  weigh_rivals(pairs, -100000);
  CHECK(pairs == std::vector<ScoredPair>{{0, 2, 9000}, {0, 3, 1000}, {1, 3, 3000}});
  weigh_rivals(pairs, 2000);
  CHECK(pairs == std::vector<ScoredPair>{{0, 2, 9000}, {1, 3, 3000}});
}

TEST_CASE("a pair that is the best of both its records keeps its weight beside rivals") {
  std::vector<ScoredPair> pairs{{0, 2, 9000}, {0, 3, 8000}, {1, 3, 8500}};
  weigh_rivals(pairs, 0);
  CHECK(pairs == std::vector<ScoredPair>{{0, 2, 9000}, {0, 3, 7000}, {1, 3, 8500}});
}

TEST_CASE("a pair without rivals stays as it is if it reaches the least weight") {
  std::vector<ScoredPair> pairs{{0, 1, 400}, {2, 3, 399}};
  weigh_rivals(pairs, 400);
  CHECK(pairs == std::vector<ScoredPair>{{0, 1, 400}});
}

TEST_CASE("of equal partners none gives way") {
  const std::vector<ScoredPair> equal{{0, 2, 5000}, {0, 3, 5000}};
  std::vector<ScoredPair> pairs = equal;
  weigh_rivals(pairs, 0);
  CHECK(pairs == equal);
}

TEST_CASE("no pairs have no rivals") {
  std::vector<ScoredPair> none;
  weigh_rivals(none, 0);
  CHECK(none.empty());
}
