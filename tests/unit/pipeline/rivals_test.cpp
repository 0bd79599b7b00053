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
