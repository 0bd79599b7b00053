// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How many records share each key, and what follows from that: which keys give way to others, and what a shared key is worth.

#include <vector>

#include <ftf/blocking/counts.hpp>
#include <ftf/blocking/key_maker.hpp>

namespace ftf::blocking {

/// What a key shared by `size` records is worth: one bit at the cap, one more each time the size is halved.
[[nodiscard]] base::Weight key_weight(std::uint64_t size, std::uint32_t cap) noexcept;

/// Sizes of all keys of a set of records. Those of two sets add up to those of both together: refined keys of all base keys are
/// counted, because which base keys are large is known only when everything is added up.
struct KeyCounts {
  std::vector<Count> base;
  std::vector<Count> refined;

  /// Counts the keys of all records of a store.
  [[nodiscard]] static KeyCounts of(const BlockingModel& model, const RecordStore& store, const Vocabulary& vocabulary,
                                    std::size_t threads);

  /// Adds the counts of another set of records.
  void add(const KeyCounts& other);

  /// Base keys of more than `cap` records.
  [[nodiscard]] LargeKeys large(std::uint32_t cap) const;
};

}  // namespace ftf::blocking
