// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/texts.hpp>

#include <algorithm>
#include <bit>

namespace ftf::comparison {
namespace {

using blocking::Word;

// Shorter codes and words are too often one slip apart by chance.
constexpr std::size_t slip_length = 4;

bool is_near_word(const Word& a, const Word& b, const names::TokenTable& table) noexcept {
  if (a.skeleton == b.skeleton) return true;
  // One slip takes one letter away and brings one in at most.
  if (std::popcount(a.letters ^ b.letters) > 2) return false;
  const std::string_view x = table[a.id].latin;
  const std::string_view y = table[b.id].latin;
  return std::min(x.size(), y.size()) >= slip_length && is_one_slip(x, y);
}

std::int64_t mass(std::span<const Word> words) {
  std::int64_t sum = 0;
  for (const Word& word : words) sum += word.rarity + 1;
  return sum;
}

}  // namespace

bool is_one_slip(std::string_view a, std::string_view b) noexcept {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto first = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  if (b.size() > a.size()) return a.substr(first) == b.substr(first + 1);
  if (first == a.size() || a.substr(first + 1) == b.substr(first + 1)) return true;
  return first + 1 < a.size() && a[first] == b[first + 1] && a[first + 1] == b[first] && a.substr(first + 2) == b.substr(first + 2);
}

Likeness compare_codes(std::string_view a, std::string_view b) noexcept {
  if (a == b) return Likeness::same;
  const std::size_t shorter = std::min(a.size(), b.size());
  const auto alike =
      static_cast<std::size_t>(std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(shorter), b.begin()).first - a.begin());
  if (shorter >= slip_length && is_one_slip(a, b)) return Likeness::near;
  return shorter >= 2 && alike * 2 >= shorter ? Likeness::part : Likeness::different;
}

WordMatch compare_words(std::span<const Word> a, std::span<const Word> b, const names::TokenTable& table) {
  if (a.size() > b.size() || (a.size() == b.size() && mass(a) > mass(b))) std::swap(a, b);
  WordMatch match;
  std::int64_t shared = 0;
  std::size_t same = 0;
  std::size_t near = 0;
  for (const Word& word : a) {
    auto found = std::ranges::find(b, word.id, &Word::id);
    if (found != b.end()) ++same;
    else if ((found = std::ranges::find_if(b, [&](const Word& other) { return is_near_word(word, other, table); })) != b.end()) ++near;
    if (found == b.end()) continue;
    shared += word.rarity + 1;
    match.rarity += std::min(word.rarity, found->rarity);
  }
  if (same == a.size() && a.size() == b.size()) match.likeness = Likeness::same;
  else if (same + near == a.size() && a.size() == b.size()) match.likeness = Likeness::near;
  else if (shared * 2 >= mass(a)) match.likeness = Likeness::part;
  return match;
}

}  // namespace ftf::comparison
