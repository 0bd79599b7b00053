// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes a name by the rules of a romanisation standard.

#include <string>
#include <string_view>

#include <ftf/names/part_romanizer.hpp>
#include <ftf/names/romanization_rules.hpp>

namespace ftf::names {

/// Romanises a name; see romanize() for what becomes of letters without a rule.
[[nodiscard]] std::string romanize_by_rules(std::string_view name, const RomanizationRules& rules, RomanizedForm form,
                                            std::string_view language);

}  // namespace ftf::names
