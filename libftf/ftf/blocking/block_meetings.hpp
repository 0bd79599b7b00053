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
  // A record that has a key. The records of a key lie side by side.
  struct Entry {
    std::uint64_t rank = 0;  ///< of the key
    std::uint32_t record = 0;
    std::uint32_t end = 0;    ///< where the records of the key end
    std::int64_t weight = 0;  ///< of the key
  };

  void weigh(const SharedKeys& keys, const SharedKey& block);
  void link(std::size_t records);

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> places_;  // of the entries of all records, one record after the other
  std::vector<std::uint32_t> first_;   // where the places of a record begin
  std::vector<std::int64_t> sums_;     // by record
  std::vector<std::uint32_t> partners_;
  base::Weight threshold_ = 0;
};

}  // namespace ftf::blocking
