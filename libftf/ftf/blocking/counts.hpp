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

/// Place of a hash in a list that was added up; its end for one that was not met. Hashes spread evenly, so the place can be guessed: few
/// steps, and near each other in memory.
[[nodiscard]] inline std::vector<Count>::const_iterator find_hash(const std::vector<Count>& counts, std::uint64_t hash) {
  const auto at = [&](std::size_t place) { return counts.begin() + static_cast<std::ptrdiff_t>(place); };
  std::size_t low = static_cast<std::size_t>((hash >> 32U) * counts.size() >> 32U);
  std::size_t high = low;
  for (std::size_t step = 8; low > 0 && at(low)->hash >= hash; step *= 2) low -= std::min(low, step);
  for (std::size_t step = 8; high < counts.size() && at(high)->hash < hash; step *= 2) high = std::min(counts.size(), high + step);
  const auto found = std::lower_bound(at(low), at(high), hash, [](const Count& a, std::uint64_t b) { return a.hash < b; });
  return found == counts.end() || found->hash != hash ? counts.end() : found;
}

/// Count of a hash in such a list; 0 for one that was not met.
[[nodiscard]] inline std::uint64_t count_of(const std::vector<Count>& counts, std::uint64_t hash) {
  const auto found = find_hash(counts, hash);
  return found == counts.end() ? 0 : found->count;
}

}  // namespace ftf::blocking
