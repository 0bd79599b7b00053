// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Until when a record may be kept, and used without a review.

#include <optional>
#include <string_view>

#include <ftf/handling/policy.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::handling {

/// The last days; nothing where there is no limit.
struct Deadlines {
  std::optional<text::Day> review, removal;

  /// Whether the day is past one of them.
  [[nodiscard]] bool passed(text::Day day) const { return (review && day > *review) || (removal && day > *removal); }
};

/// What the handling says and what the policy says for its source, the earlier of the two. Without a policy, the handling alone,
/// and what is no day YYYY-MM-DD has no effect; with one it is a Fault field_value.
[[nodiscard]] Deadlines deadlines(const profile::Handling& handling, std::string_view source, const Policy* policy = nullptr);

/// The earliest over a record, its members and, where it has none of its own, its source. Values with a handling of their own don't count.
[[nodiscard]] Deadlines deadlines(const profile::Profile& profile, const Policy* policy = nullptr);

}  // namespace ftf::handling
