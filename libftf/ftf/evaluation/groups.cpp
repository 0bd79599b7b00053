// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/groups.hpp>

#include <algorithm>

#include <ftf/text/dates.hpp>
#include <ftf/text/scripts.hpp>

namespace ftf::evaluation {

namespace {

constexpr std::size_t many_words = 5;

/// The most precise birth date, as the sources tell it.
std::string_view birth_class(const profile::Profile& profile) {
  constexpr auto rank = [](text::Precision precision) { return precision == text::Precision::none ? 255 : static_cast<int>(precision); };
  auto best = text::Precision::none;
  for (const auto& birth : profile.births)
    if (rank(birth.precision) < rank(best)) best = birth.precision;
  return text::precision_name(best);
}

}  // namespace

Groups::Groups(const Truth& truth) : truth_(truth) {
  for (const std::string_view name : {"script", "culture", "birth", "words"})
    dimensions_.push_back({name, {}, std::vector<std::uint32_t>(truth.records())});
}

void Groups::Dimension::put(RecordNumber record, std::string_view group) {
  auto place = numbers.find(group);
  if (place == numbers.end()) place = numbers.emplace(std::string(group), static_cast<std::uint32_t>(numbers.size() + 1)).first;
  group_of[record] = place->second;
}

void Groups::add(const profile::Profile& profile) {
  const auto record = truth_.record(profile.id);
  if (!record) return;
  const std::string_view name = profile::display_name(profile);
  dimensions_[0].put(*record, text::script_code(text::script_of(name)));
  dimensions_[1].put(*record, cultures_.culture(name));
  dimensions_[2].put(*record, birth_class(profile));
  dimensions_[3].put(*record, cultures_.words() < many_words ? std::to_string(cultures_.words()) : std::to_string(many_words) + "+");
}

std::uint64_t Groups::missing() const {
  return static_cast<std::uint64_t>(std::count(dimensions_[0].group_of.begin(), dimensions_[0].group_of.end(), 0U));
}

std::vector<GroupRate> Groups::rates(const Links& links) const {
  std::vector<GroupRate> out;
  for (const Dimension& dimension : dimensions_) {
    std::vector<Share> shares(dimension.numbers.size() + 1);
    for (std::size_t i = 0; i < dimension.group_of.size(); ++i) {
      Share& share = shares[dimension.group_of[i]];
      ++share.n;
      share.k += links.wrong[i] ? 1U : 0U;
    }
    for (const auto& [name, number] : dimension.numbers) out.push_back({std::string(dimension.name), name, shares[number]});
  }
  return out;
}

std::vector<Spread> spreads(const std::vector<GroupRate>& rates) {
  std::vector<Spread> out;
  for (auto begin = rates.begin(); begin != rates.end();) {
    const auto end = std::find_if(begin, rates.end(), [&](const GroupRate& rate) { return rate.dimension != begin->dimension; });
    const auto highest = std::max_element(
        begin, end, [](const GroupRate& a, const GroupRate& b) { return wilson(a.false_links).low < wilson(b.false_links).low; });
    const auto lowest = std::min_element(
        begin, end, [](const GroupRate& a, const GroupRate& b) { return wilson(a.false_links).high < wilson(b.false_links).high; });
    if (end - begin > 1)
      out.push_back({begin->dimension, highest->group, lowest->group, wilson(highest->false_links).low / wilson(lowest->false_links).high});
    begin = end;
  }
  return out;
}

}  // namespace ftf::evaluation
