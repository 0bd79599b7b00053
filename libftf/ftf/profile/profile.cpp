// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/profile.hpp>

#include <algorithm>

#include <ftf/profile/fields.hpp>

namespace ftf::profile {

namespace {

void empty(std::string& text) { text.clear(); }
template <class T>
void empty(std::vector<T>& list) {
  list.clear();
}
template <class T>
void empty(std::optional<T>& value) {
  value.reset();
}

}  // namespace

void clear(Profile& profile) {
  for_each_field<Profile>([&](const auto& field) { empty(profile.*field.member); });
}

std::string_view display_name(const Profile& profile) noexcept {
  if (!profile.sources.empty() && !profile.names.empty()) return profile.names.front().full;
  const auto primary = std::find_if(profile.names.begin(), profile.names.end(), [](const auto& name) { return name.kind == "primary"; });
  if (primary != profile.names.end()) return primary->full;
  return profile.names.empty() ? std::string_view() : std::string_view(profile.names.front().full);
}

bool is_person(const Profile& profile) noexcept { return profile.kind.empty() || profile.kind == "person"; }

std::string_view personal_name(Personal personal) noexcept {
  switch (personal) {
    case Personal::none: return "none";
    case Personal::identity: return "identity";
    case Personal::document: return "document";
    case Personal::contact: return "contact";
    case Personal::body: return "body";
    case Personal::conduct: return "conduct";
    case Personal::assessment: return "assessment";
  }
  return {};
}

}  // namespace ftf::profile
