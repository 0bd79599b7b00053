// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/ranking.hpp>

#include <algorithm>

#include <ftf/evaluation/interval.hpp>

namespace ftf::evaluation {

Ranking ranking(std::vector<LabelledWeight> pairs) {
  std::sort(pairs.begin(), pairs.end(), [](const auto& x, const auto& y) { return x.weight > y.weight; });
  Ranking out;
  out.pairs = pairs.size();
  out.same = static_cast<std::uint64_t>(std::count_if(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.same; }));
  const std::uint64_t different = out.pairs - out.same;
  if (out.same == 0 || different == 0) return out;
  std::uint64_t right = 0, twice_above = 0;  // above: true pairs above each other pair, a tie counting half
  for (std::size_t begin = 0, end = 0; begin < pairs.size(); begin = end) {
    std::uint64_t found = 0;
    for (; end < pairs.size() && pairs[end].weight == pairs[begin].weight; ++end) found += pairs[end].same ? 1U : 0U;
    twice_above += (end - begin - found) * (2 * right + found);
    right += found;
    const double precision = Share{right, end}.value();
    const double recall = Share{right, out.same}.value();
    out.average_precision += Share{found, out.same}.value() * precision;
    out.best_f1 = std::max(out.best_f1, f1(precision, recall));
    if (100 * right >= 99 * end) out.recall_at_99 = recall;
  }
  out.auc = Share{twice_above, 2 * out.same * different}.value();
  return out;
}

}  // namespace ftf::evaluation
