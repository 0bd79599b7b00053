// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/clusters.hpp>

#include <doctest/doctest.h>

using namespace ftf::clustering;

namespace {

constexpr ftf::comparison::ClusterModel model{-3 * 1024, 0};

bool never(std::uint32_t, std::uint32_t) { return false; }

Clusters run(std::size_t members, const std::vector<ScoredPair>& pairs, const Contradiction& contradiction = never) {
  const Clusters one = cluster(members, pairs, model, contradiction, 1);
  CHECK(one == cluster(members, pairs, model, contradiction, 4));
  return one;
}

}  // namespace

TEST_CASE("records without pairs stay alone, a cluster is named by its smallest member") {
  CHECK(run(4, {{1, 3, 5000}}) == Clusters{0, 1, 2, 1});
  CHECK(run(0, {}).empty());
}

TEST_CASE("a pair that was never compared counts against") {
  CHECK(run(3, {{0, 1, 9000}, {1, 2, 8000}}) == Clusters{0, 0, 0});
  CHECK(run(3, {{0, 1, 9000}, {1, 2, 2000}}) == Clusters{0, 0, 2});
}

TEST_CASE("a chain is cut at its weakest link") {
  CHECK(run(4, {{0, 1, 9000}, {1, 2, 4000}, {2, 3, 9000}}) == Clusters{0, 0, 2, 2});
}

TEST_CASE("contradictions keep apart, members that were never compared too") {
  const auto first_and_last = [](std::uint32_t a, std::uint32_t b) { return a + b == 2 && a != b; };
  CHECK(run(3, {{0, 1, 9000}, {1, 2, 8900}}, first_and_last) == Clusters{0, 0, 2});
}

TEST_CASE("equal weights are settled by the smallest members") {
  const auto apart = [](std::uint32_t a, std::uint32_t b) { return (a == 0 && b == 2) || (a == 2 && b == 0); };
  CHECK(run(3, {{0, 1, 5000}, {1, 2, 5000}}, apart) == Clusters{0, 0, 2});
}

TEST_CASE("a chain of a thousand ends in pieces") {
  std::vector<ScoredPair> chain;
  for (std::uint32_t i = 0; i + 1 < 1000; ++i) chain.push_back({i, i + 1, 4000});
  const Clusters clusters = run(1000, chain);
  CHECK(clusters[999] != clusters[0]);
}

TEST_CASE("records that all fit become one") {
  std::vector<ScoredPair> pairs;
  for (std::uint32_t i = 0; i < 300; ++i)
    for (std::uint32_t j = i + 1; j < 300; ++j) pairs.push_back({i, j, 7000});
  for (const std::uint32_t label : run(300, pairs)) CHECK(label == 0);
}
