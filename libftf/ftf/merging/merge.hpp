// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes one profile of the members of a cluster, and takes it apart again.
//
// Every value of every member stands in the merged profile, once for each member that gave it, with the index of that member in
// `sources`. A source holds what of the member is no list, and the former order of the lists that the policy reordered. A member that
// is a merged profile brings its own sources along: they follow it and name it in `within`.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <ftf/merging/merge_policy.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::merging {

/// The merged profile. Its handling is the strictest of all members' (handling/strictness.hpp), none where no member has one; kind,
/// source and source version are those on which the members agree; extras stay with their sources.
[[nodiscard]] profile::Profile merge(std::span<const profile::Profile> members, const MergePolicy& policy, std::string id);

/// The members as they were before merge(), in their order; nothing for a profile that is not merged. A value that was added to the
/// merged profile itself (without `src`) belongs to no member. Throws Fault field_value when `order` does not fit the lists.
[[nodiscard]] std::vector<profile::Profile> unmerge(const profile::Profile& merged);

}  // namespace ftf::merging
