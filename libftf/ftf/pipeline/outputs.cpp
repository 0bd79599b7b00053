// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/outputs.hpp>

#include <algorithm>
#include <numeric>

#include <ftf/base/json_writer.hpp>
#include <ftf/base/parallel.hpp>
#include <ftf/comparison/reasons.hpp>
#include <ftf/merging/merge.hpp>
#include <ftf/pipeline/pool.hpp>

namespace ftf::pipeline {
namespace {

using clustering::Clusters;
using clustering::ScoredPair;
using comparison::Scorer;

constexpr std::size_t lines_per_chunk = 1024;
constexpr std::size_t clusters_per_batch = 128;

// Pairs with the record of the first input first.
std::vector<ScoredPair> across(const Collection& collection, std::vector<ScoredPair> pairs) {
  for (ScoredPair& pair : pairs)
    if (collection.input(pair.a) > collection.input(pair.b)) std::swap(pair.a, pair.b);
  std::sort(pairs.begin(), pairs.end(), [](const ScoredPair& x, const ScoredPair& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  return pairs;
}

// Of the records that are in a pair, by place.
std::vector<base::Hash128> evidence_hashes(const Collection& collection, std::span<const ScoredPair> pairs, std::size_t threads) {
  std::vector<char> wanted(collection.size());
  for (const ScoredPair& pair : pairs) wanted[pair.a] = wanted[pair.b] = 1;
  std::vector<base::Hash128> hashes(collection.size());
  base::for_chunks(hashes.size(), lines_per_chunk, threads, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t place = begin; place < end; ++place)
      if (wanted[place] != 0) hashes[place] = collection.evidence(static_cast<std::uint32_t>(place));
  });
  return hashes;
}

struct PairText {
  std::span<const ScoredPair> pairs;
  std::string text;
};

// Members of some clusters, one cluster after the other, and what becomes of them.
struct EntityBatch {
  std::vector<std::span<const std::uint32_t>> clusters;
  std::vector<profile::Profile> entities;
  std::vector<profile::Profile> members;
  std::string line;

  void work(const Collection& collection, const Clusters& of, const ClusterNames& names, const merging::MergePolicy& policy) {
    entities.resize(clusters.size());
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      const auto places = clusters[i];
      if (places.size() == 1) {
        collection.profile(places.front(), line, entities[i]);
        continue;
      }
      members.resize(places.size());
      for (std::size_t m = 0; m < places.size(); ++m) collection.profile(places[m], line, members[m]);
      entities[i] = merging::merge(members, policy, names(of[places.front()]));
    }
  }
};

}  // namespace

void write_pairs(const Collection& collection, const Pairs& pairs, const comparison::Model& model, const LinkOptions& options,
                 io::OutputFile& output) {
  const std::vector<ScoredPair> turned = options.sides == Sides::across ? across(collection, pairs.list) : std::vector<ScoredPair>{};
  const std::span<const ScoredPair> list = options.sides == Sides::across ? turned : pairs.list;
  Pool<Scorer> pool(
      [&] { return std::make_unique<Scorer>(model, collection.store(), collection.vocabulary(), collection.statistics().records); });
  const std::vector<base::Hash128> hashes = evidence_hashes(collection, pairs.list, options.threads);
  std::size_t next = 0;
  const auto produce = [&](PairText& item) {
    item.pairs = list.subspan(next, std::min(lines_per_chunk, list.size() - next));
    next += item.pairs.size();
    return !item.pairs.empty();
  };
  const auto work = [&](PairText& item) {
    item.text.clear();
    pool.with([&](Scorer& scorer) {
      for (const auto& [a, b, weight] : item.pairs) {
        const auto& evidence = scorer.evidence(collection.order()[a], collection.order()[b]);
        const auto verdict = options.constraints.verdict(a, b);
        comparison::append_pair_line(item.text, {collection.id(a), hashes[a]}, {collection.id(b), hashes[b]}, evidence,
                                     {weight - evidence.weight, verdict ? clustering::verdict_name(*verdict) : ""},
                                     collection.vocabulary());
      }
    });
  };
  base::ordered_pipeline<PairText>(options.threads, produce, work, [&](PairText& item) { output.write(item.text); });
}

void write_clusters(const Collection& collection, const Clusters& clusters, io::OutputFile& output) {
  std::string line;
  for (std::uint32_t place = 0; place < collection.size(); ++place) {
    line.clear();
    base::JsonWriter(line)
        .begin_object()
        .member("record", collection.id(place))
        .member("cluster", collection.id(clusters[place]))
        .end_object();
    output.write(line += '\n');
  }
}

EntityReport write_entities(const Collection& collection, const Clusters& clusters, const ClusterNames& names,
                            const merging::MergePolicy& policy, std::size_t threads,
                            const std::function<void(const profile::Profile&)>& sink) {
  std::vector<std::uint32_t> places(collection.size());
  std::iota(places.begin(), places.end(), 0U);
  std::sort(places.begin(), places.end(),
            [&](std::uint32_t a, std::uint32_t b) { return clusters[a] != clusters[b] ? clusters[a] < clusters[b] : a < b; });
  EntityReport report;
  std::size_t next = 0;
  const auto take = [&] {
    const std::size_t begin = next;
    while (next < places.size() && clusters[places[next]] == clusters[places[begin]]) ++next;
    ++report.entities;
    report.merged += next - begin > 1 ? 1 : 0;
    report.largest = std::max<std::uint64_t>(report.largest, next - begin);
    return std::span<const std::uint32_t>(places).subspan(begin, next - begin);
  };
  const auto produce = [&](EntityBatch& batch) {
    batch.clusters.clear();
    while (next < places.size() && batch.clusters.size() < clusters_per_batch) batch.clusters.push_back(take());
    return !batch.clusters.empty();
  };
  const auto consume = [&](EntityBatch& batch) {
    for (const profile::Profile& entity : batch.entities) sink(entity);
  };
  base::ordered_pipeline<EntityBatch>(
      threads, produce, [&](EntityBatch& batch) { batch.work(collection, clusters, names, policy); }, consume);
  return report;
}

}  // namespace ftf::pipeline
