// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which pairs of a large block meet in it.

#include <cstdint>
#include <span>
#include <vector>

#include <ftf/blocking/shared_keys.hpp>

namespace ftf::blocking {

/// Finds what SharedKeys::meet_in says of all pairs of a block by going along the records of each key, which takes a tenth of the time
/// where the block is large. One per thread: it keeps buffers.
class BlockMeetings {
 public:
  /// Takes a block with the repeated keys of its records.
  void take(const SharedKeys& keys, const SharedKey& block, const RepeatedKeys& repeated);

  /// The records behind record `n` of the block that meet it there, ascending; valid until the next call.
  [[nodiscard]] std::span<const std::uint32_t> partners(std::uint32_t n);

 private:
  // A key of the block. The records that have it lie side by side in records_.
  struct Group {
    SharedKey key;
    std::uint32_t end = 0;
    std::int64_t weight = 0;
  };

  void number(const RepeatedKeys& repeated);
  [[nodiscard]] std::uint32_t group_of(const SharedKey& key);
  void weigh(const SharedKeys& keys, const SharedKey& block);
  void link(std::size_t records);

  std::vector<Group> groups_;
  std::vector<std::uint32_t> slots_;   // a hash table of the groups
  std::vector<std::uint32_t> own_;     // the groups of all records' keys, one record after the other
  std::vector<std::uint32_t> first_;   // where those of a record begin
  std::vector<std::uint32_t> places_;  // likewise: where the record lies in records_
  std::vector<std::uint32_t> records_;
  std::vector<std::int64_t> sums_;  // by record
  std::vector<std::uint32_t> partners_;
  base::Weight threshold_ = 0;
};

}  // namespace ftf::blocking
