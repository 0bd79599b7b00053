// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads `columns`, `compose` and `lookups` of a mapping file.

#include <string>
#include <vector>

#include <ftf/base/settings.hpp>

#include "formats/mapping/mapping.hpp"

namespace ftf::formats::mapping {

/// All rules, in the order of the file. `nulls` holds for every column. Throws Error(usage): settings_key, settings_value.
[[nodiscard]] std::vector<Rule> parse_rules(const base::Setting& root, const std::vector<std::string>& nulls);

}  // namespace ftf::formats::mapping
