// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How well an order by score tells labelled pairs of one person from others: the figures that are usual for matchers of names.

#include <cstdint>
#include <vector>

#include <ftf/base/score.hpp>

namespace ftf::evaluation {

/// A pair that was judged, with the evidence that it got.
struct LabelledWeight {
  base::Weight weight = 0;
  bool same = false;
};

/// Pairs of one weight count together, so that their order decides nothing. All zero without a pair of either kind.
struct Ranking {
  std::uint64_t pairs = 0, same = 0;
  double auc = 0.0;                ///< chance that a pair of one person stands above another pair
  double average_precision = 0.0;  ///< precision at the threshold of each true pair, averaged over these
  double best_f1 = 0.0;            ///< greatest of all thresholds
  double recall_at_99 = 0.0;       ///< greatest recall of thresholds with a precision of 99 % or more
};

[[nodiscard]] Ranking ranking(std::vector<LabelledWeight> pairs);

}  // namespace ftf::evaluation
