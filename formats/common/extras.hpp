// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Values that a format keeps under its own names, and the name that it prints.

#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::formats::common {

/// The value of this group and name; empty where there is none.
[[nodiscard]] std::string_view extra_value(const profile::Profile& profile, std::string_view group, std::string_view name);

/// Keeps a value; one that comes again under the same name stands behind the first, with an apostrophe (EDIFACT's end mark) between.
void keep_segment(std::vector<profile::Extra>& extras, std::string_view group, std::string_view name, std::string_view value);

/// The name to print in Latin capitals: a primary one before others, one that is Latin already before one that must be transliterated;
/// null without names.
[[nodiscard]] const profile::PersonName* printed_name(const profile::Profile& profile);

}  // namespace ftf::formats::common
