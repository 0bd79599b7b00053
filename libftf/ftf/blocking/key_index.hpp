// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which records share which keys, and so the pairs that are worth comparing.

#include <cstdint>
#include <span>
#include <vector>

#include <ftf/blocking/key_maker.hpp>
#include <ftf/blocking/key_rule.hpp>

namespace ftf::blocking {

/// What building an index left out, and what that may cost.
struct KeyReport {
  std::uint64_t keys = 0;          ///< keys that bring records together
  std::uint64_t refined = 0;       ///< keys that were over the cap and gave way to combinations with a further value
  std::uint64_t capped = 0;        ///< combinations that were still over it and were left out
  std::uint64_t capped_pairs = 0;  ///< pairs that these would have brought together: a bound on what may be lost
  std::uint64_t without_key = 0;   ///< records of whose keys none is left, though they had one over the cap
};

/// An inverted index over the keys of a store's records. Records have ranks here: their places in `order`.
class KeyIndex {
 public:
  /// `order` holds the records to be indexed; store and vocabulary are needed during the call only.
  KeyIndex(const BlockingModel& model, const RecordStore& store, const Vocabulary& vocabulary, std::span<const RecordIndex> order,
           std::size_t threads);

  /// Buffers of one thread.
  struct Scratch {
    std::vector<base::Weight> weights;
    std::vector<std::uint32_t> partners;
  };

  /// Ranks greater than `rank` whose shared keys weigh enough, in ascending order; valid until the next call with this scratch.
  /// Each pair comes once over all ranks.
  [[nodiscard]] std::span<const std::uint32_t> candidates(std::uint32_t rank, Scratch& scratch) const;

  [[nodiscard]] const KeyReport& report() const noexcept { return report_; }

 private:
  struct Entry {
    Key key = 0;
    std::uint32_t rank = 0;
    bool operator<(const Entry& other) const noexcept { return key != other.key ? key < other.key : rank < other.rank; }
  };
  // A record's place in the list of one of its keys.
  struct Posting {
    std::uint32_t place = 0;
    base::Weight weight = 0;
  };
  using Partitions = std::vector<std::vector<Entry>>;

  [[nodiscard]] LargeKeys take_base(Partitions& partitions, std::vector<bool>& large_records);
  void take_refined(Partitions& partitions);
  void keep(std::span<const Entry> group);
  void link(std::size_t records);

  std::uint32_t cap_;
  base::Weight threshold_;
  KeyReport report_;
  std::vector<std::uint32_t> ranks_;   // of all keys, one after the other; the last of a key is marked
  std::vector<Posting> postings_;      // of all ranks, one after the other
  std::vector<std::uint32_t> firsts_;  // where the postings of a rank begin
};

}  // namespace ftf::blocking
