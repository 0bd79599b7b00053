// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "jaro_winkler.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace ftf::bench {

double jaro_winkler(std::string_view a, std::string_view b) noexcept {
  a = a.substr(0, 64);
  b = b.substr(0, 64);
  if (a.empty() || b.empty()) return 0;
  std::array<std::uint64_t, 256> places{};  // of each byte in a
  for (std::size_t i = 0; i < a.size(); ++i) places[static_cast<unsigned char>(a[i])] |= std::uint64_t{1} << i;
  const std::size_t longer = std::max(a.size(), b.size());
  const int reach = std::max(0, static_cast<int>(longer / 2) - 1);
  std::uint64_t matched_a = 0;
  std::uint64_t matched_b = 0;
  for (std::size_t j = 0; j < b.size(); ++j) {
    const int low = std::max(0, static_cast<int>(j) - reach);
    const int high = std::min(63, static_cast<int>(j) + reach);
    const std::uint64_t window = low > high ? 0 : ~std::uint64_t{0} << low & ~std::uint64_t{0} >> (63 - high);
    const std::uint64_t free = places[static_cast<unsigned char>(b[j])] & window & ~matched_a;
    matched_a |= free & (~free + 1);
    matched_b |= std::uint64_t{free != 0} << j;
  }
  const int matches = std::popcount(matched_a);
  if (matches == 0) return 0;
  int moved = 0;
  for (std::uint64_t x = matched_a, y = matched_b; x != 0; x &= x - 1, y &= y - 1) {
    if (a[static_cast<std::size_t>(std::countr_zero(x))] != b[static_cast<std::size_t>(std::countr_zero(y))]) ++moved;
  }
  const double m = matches;
  const double jaro = (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - moved / 2) / m) / 3;
  std::size_t prefix = 0;
  while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
  return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

}  // namespace ftf::bench
