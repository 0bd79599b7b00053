// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/merging/value_order.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>

namespace ftf::merging {

using profile::PartialDate;
using profile::PersonName;
using profile::Precision;
using profile::Profile;
using profile::Valued;

namespace {

/// What is compared, one key after the other; the smaller is shown first.
using Ranks = std::vector<std::int64_t>;

std::int64_t place_in(const std::vector<std::string>& list, std::string_view text) noexcept {
  return std::find(list.begin(), list.end(), text) - list.begin();
}

std::int64_t quality_rank(std::string_view quality) noexcept { return quality == "good" ? 0 : quality.empty() ? 1 : 2; }

/// A date that is not firm comes after all that are; one without an interval last.
std::int64_t precision_rank(const PartialDate& date) noexcept {
  const std::int64_t rank = date.precision == Precision::none ? 16 : static_cast<std::int64_t>(date.precision);
  return date.circa ? rank + 32 : rank;
}

/// How many members gave each value, a value being what `key_of` makes of it.
template <class List, class KeyOf>
auto member_counts(const List& values, KeyOf key_of) {
  std::map<decltype(key_of(values.front())), std::set<std::int32_t>> members;
  for (const auto& value : values) members[key_of(value)].insert(value.src);
  return members;
}

std::vector<std::uint32_t> sorted_places(const std::vector<Ranks>& ranks) {
  std::vector<std::uint32_t> places(ranks.size());
  std::iota(places.begin(), places.end(), 0U);
  std::sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) { return std::tie(ranks[a], a) < std::tie(ranks[b], b); });
  return places;
}

std::string_view source_of(const Profile& merged, std::int32_t src) {
  return src < 0 ? std::string_view() : std::string_view(merged.sources[static_cast<std::size_t>(src)].source);
}

}  // namespace

std::int64_t source_rank(const MergePolicy& policy, std::string_view source) noexcept { return place_in(policy.sources, source); }

std::vector<std::uint32_t> name_order(const Profile& merged, const MergePolicy& policy) {
  const auto full = [](const PersonName& name) { return std::string_view(name.full); };
  const auto members = member_counts(merged.names, full);
  const auto rank = [&](const Valued<PersonName>& name, NameKey key) -> std::int64_t {
    switch (key) {
      case NameKey::kind: return place_in(policy.kinds, name.kind);
      case NameKey::quality: return quality_rank(name.quality);
      case NameKey::members: return -static_cast<std::int64_t>(members.at(full(name)).size());
      case NameKey::script: return place_in(policy.scripts, name.script);
      case NameKey::length: return -static_cast<std::int64_t>(name.full.size());
      case NameKey::source: return source_rank(policy, source_of(merged, name.src));
    }
    return 0;
  };
  std::vector<Ranks> ranks(merged.names.size());
  for (std::size_t i = 0; i < ranks.size(); ++i)
    for (const NameKey key : policy.name_order) ranks[i].push_back(rank(merged.names[i], key));
  return sorted_places(ranks);
}

std::vector<std::uint32_t> birth_order(const Profile& merged, const MergePolicy& policy) {
  const auto interval = [](const PartialDate& date) { return std::tuple(date.from, date.to, std::string_view(date.text)); };
  const auto members = member_counts(merged.births, interval);
  const auto rank = [&](const Valued<PartialDate>& date, BirthKey key) -> std::int64_t {
    switch (key) {
      case BirthKey::precision: return precision_rank(date);
      case BirthKey::members: return -static_cast<std::int64_t>(members.at(interval(date)).size());
      case BirthKey::source: return source_rank(policy, source_of(merged, date.src));
    }
    return 0;
  };
  std::vector<Ranks> ranks(merged.births.size());
  for (std::size_t i = 0; i < ranks.size(); ++i)
    for (const BirthKey key : policy.birth_order) ranks[i].push_back(rank(merged.births[i], key));
  return sorted_places(ranks);
}

}  // namespace ftf::merging
