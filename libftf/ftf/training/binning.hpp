// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Where the bins of a feature begin, from the values that it has in the pairs.

#include <cstdint>
#include <vector>

#include <ftf/training/name_recipe.hpp>

namespace ftf::training {

/// Edges in ascending order: bin k holds the values below edge k, the last one the rest. Values up to 0 are the first bin. In whole numbers
/// throughout; between two neighbours of a quantile the edge is interpolated, then rounded down.
[[nodiscard]] std::vector<std::int32_t> bin_edges(const BinPlan& plan, std::vector<std::int32_t> values);

}  // namespace ftf::training
