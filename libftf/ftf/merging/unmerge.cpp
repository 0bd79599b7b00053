// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <charconv>
#include <string_view>

#include <ftf/base/error.hpp>
#include <ftf/merging/merge.hpp>
#include <ftf/merging/source_tree.hpp>
#include <ftf/merging/value_lists.hpp>

namespace ftf::merging {

using profile::ListOrder;
using profile::Profile;
using profile::Source;
using profile::Values;

namespace {

/// Where sources and handlings of the merged profile stand in the member that each belongs to; -1 = the member itself, or nowhere.
struct Places {
  std::vector<std::int32_t> top;       ///< member of each source, as an index into sources
  std::vector<std::size_t> member;     ///< the same, as a place in the result
  std::vector<std::int32_t> source;    ///< place of each source in its member's sources
  std::vector<std::int32_t> handling;  ///< place of each handling in its member's handlings
  std::size_t members = 0;
};

Places find_places(const Profile& merged) {
  Places places;
  places.top = top_members(merged);
  std::vector<std::size_t> place_of_top(merged.sources.size());
  std::vector<std::int32_t> sources(merged.sources.size());
  std::vector<std::int32_t> handlings(merged.sources.size());
  for (std::size_t i = 0; i < merged.sources.size(); ++i) {
    const auto top = static_cast<std::size_t>(places.top[i]);
    if (top == i) place_of_top[i] = places.members++;
    places.member.push_back(place_of_top[top]);
    places.source.push_back(top == i ? -1 : sources[top]++);
  }
  for (const auto& handling : merged.handlings) {
    const bool owned = handling.src >= 0;
    places.handling.push_back(owned ? handlings[static_cast<std::size_t>(places.top[static_cast<std::size_t>(handling.src)])]++ : -1);
  }
  return places;
}

void give_record_fields(Profile& member, const Source& source) {
  member.id = source.id;
  member.kind = source.kind;
  member.source = source.source;
  member.source_version = source.source_version;
  member.sex = source.sex;
  member.extras = source.extras;
  member.handling = source.handling;
}

void give_sources(std::vector<Profile>& members, const Profile& merged, const Places& places) {
  for (std::size_t i = 0; i < merged.sources.size(); ++i) {
    Source source = merged.sources[i];
    Profile& member = members[places.member[i]];
    if (source.within < 0) {
      give_record_fields(member, source);
      continue;
    }
    source.within = places.source[static_cast<std::size_t>(source.within)];
    member.sources.push_back(std::move(source));
  }
}

void give_values(std::vector<Profile>& members, const Profile& merged, const Places& places) {
  for_each_value_list([&](const auto& field) {
    for (auto value : merged.*field.member) {
      if (value.src < 0) continue;
      const auto source = static_cast<std::size_t>(value.src);
      value.src = places.source[source];
      if (value.hnd >= 0) value.hnd = places.handling[static_cast<std::size_t>(value.hnd)];
      (members[places.member[source]].*field.member).push_back(std::move(value));
    }
  });
}

[[noreturn]] void refuse(const Profile& merged) {
  throw base::Fault(base::Code::field_value, {.record = merged.id, .field = "sources.order"}, "the order does not fit the list", {});
}

/// Places written as "1 0 2"; they must be those of a list of `size` values, each once.
std::vector<std::size_t> parse_places(std::string_view text, std::size_t size, const Profile& merged) {
  std::vector<std::size_t> places;
  std::vector<bool> seen(size);
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    std::size_t place = size;
    const auto [next, error] = std::from_chars(at, end, place);
    if (error != std::errc() || place >= size || seen[place] || (next != end && *next != ' ')) refuse(merged);
    seen[place] = true;
    places.push_back(place);
    at = next == end ? end : next + 1;
  }
  if (places.size() != size) refuse(merged);
  return places;
}

void restore_order(Profile& member, const ListOrder& order, const Profile& merged) {
  bool found = false;
  for_each_value_list([&](const auto& field) {
    if (field.name != order.field) return;
    found = true;
    auto& list = member.*field.member;
    auto restored = list;
    const std::vector<std::size_t> places = parse_places(order.places, list.size(), merged);
    for (std::size_t i = 0; i < places.size(); ++i) restored[places[i]] = std::move(list[i]);
    list = std::move(restored);
  });
  if (!found) refuse(merged);
}

}  // namespace

std::vector<Profile> unmerge(const Profile& merged) {
  const Places places = find_places(merged);
  std::vector<Profile> members(places.members);
  give_sources(members, merged, places);
  give_values(members, merged, places);
  for (std::size_t i = 0; i < merged.sources.size(); ++i)
    if (merged.sources[i].within < 0)
      for (const ListOrder& order : merged.sources[i].order) restore_order(members[places.member[i]], order, merged);
  return members;
}

}  // namespace ftf::merging
