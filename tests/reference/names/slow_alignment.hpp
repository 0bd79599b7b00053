// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The obvious version of SoundCosts::align, straight from its definition: the oracle of the fast one.

#include <algorithm>
#include <cstddef>
#include <vector>

#include <ftf/names/sound_costs.hpp>

namespace ftf::reference {

/// Best global alignment score, by a full table.
inline int slow_align(const names::SoundSequence& a, names::SoundSystem system_a, const names::SoundSequence& b,
                      names::SoundSystem system_b) {
  const names::SoundCosts& costs = names::SoundCosts::shipped();
  std::vector<std::vector<int>> best(a.size + 1U, std::vector<int>(b.size + 1U, 0));
  for (std::size_t i = 0; i <= a.size; ++i) {
    for (std::size_t j = 0; j <= b.size; ++j) {
      if (i == 0 && j == 0) continue;
      std::vector<int> ways;
      if (i > 0) ways.push_back(best[i - 1][j] + costs.gap(system_a, a.symbols[i - 1], system_b));
      if (j > 0) ways.push_back(best[i][j - 1] + costs.gap(system_b, b.symbols[j - 1], system_a));
      if (i > 0 && j > 0) ways.push_back(best[i - 1][j - 1] + costs.substitution(system_a, a.symbols[i - 1], system_b, b.symbols[j - 1]));
      best[i][j] = *std::ranges::max_element(ways);
    }
  }
  return best[a.size][b.size];
}

}  // namespace ftf::reference
