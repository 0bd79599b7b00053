// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Invented names and what becomes of their spelling by rule, for the synthetic suites.

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace ftf::names::test {

/// The same numbers on every machine (a linear congruence with the constants of Knuth's MMIX).
class Dice {
 public:
  /// A number below n.
  std::size_t below(std::size_t n);

  /// A member of a list.
  template <class List>
  const auto& one_of(const List& list) {
    return std::data(list)[below(std::size(list))];
  }

 private:
  std::uint64_t state_ = 1;
};

/// An invented name; an Arabic letter stands where Arabizi has a digit.
struct Name {
  std::string_view given, father, family;
};

/// A name by chance.
[[nodiscard]] Name random_name(Dice& dice);

/// Another person: a brother, a namesake of another family, a son, or a stranger of the same family.
[[nodiscard]] Name other_person(Dice& dice, const Name& name);

/// The name in Latin letters.
[[nodiscard]] std::string plain(const Name& name);

/// A way to spoil names.
struct Spoiler {
  std::string_view kind;
  std::string (*spoil)(Dice&, const Name&);
};

/// All ways, by kind.
[[nodiscard]] std::array<Spoiler, 9> spoilers();

}  // namespace ftf::names::test
