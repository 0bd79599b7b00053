// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/link.hpp>

#include <algorithm>
#include <limits>

#include <ftf/base/parallel.hpp>
#include <ftf/comparison/scorer.hpp>
#include <ftf/pipeline/equals.hpp>
#include <ftf/pipeline/pool.hpp>
#include <ftf/pipeline/rivals.hpp>

namespace ftf::pipeline {
namespace {

using blocking::KeyIndex;
using clustering::ScoredPair;
using comparison::Scorer;

constexpr std::size_t chunk_records = 512;

struct Scored {
  std::vector<ScoredPair> pairs;
  std::uint64_t candidates = 0;
};

struct Worker {
  Scorer scorer;
  KeyIndex::Scratch scratch;
};

// The records of a pair's partners lie anywhere in memory: what comes soon is asked for before it is needed.
void look_ahead(const Collection& collection, const Scorer& scorer, std::span<const std::uint32_t> partners) {
  constexpr std::size_t row_ahead = 9;
  constexpr std::size_t values_ahead = 5;
  constexpr std::size_t names_ahead = 2;
  if (partners.size() > row_ahead) collection.store().prefetch_row(collection.order()[partners[row_ahead]]);
  if (partners.size() > values_ahead) collection.store().prefetch_values(collection.order()[partners[values_ahead]]);
  if (partners.size() > names_ahead) scorer.prefetch(collection.order()[partners[names_ahead]]);
}

// What judgements say to a link: the second look has been taken with the pairs judged `same` among the partners.
void follow_judgements(std::vector<ScoredPair>& pairs, const Collection& collection, const comparison::Model& model,
                       const LinkOptions& options) {
  const auto judged_same = [&](const ScoredPair& pair) { return options.constraints.verdict(pair.a, pair.b) == clustering::Verdict::same; };
  std::erase_if(pairs, judged_same);
  Scorer scorer(model, collection.store(), collection.vocabulary(), collection.statistics().records);
  for (const auto& [a, b, verdict] : options.constraints.same())
    pairs.push_back({a, b, scorer.evidence(collection.order()[a], collection.order()[b]).weight});
  std::ranges::sort(pairs, {}, [](const ScoredPair& pair) { return std::pair(pair.a, pair.b); });
}

}  // namespace

base::Weight least_weight(const comparison::Model& model, const LinkOptions& options) {
  if (!options.min_score) return model.review;
  return *options.min_score == 0 ? std::numeric_limits<base::Weight>::min() : base::weight_from_score(*options.min_score);
}

Pairs score_pairs(const Collection& collection, const comparison::Model& model, const LinkOptions& options) {
  const auto& order = collection.order();
  const KeyIndex index(model.blocking, collection.store(), collection.vocabulary(), order, options.threads);
  const base::Weight least = least_weight(model, options);
  Pool<Worker> pool([&] {
    return std::unique_ptr<Worker>(
        new Worker{Scorer(model, collection.store(), collection.vocabulary(), collection.statistics().records), {}});
  });
  const auto score = [&](std::size_t begin, std::size_t end) {
    Scored scored;
    pool.with([&](Worker& worker) {
      for (std::size_t place = begin; place < end; ++place) {
        const auto a = static_cast<std::uint32_t>(place);
        const auto partners = index.candidates(a, worker.scratch);
        for (std::size_t i = 0; i < partners.size(); ++i) {
          const std::uint32_t b = partners[i];
          look_ahead(collection, worker.scorer, partners.subspan(i));
          if (options.sides == Sides::across && collection.input(a) == collection.input(b)) continue;
          ++scored.candidates;
          if (const auto weight = worker.scorer.weight(order[a], order[b], least)) scored.pairs.push_back({a, b, *weight});
        }
      }
    });
    return scored;
  };
  Pairs pairs;
  pairs.keys = index.report();
  for (const Scored& scored : base::map_chunks<Scored>(order.size(), chunk_records, options.threads, score)) {
    pairs.list.insert(pairs.list.end(), scored.pairs.begin(), scored.pairs.end());
    pairs.candidates += scored.candidates;
  }
  if (options.sides == Sides::within) return pairs;
  const auto judged_different = [&](const ScoredPair& pair) {
    return options.constraints.verdict(pair.a, pair.b) == clustering::Verdict::different;
  };
  std::erase_if(pairs.list, judged_different);
  weigh_rivals(pairs.list, least);
  if (!options.constraints.same().empty()) follow_judgements(pairs.list, collection, model, options);
  return pairs;
}

clustering::Clusters cluster(const Collection& collection, std::span<const ScoredPair> pairs, const comparison::Model& model,
                             const LinkOptions& options) {
  const auto& order = collection.order();
  const auto contradiction = [&](std::uint32_t a, std::uint32_t b) {
    return comparison::contradict(collection.store()[order[a]], collection.store()[order[b]]);
  };
  const auto constraints = options.constraints.after(collection.size(), equal_records(collection, pairs, model));
  return clustering::cluster(collection.size(), pairs, model.clusters, contradiction, constraints, options.threads);
}

}  // namespace ftf::pipeline
