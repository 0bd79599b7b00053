// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/merging/fold.hpp>

#include <algorithm>

#include <ftf/merging/value_lists.hpp>

namespace ftf::merging {

using profile::Profile;
using profile::Valued;
using profile::Values;

namespace {

const profile::Handling* rules(const Profile& profile, std::int32_t hnd) {
  return hnd < 0 ? nullptr : &profile.handlings[static_cast<std::size_t>(hnd)];
}

bool same_rules(const Profile& profile, std::int32_t a, std::int32_t b) {
  const auto* left = rules(profile, a);
  const auto* right = rules(profile, b);
  return left == right || (left != nullptr && right != nullptr && *left == *right);
}

template <class T>
void fold(const Profile& profile, Values<T>& values) {
  Values<T> kept;
  for (Valued<T>& value : values) {
    const auto equal = [&](const Valued<T>& other) {
      return static_cast<const T&>(other) == static_cast<const T&>(value) && same_rules(profile, other.hnd, value.hnd);
    };
    if (std::none_of(kept.begin(), kept.end(), equal)) kept.push_back(std::move(value));
  }
  values = std::move(kept);
}

}  // namespace

Profile fold_equal(Profile profile) {
  for_each_value_list([&](const auto& field) {
    if (field.name != "handlings") fold(profile, profile.*field.member);
  });
  return profile;
}

}  // namespace ftf::merging
