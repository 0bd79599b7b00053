// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Records that are equal in all that is compared, in such numbers that every key of theirs is over the cap.

#include <span>
#include <vector>

#include <ftf/clustering/clusters.hpp>
#include <ftf/comparison/model.hpp>
#include <ftf/pipeline/collection.hpp>

namespace ftf::pipeline {

/// Pairs that hold such records together: the first of each kind with each of the others. Blocking can't bring them together, though
/// nothing is plainer than that they belong together: as far as two of them weigh as much as a match. Profiles must have been kept.
[[nodiscard]] std::vector<clustering::JudgedPair> equal_records(const Collection& collection, std::span<const clustering::ScoredPair> pairs,
                                                                const comparison::Model& model);

}  // namespace ftf::pipeline
