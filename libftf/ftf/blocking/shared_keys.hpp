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
  [[nodiscard]] std::optional<SharedKey> base(Key key) const noexcept;
  [[nodiscard]] std::optional<SharedKey> refined(Key key) const noexcept;

  /// How many records have a refined key; 0 for one that is not counted.
  [[nodiscard]] std::uint64_t refined_size(Key key) const noexcept;

  /// Asks the memory for what the above will read for these keys.
  void prefetch_base(std::span<const Key> keys) const noexcept { base_.prefetch(keys); }
  void prefetch_refined(std::span<const Key> keys) const noexcept { refined_.prefetch(keys); }

  /// The key with this number, likewise.
  [[nodiscard]] std::optional<SharedKey> numbered(std::uint64_t number) const noexcept;

  /// Base keys over the cap.
  [[nodiscard]] const LargeKeys& large() const noexcept { return large_; }

  /// How many of a record's keys, which are sorted, can be the smallest that it shares with another record in a candidate pair: those after
  /// them are worth too little together.
  [[nodiscard]] std::size_t leading(std::span<const SharedKey> keys) const noexcept;

  /// What a key of this many records, at most the cap, counts for a pair, and what a candidate pair needs.
  [[nodiscard]] base::Weight weight_of_size(std::uint32_t size) const noexcept { return weights_[size]; }
  [[nodiscard]] base::Weight threshold() const noexcept { return threshold_; }

  /// Whether two records are worth comparing by the keys that both have, and `block` is the smallest of these. Lists are sorted.
  [[nodiscard]] bool meet_in(const SharedKey& block, std::span<const SharedKey> a, std::span<const SharedKey> b) const noexcept;

 private:
  [[nodiscard]] std::optional<SharedKey> of_size(std::uint64_t size, std::uint64_t number) const noexcept;

  const KeyCounts* counts_;
  CountIndex base_;
  CountIndex refined_;
  std::uint32_t cap_;
  base::Weight threshold_;
  std::vector<base::Weight> weights_;  // by size
  LargeKeys large_;
};

/// The keys of the records of one block without those that only one of them has: pairs meet in the block by what is left as they do by
/// all of them, and it is little.
class RepeatedKeys {
 public:
  /// Takes the next record of the block; `keys` are sorted and outlive the block.
  void add(std::span<const SharedKey> keys);

  /// After the last record: keeps what is repeated.
  void finish();

  /// Records of the block.
  [[nodiscard]] std::size_t size() const noexcept { return given_.size(); }

  /// How many keys are left, of all records together.
  [[nodiscard]] std::size_t kept() const noexcept { return kept_.size(); }

  /// What is left of the keys of record n of the block.
  [[nodiscard]] std::span<const SharedKey> of(std::size_t n) const {
    return std::span(kept_).subspan(first_[n], first_[n + 1] - first_[n]);
  }

  void clear() noexcept;

 private:
  // How many records have a key that falls on this place; one that several keys fall on counts too many, and keeps too much.
  [[nodiscard]] std::uint8_t& seen(const SharedKey& key) noexcept { return seen_[key.number & (seen_.size() - 1)]; }

  std::vector<std::uint8_t> seen_;
  std::vector<std::span<const SharedKey>> given_;
  std::vector<SharedKey> kept_;  // of all records, one after the other
  std::vector<std::size_t> first_;
  std::size_t count_ = 0;
};

}  // namespace ftf::blocking
