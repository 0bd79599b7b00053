// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The stages of linking wired together: candidates, scores, clusters.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <ftf/blocking/key_index.hpp>
#include <ftf/clustering/clusters.hpp>
#include <ftf/comparison/model.hpp>
#include <ftf/pipeline/collection.hpp>

namespace ftf::pipeline {

/// Which pairs are made.
enum class Sides : std::uint8_t {
  within,  ///< of all records
  across,  ///< of records from different inputs only
};

struct LinkOptions {
  Sides sides = Sides::within;
  std::optional<std::uint32_t> min_score;  ///< in millionths, in place of the model's review threshold; 0 keeps every candidate
  std::size_t threads = 0;
  clustering::Constraints constraints = {};  ///< what judgements say, by the places of the collection
};

/// Scored pairs, numbered by the places of the collection, sorted.
struct Pairs {
  std::vector<clustering::ScoredPair> list;
  std::uint64_t candidates = 0;
  blocking::KeyReport keys;
};

/// The least weight of a pair that is kept.
[[nodiscard]] base::Weight least_weight(const comparison::Model& model, const LinkOptions& options);

/// Makes and scores the pairs that are worth comparing; keeps those that reach the least score. The same for any number of threads.
/// Across sides, better partners count against a pair, pairs judged `different` are left out, and those judged `same` are kept whatever
/// they weigh.
[[nodiscard]] Pairs score_pairs(const Collection& collection, const comparison::Model& model, const LinkOptions& options);

/// The cluster of each record, by place; contradictions keep apart what scores would join, and judgements come before both. Records that
/// are equal in such numbers that they were not compared are joined, too. Profiles must have been kept.
[[nodiscard]] clustering::Clusters cluster(const Collection& collection, std::span<const clustering::ScoredPair> pairs,
                                           const comparison::Model& model, const LinkOptions& options);

}  // namespace ftf::pipeline
