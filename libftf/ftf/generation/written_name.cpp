// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/written_name.hpp>

#include <algorithm>
#include <array>

#include <ftf/generation/slips.hpp>

namespace ftf::generation {

namespace {

constexpr std::array<std::string_view, 6> roles{"given", "father", "grandfather", "patronymic", "family", "family"};
constexpr std::uint32_t missing_parts = 450, in_capitals = 250, before_comma = 80;  // in a thousand
constexpr std::string_view vowels = "aeiouAEIOU@";

std::string spelled(const Person& person, std::string_view name, const Writing& writing) {
  return person.culture->by_sounds ? spell(name, writing.scheme) : respell(name, writing.letters);
}

/// The father's name with the ending of a son or daughter.
std::string patronymic_sounds(const Person& person) {
  std::string_view stem = person.father;
  while (!stem.empty() && vowels.find(stem.back()) != std::string_view::npos) stem.remove_suffix(1);
  return std::string(stem) + (person.is_woman ? "ovna" : "oviC");
}

std::string family(const Person& person, const Writing& writing) {
  if (!person.culture->by_sounds) return respell(person.family, writing.letters);
  const bool slavic = person.culture->native == Scheme::cyrillic;
  return spell(person.family + (slavic && person.is_woman ? "a" : ""), writing.scheme);
}

std::string text_of(const Person& person, Part part, const Writing& writing) {
  switch (part) {
    case Part::given: return spelled(person, person.given, writing);
    case Part::father: return spelled(person, person.father, writing);
    case Part::grandfather: return spelled(person, person.grandfather, writing);
    case Part::patronymic: return spelled(person, patronymic_sounds(person), writing);
    case Part::nisba: return spell_with_article(person.family, writing.scheme);
    case Part::family: break;
  }
  return family(person, writing);
}

void slip(std::string& word, const SlipRates& rates, Random& random) {
  if (random.chance(rates.mistyped)) word = mistyped(word, random);
  if (random.chance(rates.misread)) word = misread(word, random);
}

/// The first letter with a full stop: in Latin and Cyrillic no letter has more than two bytes.
std::string initial(std::string_view word) { return std::string(word.substr(0, static_cast<unsigned char>(word[0]) < 0x80 ? 1 : 2)) + '.'; }

std::string joined(const std::vector<profile::NamePart>& parts, std::string_view behind_first) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += &part == &parts[1] ? behind_first : std::string_view(" ");
    out += part.text;
  }
  return out;
}

}  // namespace

profile::PersonName write_name(const Person& person, const Writing& writing, const SlipRates& rates, Random& random) {
  profile::PersonName name;
  const bool capital = random.chance(in_capitals);
  for (const NamePlace& place : person.culture->parts) {
    if (place.optional && random.chance(missing_parts)) continue;
    std::string text = text_of(person, place.part, writing);
    slip(text, rates, random);
    if (place.part == Part::given && writing.scheme != Scheme::arabic && random.chance(rates.initial)) text = initial(text);
    name.parts.push_back({std::string(roles[static_cast<std::size_t>(place.part)]), capital ? capitals(text) : std::move(text)});
  }
  const bool family_last = name.parts.back().role == "family";
  std::string_view behind_first = " ";
  if (random.chance(rates.reordered)) {
    std::rotate(name.parts.begin(), name.parts.begin() + (family_last ? static_cast<std::ptrdiff_t>(name.parts.size()) - 1 : 1),
                name.parts.end());
  } else if (family_last && writing.scheme != Scheme::arabic && random.chance(before_comma)) {
    std::rotate(name.parts.begin(), name.parts.end() - 1, name.parts.end());
    behind_first = ", ";
  }
  name.full = joined(name.parts, behind_first);
  return name;
}

std::string write_kunya(const Person& person, const Writing& writing) {
  if (!person.culture->by_sounds) return (person.is_woman ? "Umm " : "Abu ") + respell(person.eldest, writing.letters);
  return spell(person.is_woman ? "umm" : "abU", writing.scheme) + ' ' + spell(person.eldest, writing.scheme);
}

std::string write_father(const Person& person, const Writing& writing) { return spelled(person, person.father, writing); }

}  // namespace ftf::generation
