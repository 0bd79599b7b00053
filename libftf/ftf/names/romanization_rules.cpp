// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanization_rules.hpp>

#include <algorithm>
#include <tuple>

#include <ftf/data/letter_sets.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

// Calls use for each word of a cell.
template <class Use>
void for_each_word(std::string_view cell, Use use) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(' '), cell.size());
    use(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
}

Neighbours neighbours(std::string_view cell) {
  Neighbours out;
  for_each_word(cell, [&](std::string_view word) {
    if (word == "^" || word == "$") {
      out += edge;
      return;
    }
    const auto set = std::ranges::find(data::letter_sets, word, &data::letter_sets_row::name);
    out += text::to_code_points(set != data::letter_sets.end() ? set->letters : word);
  });
  return out;
}

bool fits(const Neighbours& wanted, char32_t neighbour) { return wanted.empty() || wanted.find(neighbour) != Neighbours::npos; }

}  // namespace

void RomanizationRules::add(std::string_view letters, std::string_view languages, std::string_view after, std::string_view before,
                            std::string_view latin) {
  RomanizationRule rule{text::to_code_points(letters), {}, neighbours(after), neighbours(before), latin};
  auto& rules = rules_[rule.letters.front()];
  if (languages.empty()) rules.push_back(rule);
  for_each_word(languages, [&](std::string_view language) {
    rule.language = language;
    rules.push_back(rule);
  });
}

void RomanizationRules::sort() {
  const auto specificness = [](const RomanizationRule& rule) {
    return std::tuple(rule.letters.size(), !rule.language.empty(), !rule.after.empty() + !rule.before.empty());
  };
  for (auto& [letter, rules] : rules_) std::ranges::stable_sort(rules, std::ranges::greater{}, specificness);
}

const RomanizationRule* RomanizationRules::find(std::u32string_view part, std::size_t place, std::string_view language) const {
  const auto rules = rules_.find(part[place]);
  if (rules == rules_.end()) return nullptr;
  const std::u32string_view rest = part.substr(place);
  const char32_t left = place == 0 ? edge : part[place - 1];
  for (const RomanizationRule& rule : rules->second) {
    if (!rule.language.empty() && rule.language != language) continue;
    if (!rest.starts_with(rule.letters) || !fits(rule.after, left)) continue;
    if (fits(rule.before, rest.size() == rule.letters.size() ? edge : rest[rule.letters.size()])) return &rule;
  }
  return nullptr;
}

}  // namespace ftf::names
