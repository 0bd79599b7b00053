// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Content hashes (XXH3, unseeded): the same bytes give the same hash on every machine and in every run.

#include <cstdint>
#include <string>
#include <string_view>

namespace ftf::base {

/// 64-bit XXH3 of the bytes.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes) noexcept;

/// 64-bit XXH3 of the bytes under a seed; different seeds give independent functions.
[[nodiscard]] std::uint64_t hash64(std::string_view bytes, std::uint64_t seed) noexcept;

/// A 128-bit hash, compared as a number.
struct Hash128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend auto operator<=>(const Hash128&, const Hash128&) = default;
};

/// 128-bit XXH3 of the bytes.
[[nodiscard]] Hash128 hash128(std::string_view bytes) noexcept;

/// 32 lower-case hexadecimal digits, most significant first.
[[nodiscard]] std::string to_hex(const Hash128& hash);

/// 16 lower-case hexadecimal digits, most significant first.
[[nodiscard]] std::string to_hex(std::uint64_t hash);

/// Spreads the bits of a number (one round of XXH3's avalanche): for tables keyed by combined integers.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t x) noexcept {
  x ^= x >> 37;
  x *= 0x165667919E3779F9ULL;
  return x ^ (x >> 32);
}

}  // namespace ftf::base
