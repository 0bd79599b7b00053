// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Takes out of a profile what a recipient does not get.

#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::handling {

/// Empties every field of the class `assessment`: remarks, notes, extras.
void drop_assessments(profile::Profile& profile);

/// Removes each value whose own handling, by its index in `handlings`, is refused, and those handlings with it.
void drop_values(profile::Profile& profile, const std::vector<bool>& refused);

}  // namespace ftf::handling
