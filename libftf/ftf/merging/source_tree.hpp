// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The sources of a merged profile as a tree: members of members stand within them.

#include <cstdint>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::merging {

/// For each source the index of the member that it belongs to: itself, or the outermost one that it is within.
[[nodiscard]] inline std::vector<std::int32_t> top_members(const profile::Profile& merged) {
  std::vector<std::int32_t> top(merged.sources.size());
  for (std::size_t i = 0; i < top.size(); ++i) {
    const std::int32_t outer = merged.sources[i].within;
    top[i] = outer < 0 ? static_cast<std::int32_t>(i) : top[static_cast<std::size_t>(outer)];
  }
  return top;
}

}  // namespace ftf::merging
