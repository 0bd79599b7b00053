// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/merging/merge.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ftf/handling/strictness.hpp>
#include <ftf/merging/source_tree.hpp>
#include <ftf/merging/value_lists.hpp>
#include <ftf/merging/value_order.hpp>

namespace ftf::merging {

using profile::Handling;
using profile::Profile;
using profile::Source;
using profile::Valued;
using profile::Values;

namespace {

Source record_fields(const Profile& member) {
  Source source;
  source.id = member.id;
  source.kind = member.kind;
  source.source = member.source;
  source.source_version = member.source_version;
  source.sex = member.sex;
  source.extras = member.extras;
  source.handling = member.handling;
  return source;
}

/// Appends the member's values, sources and handlings; what its values point at moves along.
void append(Profile& merged, const Profile& member) {
  const auto self = static_cast<std::int32_t>(merged.sources.size());
  const auto first_handling = static_cast<std::int32_t>(merged.handlings.size());
  merged.sources.push_back(record_fields(member));
  for (Source inner : member.sources) {
    inner.within += self + 1;  // -1, a member of the member itself, becomes `self`
    merged.sources.push_back(std::move(inner));
  }
  for_each_value_list([&](const auto& field) {
    auto& list = merged.*field.member;
    list.reserve(list.size() + (member.*field.member).size());
    for (auto value : member.*field.member) {
      value.src += self + 1;
      if (value.hnd >= 0) value.hnd += first_handling;
      list.push_back(std::move(value));
    }
  });
}

/// Puts a list into the order of `places`, and notes with each member in which order its own values stood.
template <class T>
void reorder(Profile& merged, std::string_view field, Values<T>& list, const std::vector<std::uint32_t>& places) {
  if (std::is_sorted(places.begin(), places.end())) return;
  const std::vector<std::int32_t> top = top_members(merged);
  const auto member_of = [&](const Valued<T>& value) { return static_cast<std::size_t>(top[static_cast<std::size_t>(value.src)]); };
  std::vector<std::uint32_t> count(merged.sources.size());
  std::vector<std::uint32_t> place_in_member;
  for (const auto& value : list) place_in_member.push_back(count[member_of(value)]++);
  std::vector<std::vector<std::uint32_t>> now(merged.sources.size());
  Values<T> reordered;
  for (const std::uint32_t place : places) {
    now[member_of(list[place])].push_back(place_in_member[place]);
    reordered.push_back(std::move(list[place]));
  }
  list = std::move(reordered);
  for (std::size_t i = 0; i < now.size(); ++i)
    if (!std::is_sorted(now[i].begin(), now[i].end()))
      merged.sources[i].order.push_back({std::string(field), fmt::format("{}", fmt::join(now[i], " "))});
}

/// The text on which all agree, else empty. Silence is no disagreement.
std::string agreed(std::span<const Profile> members, std::string Profile::* field) {
  std::string text;
  for (const Profile& member : members) {
    if ((member.*field).empty()) continue;
    if (!text.empty() && text != member.*field) return {};
    text = member.*field;
  }
  return text;
}

/// Where all come from one source; a version means nothing without it.
void set_source(Profile& merged, std::span<const Profile> members) {
  const Profile& first = members.front();
  const auto same = [&](const Profile& m) { return m.source == first.source; };
  if (!std::all_of(members.begin(), members.end(), same)) return;
  merged.source = first.source;
  const auto same_version = [&](const Profile& m) { return m.source_version == first.source_version; };
  if (std::all_of(members.begin(), members.end(), same_version)) merged.source_version = first.source_version;
}

std::string majority_sex(std::span<const Profile> members) {
  std::map<std::string_view, int> votes;
  for (const Profile& member : members)
    if (!member.sex.empty()) ++votes[member.sex];
  const auto fewer = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto most = std::max_element(votes.begin(), votes.end(), fewer);
  const auto as_many = [&](const auto& vote) { return vote.second == most->second; };
  return std::count_if(votes.begin(), votes.end(), as_many) == 1 ? std::string(most->first) : std::string();
}

std::string preferred_sex(std::span<const Profile> members, const MergePolicy& policy) {
  std::set<std::string_view> given;
  std::int64_t best = std::numeric_limits<std::int64_t>::max();
  for (const Profile& member : members) {
    const std::int64_t rank = source_rank(policy, member.source);
    if (member.sex.empty() || rank > best) continue;
    if (rank < best) given.clear();
    best = rank;
    given.insert(member.sex);
  }
  return given.size() == 1 ? std::string(*given.begin()) : std::string();
}

std::string chosen_sex(std::span<const Profile> members, const MergePolicy& policy) {
  std::string sex = agreed(members, &Profile::sex);
  if (!sex.empty()) return sex;
  if (policy.sex == SexRule::majority) return majority_sex(members);
  return policy.sex == SexRule::source ? preferred_sex(members, policy) : std::string();
}

std::optional<Handling> strictest_handling(std::span<const Profile> members) {
  std::vector<Handling> given;
  for (const Profile& member : members)
    if (member.handling) given.push_back(*member.handling);
  return handling::strictest(given);
}

}  // namespace

Profile merge(std::span<const Profile> members, const MergePolicy& policy, std::string id) {
  Profile merged;
  merged.id = std::move(id);
  if (members.empty()) return merged;
  for (const Profile& member : members) append(merged, member);
  merged.kind = agreed(members, &Profile::kind);
  set_source(merged, members);
  merged.sex = chosen_sex(members, policy);
  merged.handling = strictest_handling(members);
  reorder(merged, "names", merged.names, name_order(merged, policy));
  reorder(merged, "births", merged.births, birth_order(merged, policy));
  return merged;
}

}  // namespace ftf::merging
