// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/person.hpp>

#include <algorithm>

#include <ftf/generation/random.hpp>

namespace ftf::generation {

namespace {

// What each series of draws is for.
enum Series : std::uint64_t { of_household = 1, of_copies, of_name, of_birthday, of_member };

constexpr std::uint32_t kin = 350, twins = 80, namesakes = 25;  // in a thousand
constexpr std::uint32_t sons = 720, named_after_father = 30, frequent_families = 300;
constexpr DayNumber earliest_father = -18000, latest_father = -2500;  // 1920 to 1963
constexpr std::int32_t days_of_year = 365;

std::string_view pick(const std::vector<std::string_view>& pool, Random& random) {
  return pool.empty() ? std::string_view() : pool[random.rank(static_cast<std::uint32_t>(pool.size()))];
}

/// Frequent or made up: a fixed list would give every tenth of a million households one of few names.
std::string family_name(const Culture& culture, Random& random) {
  if (culture.ends.empty() || random.chance(frequent_families)) return std::string(pick(culture.families, random));
  std::string out;
  for (const auto* pool : {&culture.starts, &culture.middles, &culture.ends})
    out += (*pool)[random.below(static_cast<std::uint32_t>(pool->size()))];
  return out;
}

/// Records about one person, from 1 up: most have few.
std::uint32_t copies(Random& random) {
  constexpr std::uint32_t most = 6;
  std::uint32_t count = 1;
  while (count < most && random.chance(520)) ++count;
  return count;
}

}  // namespace

struct Population::Household {
  std::uint64_t number = 0;
  const Culture* culture = nullptr;
  std::uint32_t first_name = 0;  // the father's, from which those of the children follow in the pools
  std::string_view father, grandfather, great_grandfather;
  std::string family;
  DayNumber father_born = 0;
  Town town;
};

Population::Population(std::uint64_t seed, std::vector<const Culture*> chosen) : seed_(seed), chosen_(std::move(chosen)) {
  for (const Culture* culture : chosen_) shares_ += culture->share;
}

Population::Household Population::household(std::uint64_t number, std::uint32_t branch) const {
  Random random(key({seed_, of_household, number, branch}));
  Household out;
  out.number = number;
  std::uint32_t share = random.below(shares_);
  std::size_t i = 0;
  while (share >= chosen_[i]->share) share -= chosen_[i++]->share;
  out.culture = chosen_[i];
  out.first_name = random.rank(static_cast<std::uint32_t>(out.culture->men.size()));
  out.father = out.culture->men[out.first_name];
  out.grandfather = pick(out.culture->men, random);
  out.great_grandfather = pick(out.culture->men, random);
  out.family = family_name(*out.culture, random);
  out.father_born = random.between(earliest_father, latest_father);
  out.town = out.culture->towns[random.rank(static_cast<std::uint32_t>(out.culture->towns.size()))];
  return out;
}

Membership Population::membership(std::uint64_t household, std::uint32_t record) const noexcept {
  Random random(key({seed_, of_copies, household}));
  Membership out;
  for (std::uint32_t first = 0;; ++out.member) {
    const std::uint32_t count = copies(random);
    if (record < first + count) {
      out.copy = record - first;
      return out;
    }
    first += count;
  }
}

DayNumber Population::own_birthday(const Household& household, std::uint32_t member) const noexcept {
  Random random(key({seed_, of_birthday, household.number, member}));
  return household.father_born + random.between(19 * days_of_year, 42 * days_of_year);
}

void Population::name(Person& person, const Household& household, std::uint32_t member) const {
  person.culture = household.culture;
  person.family = household.family;
  Random random(key({seed_, of_name, household.number, member}));
  person.is_woman = member != 0 && !random.chance(sons);
  const auto& pool = person.is_woman ? household.culture->women : household.culture->men;
  const bool as_father = !person.is_woman && random.chance(named_after_father);
  person.given = as_father ? household.father : pool[(household.first_name + member) % pool.size()];
  person.father = member == 0 ? household.grandfather : household.father;
  person.grandfather = member == 0 ? household.great_grandfather : household.grandfather;
  person.eldest = pick(household.culture->men, random);
}

Person Population::person(std::uint64_t number, std::uint32_t member) const {
  Random random(key({seed_, of_member, number, member}));
  const bool is_kin = member == 0 || random.chance(kin);
  const Household own = household(number, is_kin ? 0 : member);
  Person out;
  out.number = number * records_of_household + member;
  name(out, own, member);
  out.town = random.chance(800) ? own.town : own.culture->towns[random.below(static_cast<std::uint32_t>(own.culture->towns.size()))];
  out.born = member == 0 ? own.father_born : own_birthday(own, member);
  if (is_kin && member > 1 && random.chance(twins)) {
    const Person sibling = person(number, member - 1);
    if (sibling.father == out.father && sibling.family == out.family) out.born = sibling.born;
  } else if (member > 0 && number > 0 && random.chance(namesakes)) {
    const Household other = household(random.below(static_cast<std::uint32_t>(std::min<std::uint64_t>(number, UINT32_MAX))), 0);
    name(out, other, 0);
    out.born = other.father_born + random.between(-120, 120);
    out.town = other.town;
  }
  return out;
}

}  // namespace ftf::generation
