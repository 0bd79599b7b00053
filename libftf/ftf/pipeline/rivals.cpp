// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/rivals.hpp>

#include <algorithm>
#include <limits>

namespace ftf::pipeline {

using clustering::ScoredPair;

void weigh_rivals(std::vector<ScoredPair>& pairs, base::Weight least) {
  std::uint32_t records = 0;
  for (const ScoredPair& pair : pairs) records = std::max({records, pair.a + 1, pair.b + 1});
  std::vector<base::Weight> best(records, std::numeric_limits<base::Weight>::min());
  for (const ScoredPair& pair : pairs)
    for (const std::uint32_t record : {pair.a, pair.b}) best[record] = std::max(best[record], pair.weight);
  for (ScoredPair& pair : pairs) pair.weight -= std::max(best[pair.a], best[pair.b]) - pair.weight;
  std::erase_if(pairs, [&](const ScoredPair& pair) { return pair.weight < least; });
}

}  // namespace ftf::pipeline
