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

// Scores a record's partners one after the other. Their records lie anywhere in memory, so each is asked for in steps before its turn: its
// row, then what the row points to, then what the names point to.
template <class Score>
void score_in_turn(const Collection& collection, const Scorer& scorer, std::span<const std::uint32_t> partners, Score&& score) {
  constexpr std::size_t values_after = 6;
  constexpr std::size_t names_after = 11;
  constexpr std::size_t turn_after = 16;
  const std::size_t size = partners.size();
  const auto record = [&](std::size_t i) { return collection.order()[partners[i]]; };
  for (std::size_t step = 0; step < size + turn_after; ++step) {
    if (step < size) collection.store().prefetch_row(record(step));
    if (step >= values_after && step - values_after < size) collection.store().prefetch_values(record(step - values_after));
    if (step >= names_after && step - names_after < size) scorer.prefetch(record(step - names_after));
    if (step >= turn_after) score(partners[step - turn_after]);
  }
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
        score_in_turn(collection, worker.scorer, index.candidates(a, worker.scratch), [&](std::uint32_t b) {
          if (options.sides == Sides::across && collection.input(a) == collection.input(b)) return;
          ++scored.candidates;
          if (const auto weight = worker.scorer.weight(order[a], order[b], least)) scored.pairs.push_back({a, b, *weight});
        });
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
