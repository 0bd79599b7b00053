// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Labelled pairs of invented names to learn from: a person has two spellings of one name, and meets others.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/training/name_pairs.hpp>

#include "invented_records.hpp"

namespace ftf::testing {

struct InventedPair {
  std::string name_a, name_b;
  bool same = false;
  std::string entity_a, entity_b;
  std::vector<std::string> cells;
};

/// Pairs of `persons` persons with themselves and with the one before; the one cell is `odd` for every other person.
inline std::vector<InventedPair> invented_pairs(std::size_t persons, std::uint64_t seed) {
  constexpr std::array<std::string_view, 6> given{"Yusuf", "Youssef", "Omar", "Umar", "Khalid", "Khaled"};
  constexpr std::array<std::string_view, 8> family{"Testani", "Testany", "Probiev",  "Probijew",
                                                   "Kassali", "Qassali", "Musterov", "Musteroff"};
  Dice dice(seed);
  const auto spelling = [&dice](const auto& words, std::size_t word) { return std::string(words[2 * word + dice.below(2)]); };
  std::vector<InventedPair> pairs;
  std::string before;
  for (std::size_t i = 0; i < persons; ++i) {
    const std::size_t first = dice.below(3), last = dice.below(4);
    const std::string one = spelling(given, first) + ' ' + spelling(family, last),
                      two = spelling(given, first) + ' ' + spelling(family, last);
    const std::string entity = "p" + std::to_string(i);
    const std::vector<std::string> cells{i % 2 == 0 ? "even" : "odd"};
    pairs.push_back({one, two, true, entity, entity, cells});
    if (i > 0) pairs.push_back({before, two, false, "p" + std::to_string(i - 1), entity, cells});
    before = one;
  }
  return pairs;
}

inline void add(training::NamePairs& to, const std::vector<InventedPair>& pairs) {
  for (const auto& [name_a, name_b, same, entity_a, entity_b, cells] : pairs) to.add({name_a, name_b, same, entity_a, entity_b, cells});
}

}  // namespace ftf::testing
