// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How often hashed values were met: lists that can be added up.

#include <algorithm>
#include <cstdint>
#include <span>
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
  std::sort(counts.begin(), counts.end(), [](const Count& a, const Count& b) { return a.hash < b.hash; });
  std::size_t kept = 0;
  for (const Count& count : counts) {
    if (kept > 0 && counts[kept - 1].hash == count.hash) counts[kept - 1].count += count.count;
    else counts[kept++] = count;
  }
  counts.resize(kept);
}

/// Count of a hash in a list that was added up; 0 for one that was not met. Hashes spread evenly, so the place can be guessed: few steps,
/// and near each other in memory.
[[nodiscard]] inline std::uint64_t count_of(std::span<const Count> counts, std::uint64_t hash) {
  const auto at = [&](std::size_t place) { return counts.begin() + static_cast<std::ptrdiff_t>(place); };
  auto low = static_cast<std::size_t>((hash >> 32U) * counts.size() >> 32U);
  std::size_t high = low;
  for (std::size_t step = 8; low > 0 && at(low)->hash >= hash; step *= 2) low -= std::min(low, step);
  for (std::size_t step = 8; high < counts.size() && at(high)->hash < hash; step *= 2) high = std::min(counts.size(), high + step);
  const auto found = std::lower_bound(at(low), at(high), hash, [](const Count& a, std::uint64_t b) { return a.hash < b; });
  return found == counts.end() || found->hash != hash ? 0 : found->count;
}

/// Finds hashes in a list that was added up, which outlives it: for lists of millions that are asked millions of times. Costs a byte an
/// entry and looks at two places in memory.
class CountIndex {
 public:
  static constexpr std::size_t none = ~std::size_t{0};

  /// The list has fewer than 2^32 entries.
  explicit CountIndex(const std::vector<Count>& counts) : counts_(&counts), first_(counts.size() / bucket_entries + 2) {
    std::size_t place = 0;
    for (std::size_t bucket = 0; bucket + 1 < first_.size(); ++bucket) {
      while (place < counts.size() && bucket_of(counts[place].hash) < bucket) ++place;
      first_[bucket] = static_cast<std::uint32_t>(place);
    }
    first_.back() = static_cast<std::uint32_t>(counts.size());
  }

  /// Asks the memory for what find() will read for these hashes.
  void prefetch(std::span<const std::uint64_t> hashes) const noexcept {
    for (const std::uint64_t hash : hashes) __builtin_prefetch(&first_[bucket_of(hash)]);
    for (const std::uint64_t hash : hashes) __builtin_prefetch(counts_->data() + first_[bucket_of(hash)]);
  }

  /// Place of a hash in the list, or none.
  [[nodiscard]] std::size_t find(std::uint64_t hash) const noexcept {
    const std::size_t bucket = bucket_of(hash);
    for (std::size_t place = first_[bucket]; place < first_[bucket + 1]; ++place)
      if ((*counts_)[place].hash == hash) return place;
    return none;
  }

 private:
  static constexpr std::size_t bucket_entries = 4;

  [[nodiscard]] std::size_t bucket_of(std::uint64_t hash) const noexcept {
    return static_cast<std::size_t>((hash >> 32U) * (first_.size() - 1) >> 32U);
  }

  const std::vector<Count>* counts_;
  std::vector<std::uint32_t> first_;  // by bucket; the last is the end
};

}  // namespace ftf::blocking
