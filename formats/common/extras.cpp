// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/extras.hpp"

#include <algorithm>

#include <ftf/text/scripts.hpp>

namespace ftf::formats::common {

std::string_view extra_value(const profile::Profile& profile, std::string_view group, std::string_view name) {
  const auto found = std::find_if(profile.extras.begin(), profile.extras.end(),
                                  [&](const profile::Extra& extra) { return extra.group == group && extra.name == name; });
  return found == profile.extras.end() ? std::string_view() : std::string_view(found->value);
}

void keep_segment(std::vector<profile::Extra>& extras, std::string_view group, std::string_view name, std::string_view value) {
  const auto same = std::find_if(extras.begin(), extras.end(), [&](const profile::Extra& extra) { return extra.name == name; });
  if (same == extras.end()) extras.push_back({std::string(group), std::string(name), std::string(value)});
  else same->value.append("'").append(value);
}

const profile::PersonName* printed_name(const profile::Profile& profile) {
  const auto rank = [](const profile::PersonName& name) {
    return (name.kind == "primary" ? 0 : 2) + (text::script_of(name.full) == text::Script::latin ? 0 : 1);
  };
  const auto best =
      std::min_element(profile.names.begin(), profile.names.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  return best == profile.names.end() ? nullptr : &*best;
}

}  // namespace ftf::formats::common
