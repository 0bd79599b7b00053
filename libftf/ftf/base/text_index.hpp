// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Finds the number of a text in few reads of memory; the texts themselves stay with their owner.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ftf::base {

/// Open addressing from hashes of texts to numbers below 2^32 - 1. Eight bytes a slot, at most three of four slots taken.
class TextIndex {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// With room for so many texts.
  explicit TextIndex(std::size_t expected = 0) {
    std::size_t size = 16;
    while (3 * size < 4 * expected) size *= 2;
    slots_.resize(size);
  }

  /// The number under this hash for which is_it(number) holds, or none.
  template <typename IsIt>
  [[nodiscard]] std::uint32_t find(std::uint64_t hash, IsIt is_it) const noexcept {
    const auto tag = static_cast<std::uint32_t>(hash);
    for (std::size_t i = tag & (slots_.size() - 1);; i = (i + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[i];
      if (slot.number == none) return none;
      if (slot.tag == tag && is_it(slot.number)) return slot.number;
    }
  }

  /// Adds a text that find() does not find.
  void insert(std::uint64_t hash, std::uint32_t number) {
    if (4 * (used_ + 1) > 3 * slots_.size()) grow();
    place({static_cast<std::uint32_t>(hash), number});
    ++used_;
  }

  /// Asks the memory for the slot of a hash that is looked for soon.
  void prefetch(std::uint64_t hash) const noexcept { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }

 private:
  struct Slot {
    std::uint32_t tag = 0;  // lower half of the hash: enough to find the slot again in a table twice as large
    std::uint32_t number = none;
  };
  std::vector<Slot> slots_;
  std::size_t used_ = 0;

  void place(const Slot& slot) noexcept {
    std::size_t i = slot.tag & (slots_.size() - 1);
    while (slots_[i].number != none) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = slot;
  }

  void grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.number != none) place(slot);
    }
  }
};

}  // namespace ftf::base
