// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The order in which a policy shows the values of a merged profile.

#include <cstdint>
#include <vector>

#include <ftf/merging/merge_policy.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::merging {

/// Places of the names of a profile with sources, first to show first. Names that the policy holds alike keep their order.
[[nodiscard]] std::vector<std::uint32_t> name_order(const profile::Profile& merged, const MergePolicy& policy);

/// The same for its birth dates.
[[nodiscard]] std::vector<std::uint32_t> birth_order(const profile::Profile& merged, const MergePolicy& policy);

/// Place of a source in the policy's list; the list's size when it is not there.
[[nodiscard]] std::int64_t source_rank(const MergePolicy& policy, std::string_view source) noexcept;

}  // namespace ftf::merging
