// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/name_pairs.hpp>

#include <algorithm>

#include <ftf/base/hash.hpp>

namespace ftf::training {

void NamePairs::add(const NamePair& pair) {
  const auto taken = [&pair](const RowFilter& filter) { return filter.takes(pair.cells); };
  if (std::any_of(recipe_.leave_out.begin(), recipe_.leave_out.end(), taken)) {
    ++left_out_;
    return;
  }
  const names::Signature a = analyzer_.analyze(pair.name_a);
  const names::Signature b = analyzer_.analyze(pair.name_b);
  PairRow& row = rows_.emplace_back();
  row.comparable = a.size > 0 && b.size > 0;
  if (row.comparable) row.features = comparer_.features(a, b);
  row.same = pair.same;
  for (const RowCount& count : recipe_.counts)
    if (taken(count.rows)) row.per_mille = count.per_mille;
  row.entity_a = base::hash64(pair.entity_a.empty() ? pair.name_a : pair.entity_a);
  row.entity_b = base::hash64(pair.entity_b.empty() ? pair.name_b : pair.entity_b);
  for (const RowSlice& slice : recipe_.slices) row.slices.push_back(taken(slice.rows));
}

}  // namespace ftf::training
