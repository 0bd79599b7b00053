// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a record lacks for a certain use: minimum data, facts apart from assessments, retention.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/handling/policy.hpp>
#include <ftf/profile/profile.hpp>
#include <ftf/profile/quality.hpp>

namespace ftf::handling {

/// A use that a record may be meant for.
enum class Use : std::uint8_t {
  sis,       ///< Regulation (EU) 2018/1862, art. 22: surname, date of birth, reason, action; an alert under art. 40 is exempt
  interpol,  ///< the status of the person (Rules on the Processing of Data, art. 44, read second-hand); the minimum of a notice is not
             ///< public
  un,        ///< names, birth, birth place, nationality, which the UN asks for to the extent possible
  release,   ///< what the release policy goes by: code, owner, evaluation, purpose, a day of review or deletion
};

/// Names of the uses, in the order of the enum.
[[nodiscard]] std::vector<std::string> use_names();

/// All that is missing or wrong: minimum_data, facts_mixed, kept_too_long. Without a day, retention is not judged.
[[nodiscard]] std::vector<profile::Finding> gaps(const profile::Profile& profile, Use use, const Policy& policy,
                                                 std::optional<text::Day> day);

}  // namespace ftf::handling
