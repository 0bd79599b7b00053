// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/clusters.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include <doctest/doctest.h>

#include "invented_records.hpp"

using namespace ftf::clustering;

namespace {

constexpr ftf::comparison::ClusterModel cluster_model{-3 * 1024, 0};

bool never(std::uint32_t, std::uint32_t) { return false; }

Clusters run(std::size_t members, const std::vector<ScoredPair>& pairs, const Contradiction& contradiction = never) {
  const Clusters one = cluster(members, pairs, cluster_model, contradiction, {}, 1);
  CHECK(one == cluster(members, pairs, cluster_model, contradiction, {}, 4));
  return one;
}

using Group = std::vector<std::uint32_t>;
using Compared = std::map<std::pair<std::uint32_t, std::uint32_t>, std::int64_t>;

// Sum of the weights between all members of two groups.
std::int64_t sum_between(const Group& a, const Group& b, const Compared& compared) {
  std::int64_t sum = 0;
  for (const std::uint32_t x : a)
    for (const std::uint32_t y : b) {
      const auto found = compared.find(std::minmax(x, y));
      sum += found == compared.end() ? cluster_model.never_compared : found->second;
    }
  return sum;
}

bool any_contradicts(const Group& a, const Group& b, const Contradiction& contradiction) {
  return std::ranges::any_of(a, [&](auto x) { return std::ranges::any_of(b, [&](auto y) { return contradiction(x, y); }); });
}

// Average linkage by looking at all pairs of groups again and again; the first of equal ones has the smallest members.
Clusters slowly(std::uint32_t members, const std::vector<ScoredPair>& pairs, const Contradiction& contradiction) {
  Compared compared;
  for (const ScoredPair& pair : pairs) compared[{pair.a, pair.b}] = pair.weight;
  std::vector<Group> groups(members);
  for (std::uint32_t i = 0; i < members; ++i) groups[i] = {i};
  for (;;) {
    std::optional<std::pair<double, std::pair<std::size_t, std::size_t>>> best;
    for (std::size_t i = 0; i < groups.size(); ++i)
      for (std::size_t j = i + 1; j < groups.size(); ++j) {
        const double mean =
            static_cast<double>(sum_between(groups[i], groups[j], compared)) / static_cast<double>(groups[i].size() * groups[j].size());
        const bool joins =
            mean >= cluster_model.threshold && (!best || mean > best->first) && !any_contradicts(groups[i], groups[j], contradiction);
        if (joins) best = {mean, {i, j}};
      }
    if (!best) break;
    const auto [to, from] = best->second;
    groups[to].insert(groups[to].end(), groups[from].begin(), groups[from].end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(from));
  }
  Clusters clusters(members);
  for (const Group& group : groups)
    for (const std::uint32_t member : group) clusters[member] = *std::ranges::min_element(group);
  return clusters;
}

std::vector<ScoredPair> invented_pairs(std::uint32_t members, std::uint32_t spread, ftf::testing::Dice& dice) {
  std::vector<ScoredPair> pairs;
  for (std::uint32_t a = 0; a < members; ++a)
    for (std::uint32_t b = a + 1; b < members; ++b)
      if (dice.below(3) == 0)
        pairs.push_back({a, b, static_cast<ftf::base::Weight>(dice.below(spread)) - static_cast<ftf::base::Weight>(spread / 4)});
  return pairs;
}

}  // namespace

TEST_CASE("clusters are those of comparing all groups with all others at each step") {
  const auto apart = [](std::uint32_t a, std::uint32_t b) { return (a ^ b) == 5; };
  ftf::testing::Dice dice(7);
  for (int round = 0; round < 40; ++round) {
    const auto pairs = invented_pairs(18, 16'000, dice);
    CHECK(run(18, pairs) == slowly(18, pairs, never));
    CHECK(run(18, pairs, apart) == slowly(18, pairs, apart));
  }
}

TEST_CASE("numbering the members in another way gives the same groups") {
  ftf::testing::Dice dice(11);
  for (int round = 0; round < 20; ++round) {
    const auto pairs = invented_pairs(16, 100'000'000, dice);
    Group numbers(16);
    std::iota(numbers.begin(), numbers.end(), 0U);
    for (std::uint32_t i = 15; i > 0; --i) std::swap(numbers[i], numbers[dice.below(i + 1)]);
    std::vector<ScoredPair> renumbered;
    for (const auto& pair : pairs) {
      const auto [a, b] = std::minmax(numbers[pair.a], numbers[pair.b]);
      renumbered.push_back({a, b, pair.weight});
    }
    std::ranges::sort(renumbered, {}, [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); });
    const Clusters before = run(16, pairs);
    const Clusters after = run(16, renumbered);
    for (std::uint32_t a = 0; a < 16; ++a)
      for (std::uint32_t b = 0; b < a; ++b) CHECK((before[a] == before[b]) == (after[numbers[a]] == after[numbers[b]]));
  }
}

TEST_CASE("records without pairs stay alone, a cluster is named by its smallest member") {
  CHECK(run(4, {{1, 3, 5000}}) == Clusters{0, 1, 2, 1});
  CHECK(run(0, {}).empty());
}

TEST_CASE("a pair that was never compared counts against") {
  CHECK(run(3, {{0, 1, 9000}, {1, 2, 8000}}) == Clusters{0, 0, 0});
  CHECK(run(3, {{0, 1, 9000}, {1, 2, 2000}}) == Clusters{0, 0, 2});
}

TEST_CASE("a chain is cut at its weakest link") { CHECK(run(4, {{0, 1, 9000}, {1, 2, 4000}, {2, 3, 9000}}) == Clusters{0, 0, 2, 2}); }

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

TEST_CASE("judgements never lose against scores, and those that can't hold together are reported") {
  ftf::testing::Dice dice(7);
  for (int round = 0; round < 200; ++round) {
    constexpr std::uint32_t members = 12;
    std::vector<ScoredPair> pairs;
    std::vector<JudgedPair> judged;
    for (std::uint32_t a = 0; a < members; ++a)
      for (std::uint32_t b = a + 1; b < members; ++b) {
        if (dice.below(3) == 0) pairs.push_back({a, b, static_cast<std::int32_t>(dice.below(20 * 1024)) - 8 * 1024});
        if (dice.below(9) == 0) judged.push_back({a, b, dice.below(2) == 0 ? Verdict::same : Verdict::different});
      }
    const Constraints constraints(members, judged);
    const auto contradiction = [](std::uint32_t a, std::uint32_t b) { return (a + b) % 5 == 0; };
    const Clusters clusters = cluster(members, pairs, cluster_model, contradiction, constraints, 1);
    CHECK(clusters == cluster(members, pairs, cluster_model, contradiction, constraints, 3));
    std::size_t followed = 0;
    for (const JudgedPair& pair : judged) {
      const bool together = clusters[pair.a] == clusters[pair.b];
      if (pair.verdict == Verdict::different) CHECK_FALSE(together);
      if (pair.verdict == Verdict::same && together) ++followed;
      if (pair.verdict == Verdict::same && !together) CHECK(std::ranges::count(constraints.contradicted(), pair) == 1);
    }
    CHECK(followed >= constraints.same().size());
  }
}
