// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/first_words.hpp>

#include <algorithm>

namespace ftf::names {
namespace {

using Partners = std::array<std::int8_t, Signature::capacity>;

// A name's first word that counts, its size if there is none.
std::size_t first_of(const NameWords& name, const Partners& partners) noexcept {
  std::size_t first = name.size();
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (is_optional(name.parts[i])) continue;
    first = i;
    if (partners[i] >= 0 || !name.parts[i].has(Role::optional_name)) break;
  }
  return first;
}

// Whether the words behind the first, two or more, have partners.
bool rest_fits(const NameWords& name, const Partners& partners, std::size_t first) noexcept {
  int rest = 0;
  for (std::size_t i = first + 1; i < name.size(); ++i) {
    if (is_optional(name.parts[i])) continue;
    if (partners[i] < 0) return false;
    ++rest;
  }
  return rest >= 2;
}

}  // namespace

FirstWords first_words(const NameWords& a, const NameWords& b, const Alignment& alignment, TokenSimilarity& similarity) {
  const std::size_t i = first_of(a, alignment.partner_a);
  const std::size_t j = first_of(b, alignment.partner_b);
  if (i == a.size() || j == b.size()) return {};
  const bool alone_a = alignment.partner_a[i] < 0;
  const bool alone_b = alignment.partner_b[j] < 0;
  if (alone_a != alone_b) return {alignment.size >= 2 ? Beginning::one_alone : Beginning::fits};
  if (!alone_a) return {};
  const bool chain = rest_fits(a, alignment.partner_a, i) || rest_fits(b, alignment.partner_b, j);
  return {Beginning::apart, similarity.exactly(a, i, b, j), chain};
}

}  // namespace ftf::names
