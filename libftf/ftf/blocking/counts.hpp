// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How often hashed values were met: lists that can be added up.

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ftf::blocking {

/// How many records hold a value, by the value's hash.
struct Count {
  std::uint64_t hash = 0;
  std::uint64_t count = 0;
  friend auto operator<=>(const Count&, const Count&) = default;
};

/// Sorts by hash and joins equal ones.
inline void add_up(std::vector<Count>& counts) {
  std::sort(counts.begin(), counts.end());
  std::size_t kept = 0;
  for (const Count& count : counts) {
    if (kept > 0 && counts[kept - 1].hash == count.hash) counts[kept - 1].count += count.count;
    else counts[kept++] = count;
  }
  counts.resize(kept);
}

/// Count of a hash in a list that was added up; 0 for one that was not met.
[[nodiscard]] inline std::uint64_t count_of(const std::vector<Count>& counts, std::uint64_t hash) {
  const auto found = std::lower_bound(counts.begin(), counts.end(), hash, [](const Count& a, std::uint64_t b) { return a.hash < b; });
  return found == counts.end() || found->hash != hash ? 0 : found->count;
}

}  // namespace ftf::blocking
