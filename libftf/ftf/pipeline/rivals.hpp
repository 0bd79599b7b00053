// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A second look at the pairs between two inputs: whoever has a better partner is less likely to be the partner of another.

#include <vector>

#include <ftf/clustering/clusters.hpp>

namespace ftf::pipeline {

/// Takes from the weight of each pair what it falls short of the best pair of either of its records, then drops pairs below `least`.
/// An input seldom holds one person twice; where it does, both pairs are strong and stay. The order of pairs stays.
void weigh_rivals(std::vector<clustering::ScoredPair>& pairs, base::Weight least);

}  // namespace ftf::pipeline
