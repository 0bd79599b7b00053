// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A shuffled order that needs no memory: any place can be asked for by itself.

#include <array>
#include <cstdint>

namespace ftf::generation {

/// A permutation of the numbers below `size`: a Feistel network over the next greater even power of two, walked until it gives a number
/// below `size` (J. Black and P. Rogaway, 2002). At most four steps on average.
class Shuffle {
 public:
  Shuffle(std::uint64_t size, std::uint64_t key);

  /// The number at a place; both are below the size.
  [[nodiscard]] std::uint64_t operator[](std::uint64_t place) const noexcept;

 private:
  [[nodiscard]] std::uint64_t step(std::uint64_t number) const noexcept;

  std::uint64_t size_;
  unsigned half_bits_ = 1;
  std::array<std::uint64_t, 4> keys_{};
};

}  // namespace ftf::generation
