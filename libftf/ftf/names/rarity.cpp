// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/rarity.hpp>

#include <algorithm>
#include <bit>
#include <charconv>
#include <vector>

#include <ftf/base/hash.hpp>
#include <ftf/base/score.hpp>
#include <ftf/base/text_index.hpp>
#include <ftf/data/name_rarity.hpp>

namespace ftf::names {
namespace {

using base::one_bit;

// log2(x) in 1/1024 bit for x > 0, by repeated squaring of the mantissa: exact integers, equal on every machine.
std::int32_t log2_fixed(std::uint64_t x) noexcept {
  const int exponent = 63 - std::countl_zero(x);
  std::uint64_t mantissa = exponent >= 31 ? x >> (exponent - 31) : x << (31 - exponent);
  std::int32_t result = exponent * one_bit;
  for (std::int32_t step = one_bit / 2; step > 0; step /= 2) {
    mantissa = mantissa * mantissa >> 31;
    if (mantissa >= (std::uint64_t{1} << 32)) {
      mantissa >>= 1;
      result += step;
    }
  }
  return result;
}

// The table with its texts hashed and its numbers read.
struct Background {
  base::TextIndex index{data::name_rarity.size()};
  std::vector<std::int32_t> rarities;

  Background() {
    rarities.reserve(data::name_rarity.size());
    for (const auto& row : data::name_rarity) {
      std::int32_t tenths = 0;
      std::from_chars(row.tenths.data(), row.tenths.data() + row.tenths.size(), tenths);
      index.insert(base::hash64(row.skeleton), static_cast<std::uint32_t>(rarities.size()));
      rarities.push_back(tenths * one_bit / 10);
    }
  }
};

}  // namespace

std::int32_t background_rarity(std::string_view skeleton) {
  static const Background background;
  const auto found =
      background.index.find(base::hash64(skeleton), [&](std::uint32_t row) { return data::name_rarity[row].skeleton == skeleton; });
  if (found != base::TextIndex::none) return background.rarities[found];
  // Short skeletons are shared by many names that the table does not hold.
  return (13 + static_cast<std::int32_t>(std::min<std::size_t>(skeleton.size(), 5))) * one_bit;
}

std::int32_t rarity_of_count(std::uint64_t count, std::uint64_t total) noexcept {
  return std::max(0, log2_fixed(2 * total + 1) - log2_fixed(2 * count + 1));
}

}  // namespace ftf::names
