// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From scored pairs to clusters: average linkage in which silence counts against, and contradictions keep apart.

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include <ftf/clustering/constraints.hpp>
#include <ftf/comparison/model.hpp>

namespace ftf::clustering {

/// A pair that was compared. Members are numbered in the order of their ids, so that ties are broken alike whatever the input's order.
struct ScoredPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;  ///< greater than a
  base::Weight weight = 0;
  friend bool operator==(const ScoredPair&, const ScoredPair&) = default;
};

/// Whether two members must not be in one cluster. Asked for members that were never compared, too; must not depend on the order of the
/// two.
using Contradiction = std::function<bool(std::uint32_t, std::uint32_t)>;

/// The cluster of each member, named by its smallest member.
using Clusters = std::vector<std::uint32_t>;

/// Joins what `constraints` join, then the two clusters with the greatest mean weight between them until none reaches the model's
/// threshold; never what contradictions or `constraints` keep apart. A pair of members that is not in `pairs` counts with `never_compared`.
/// `pairs` are sorted by a, then b. Near-linear in the number of pairs.
[[nodiscard]] Clusters cluster(std::size_t members, std::span<const ScoredPair> pairs, const comparison::ClusterModel& model,
                               const Contradiction& contradiction, const Constraints& constraints, std::size_t threads);

}  // namespace ftf::clustering
