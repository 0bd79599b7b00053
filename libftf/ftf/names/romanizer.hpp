// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes a name by the rules of a romanisation standard.

#include <string>
#include <string_view>

#include <ftf/names/romanization_rules.hpp>

namespace ftf::names {

/// Where a standard writes capitals and what it keeps beside letters.
enum class RomanizedForm {
  capitals,  ///< A to Z, blanks and commas only
  name,      ///< as written; where the script has no capitals each part of the name begins with one
  letters,   ///< as written
};

/// Romanises a name; see romanize() for what becomes of letters without a rule.
[[nodiscard]] std::string romanize_by_rules(std::string_view name, const RomanizationRules& rules, RomanizedForm form, std::string_view language);

}  // namespace ftf::names
