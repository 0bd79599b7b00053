// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Sets of members that are connected by pairs.

#include <cstdint>
#include <numeric>
#include <vector>

namespace ftf::clustering {

/// Disjoint sets of the numbers below a size; the smallest number stands for its set.
class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), 0U); }

  /// The smallest number of the set.
  [[nodiscard]] std::uint32_t find(std::uint32_t member) noexcept {
    while (parents_[member] != member) member = parents_[member] = parents_[parents_[member]];
    return member;
  }

  void join(std::uint32_t a, std::uint32_t b) noexcept {
    a = find(a);
    b = find(b);
    if (a < b) parents_[b] = a;
    else parents_[a] = b;
  }

 private:
  std::vector<std::uint32_t> parents_;
};

}  // namespace ftf::clustering
