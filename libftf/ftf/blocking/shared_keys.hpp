// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The keys that bring records together, as the stages over lines see them: numbers in a statistics file.

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <ftf/blocking/key_counts.hpp>

namespace ftf::blocking {

/// A key that some records share. The order puts those of few records first.
struct SharedKey {
  std::uint32_t size = 0;    ///< records that share it
  std::uint32_t number = 0;  ///< its place in the statistics: base keys, then refined ones
  friend bool operator==(const SharedKey&, const SharedKey&) = default;
  friend auto operator<=>(const SharedKey& a, const SharedKey& b) noexcept { return a.rank() <=> b.rank(); }

  /// The order as one number.
  [[nodiscard]] std::uint64_t rank() const noexcept { return std::uint64_t{size} << 32U | number; }
};

/// What follows from statistics for keys and pairs; both outlive it.
class SharedKeys {
 public:
  SharedKeys(const KeyCounts& counts, const BlockingModel& model);

  /// The key of a base key, a refined key: nothing for one that no two records share or that is over the cap.
  [[nodiscard]] std::optional<SharedKey> base(Key key) const { return find(counts_->base, key, 0); }
  [[nodiscard]] std::optional<SharedKey> refined(Key key) const { return find(counts_->refined, key, counts_->base.size()); }

  /// The key with this number, likewise.
  [[nodiscard]] std::optional<SharedKey> numbered(std::uint64_t number) const noexcept;

  /// Base keys over the cap.
  [[nodiscard]] const LargeKeys& large() const noexcept { return large_; }

  /// How many of a record's keys, which are sorted, can be the smallest that it shares with another record in a candidate pair: those after
  /// them are worth too little together.
  [[nodiscard]] std::size_t leading(std::span<const SharedKey> keys) const noexcept;

  /// Whether two records are worth comparing by the keys that both have, and `block` is the smallest of these. Lists are sorted.
  [[nodiscard]] bool meet_in(const SharedKey& block, std::span<const SharedKey> a, std::span<const SharedKey> b) const noexcept;

 private:
  [[nodiscard]] std::optional<SharedKey> of_size(std::uint64_t size, std::uint64_t number) const noexcept;
  [[nodiscard]] std::optional<SharedKey> find(const std::vector<Count>& counts, Key key, std::uint64_t first) const;

  const KeyCounts* counts_;
  std::uint32_t cap_;
  base::Weight threshold_;
  std::vector<base::Weight> weights_;  // by size
  LargeKeys large_;
};

}  // namespace ftf::blocking
