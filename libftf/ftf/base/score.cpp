// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/score.hpp>

#include <array>
#include <charconv>
#include <limits>

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

std::optional<Weight> parse_bits(std::string_view text) {
  const bool negative = text.starts_with('-');
  const std::size_t first = negative ? 1 : 0;
  std::int32_t whole = 0;
  const auto [end, error] = std::from_chars(text.data() + first, text.data() + text.size(), whole);
  if (error != std::errc() || whole < 0 || whole > std::numeric_limits<Weight>::max() / one_bit) return std::nullopt;
  // The decimals stand for a multiple of 1/1024: of the candidates around them the one that is written so is right.
  std::int64_t tenthousandths = 0;
  const std::size_t point = static_cast<std::size_t>(end - text.data());
  for (std::size_t i = 1; i <= 4; ++i) {
    const char digit = point + i < text.size() ? text[point + i] : '0';
    if (digit < '0' || digit > '9') return std::nullopt;
    tenthousandths = tenthousandths * 10 + (digit - '0');
  }
  for (std::int64_t part = tenthousandths * one_bit / 10'000; part <= tenthousandths * one_bit / 10'000 + 1; ++part) {
    const std::int64_t magnitude = std::int64_t{whole} * one_bit + part;
    const auto weight = static_cast<Weight>(negative ? -magnitude : magnitude);
    if (magnitude <= std::numeric_limits<Weight>::max() && format_bits(weight) == text) return weight;
  }
  return std::nullopt;
}

}  // namespace ftf::base
