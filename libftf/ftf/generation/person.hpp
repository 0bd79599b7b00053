// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Who is behind the records: households with some relatives, drawn from their number alone.

#include <cstdint>
#include <string>
#include <vector>

#include <ftf/generation/culture.hpp>

namespace ftf::generation {

/// Days since 1970-01-01.
using DayNumber = std::int32_t;

/// Number of a person: that of the household times records_of_household, plus the number in it.
using PersonNumber = std::uint64_t;

/// One true person.
struct Person {
  PersonNumber number = 0;
  const Culture* culture = nullptr;
  bool is_woman = false;
  std::string_view given, father, grandfather, eldest;  ///< eldest: the son that a kunya names
  std::string family;
  DayNumber born = 0;
  Town town;
};

/// Records that each household has, whoever they are about.
inline constexpr std::uint32_t records_of_household = 16;

/// Which record of a household is about whom.
struct Membership {
  std::uint32_t member = 0;  ///< number in the household, 0 is the father
  std::uint32_t copy = 0;    ///< number of the record about this person
};

/// People of one seed. Every answer is computed from the numbers asked for; nothing is kept.
class Population {
 public:
  /// `chosen` are the cultures to draw from, by their shares.
  Population(std::uint64_t seed, std::vector<const Culture*> chosen);

  [[nodiscard]] Membership membership(std::uint64_t household, std::uint32_t record) const noexcept;

  /// A member of a household. About a third of the others than the father are his children, a few of these twins of the one before or
  /// named after him; the rest are nobody's kin. Some are namesakes of the father of another household, born within four months of him.
  [[nodiscard]] Person person(std::uint64_t household, std::uint32_t member) const;

 private:
  struct Household;
  [[nodiscard]] Household household(std::uint64_t number, std::uint32_t branch) const;
  [[nodiscard]] DayNumber own_birthday(const Household& household, std::uint32_t member) const noexcept;
  void name(Person& person, const Household& household, std::uint32_t member) const;

  std::uint64_t seed_;
  std::vector<const Culture*> chosen_;
  std::uint32_t shares_ = 0;
};

}  // namespace ftf::generation
