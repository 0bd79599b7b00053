// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/score.hpp>

#include <array>
#include <fmt/format.h>

namespace ftf::base {
namespace {

constexpr std::uint64_t one = std::uint64_t{1} << 31;  // Q31
constexpr std::uint32_t million = 1'000'000;

constexpr std::uint64_t square_root(std::uint64_t x) {
  std::uint64_t root = 0;
  for (std::uint64_t step = std::uint64_t{1} << 31; step > 0; step >>= 1) {
    if ((root + step) * (root + step) <= x) root += step;
  }
  return root;
}

// 2^(k/1024) in Q31 for k = 0 to 1023: the product of the square roots of 2 that k's bits name.
constexpr std::array<std::uint64_t, 1024> powers = [] {
  std::array<std::uint64_t, 10> roots{};
  std::uint64_t root = 2 * one;
  for (std::size_t i = 0; i < roots.size(); ++i) root = roots[i] = square_root(root << 31);
  std::array<std::uint64_t, 1024> table{};
  for (std::size_t k = 0; k < table.size(); ++k) {
    std::uint64_t power = one;
    for (std::size_t i = 0; i < roots.size(); ++i) {
      if ((k & (std::size_t{512} >> i)) != 0) power = (power * roots[i] + one / 2) >> 31;
    }
    table[k] = power;
  }
  return table;
}();

// Millionths of 1/(1+2^(weight/1024)) for weight >= 0.
std::uint32_t complement(std::uint32_t weight) noexcept {
  const std::uint32_t whole = weight / 1024;
  if (whole > 24) return 0;
  const std::uint64_t divisor = one + (powers[weight % 1024] << whole);
  return static_cast<std::uint32_t>((million * one + divisor / 2) / divisor);
}

}  // namespace

std::uint32_t score_from_weight(Weight weight) noexcept {
  if (weight >= 0) return million - complement(static_cast<std::uint32_t>(weight));
  return complement(0U - static_cast<std::uint32_t>(weight));
}

Weight weight_from_score(std::uint32_t score_millionths) noexcept {
  Weight low = -32 * one_bit;
  Weight high = 32 * one_bit;
  while (low < high) {
    const Weight middle = low + (high - low) / 2;
    if (score_from_weight(middle) >= score_millionths) high = middle;
    else low = middle + 1;
  }
  return low;
}

// Digit by digit: score-names writes a million of these a second.
std::string format_score(std::uint32_t score_millionths) {
  std::string text = "0.000000";
  std::uint32_t rest = score_millionths % million;
  for (std::size_t place = text.size(); rest > 0; rest /= 10) text[--place] = static_cast<char>('0' + rest % 10);
  if (score_millionths >= million) text.replace(0, 1, std::to_string(score_millionths / million));
  return text;
}

std::string format_bits(Weight weight) {
  const std::uint64_t magnitude = weight < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(weight) : static_cast<std::uint64_t>(weight);
  std::string text = fmt::format("{}{}", weight < 0 ? "-" : "", magnitude / 1024);
  if (magnitude % 1024 == 0) return text;
  text += fmt::format(".{:010}", magnitude % 1024 * 9'765'625);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

}  // namespace ftf::base
