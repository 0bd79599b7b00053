// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/clusters.hpp>

#include <algorithm>
#include <numeric>

#include <ftf/base/parallel.hpp>
#include <ftf/clustering/linkage.hpp>
#include <ftf/clustering/union_find.hpp>

namespace ftf::clustering {
namespace {

constexpr std::size_t parts_per_chunk = 256;

// Members, or pairs, of one connected part after the other.
template <class T>
struct Parts {
  std::vector<T> items;
  std::vector<std::size_t> firsts;  // one more than there are parts

  [[nodiscard]] std::span<const T> of(std::size_t part) const {
    return std::span(items).subspan(firsts[part], firsts[part + 1] - firsts[part]);
  }
};

template <class T, class PartOf>
Parts<T> split(std::span<const T> items, std::size_t count, PartOf&& part_of) {
  Parts<T> parts;
  parts.firsts.assign(count + 1, 0);
  for (const T& item : items) ++parts.firsts[part_of(item) + 1];
  std::partial_sum(parts.firsts.begin(), parts.firsts.end(), parts.firsts.begin());
  parts.items.resize(items.size());
  std::vector<std::size_t> next(parts.firsts.begin(), parts.firsts.end() - 1);
  for (const T& item : items) parts.items[next[part_of(item)]++] = item;
  return parts;
}

}  // namespace

Clusters cluster(std::size_t members, std::span<const ScoredPair> pairs, const comparison::ClusterModel& model,
                 const Contradiction& contradiction, const Constraints& constraints, std::size_t threads) {
  // A pair that is worth no more than silence can't bring clusters together, but it does count when they meet.
  UnionFind sets(members);
  for (const ScoredPair& pair : pairs)
    if (pair.weight >= model.threshold) sets.join(pair.a, pair.b);
  for (const JudgedPair& pair : constraints.same()) sets.join(pair.a, pair.b);
  std::vector<std::uint32_t> part_of(members);
  std::uint32_t count = 0;
  for (std::uint32_t member = 0; member < members; ++member)
    part_of[member] = sets.find(member) == member ? count++ : part_of[sets.find(member)];
  std::vector<ScoredPair> inner;
  for (const ScoredPair& pair : pairs)
    if (part_of[pair.a] == part_of[pair.b]) inner.push_back(pair);
  std::vector<std::uint32_t> all(members);
  std::iota(all.begin(), all.end(), 0U);
  const auto member_parts = split(std::span<const std::uint32_t>(all), count, [&](std::uint32_t member) { return part_of[member]; });
  const auto pair_parts = split(std::span<const ScoredPair>(inner), count, [&](const ScoredPair& pair) { return part_of[pair.a]; });
  const auto judged_parts =
      split(std::span<const JudgedPair>(constraints.same()), count, [&](const JudgedPair& pair) { return part_of[pair.a]; });
  const Contradiction apart = [&](std::uint32_t a, std::uint32_t b) {
    return contradiction(a, b) || constraints.verdict(a, b) == Verdict::different;
  };
  Clusters clusters = all;
  base::for_chunks(count, parts_per_chunk, threads, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t part = begin; part < end; ++part) {
      const auto list = member_parts.of(part);
      if (list.size() == 1) continue;
      const auto labels = Linkage(list, pair_parts.of(part), judged_parts.of(part), model, apart).run();
      for (std::size_t i = 0; i < list.size(); ++i) clusters[list[i]] = labels[i];
    }
  });
  return clusters;
}

}  // namespace ftf::clustering
