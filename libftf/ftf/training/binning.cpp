// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/binning.hpp>

#include <algorithm>

namespace ftf::training {
namespace {

constexpr std::int32_t whole = 1000;

void sort_unique(std::vector<std::int32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// The value below which part / parts of the sorted values lie.
std::int32_t quantile(const std::vector<std::int32_t>& sorted, std::size_t part, std::size_t parts) {
  const std::size_t scaled = (sorted.size() - 1) * part;
  const std::size_t below = scaled / parts;
  if (below + 1 == sorted.size()) return sorted[below];
  const std::int64_t gap = sorted[below + 1] - sorted[below];
  return sorted[below] + static_cast<std::int32_t>(gap * static_cast<std::int64_t>(scaled % parts) / static_cast<std::int64_t>(parts));
}

}  // namespace

std::vector<std::int32_t> bin_edges(const BinPlan& plan, std::vector<std::int32_t> values) {
  if (plan.bins == 0) {
    sort_unique(values);
    if (!values.empty()) values.erase(values.begin());
    return values;
  }
  std::erase_if(values, [](std::int32_t value) { return value <= 0; });
  std::sort(values.begin(), values.end());
  std::vector<std::int32_t> edges{1};
  for (std::size_t part = 1; part < plan.bins && !values.empty(); ++part) edges.push_back(quantile(values, part, plan.bins));
  if (plan.per_mille) {
    std::erase_if(edges, [](std::int32_t edge) { return edge >= whole; });
    edges.push_back(whole);
  }
  sort_unique(edges);
  return edges;
}

}  // namespace ftf::training
