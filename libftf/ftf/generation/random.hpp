// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Drawn numbers that are the same on every machine and for ever: whole numbers only, no library behind them.

#include <cstdint>
#include <initializer_list>

namespace ftf::generation {

/// SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014): a counter and a mixing function; any start is a good one.
class Random {
 public:
  explicit Random(std::uint64_t start) noexcept : state_(start) {}

  std::uint64_t next() noexcept {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }

  /// From 0 to n-1, n > 0. The upper half of a product (D. Lemire, 2019) without its correction: the error is below n/2^32.
  std::uint32_t below(std::uint32_t n) noexcept { return static_cast<std::uint32_t>(((next() >> 32U) * n) >> 32U); }

  /// Both ends included.
  std::int32_t between(std::int32_t low, std::int32_t high) noexcept {
    return low + static_cast<std::int32_t>(below(static_cast<std::uint32_t>(high - low + 1)));
  }

  /// True so many times in a thousand.
  bool chance(std::uint32_t per_thousand) noexcept { return below(1000) < per_thousand; }

  /// As below(), but small numbers come more often: the product of two draws.
  std::uint32_t rank(std::uint32_t n) noexcept { return static_cast<std::uint32_t>(std::uint64_t{below(n)} * below(n) / n); }

 private:
  std::uint64_t state_;
};

/// The start of an independent series for each combination of numbers.
[[nodiscard]] inline std::uint64_t key(std::initializer_list<std::uint64_t> numbers) noexcept {
  std::uint64_t out = 0;
  for (const std::uint64_t number : numbers) out = Random(out ^ number).next();
  return out;
}

}  // namespace ftf::generation
