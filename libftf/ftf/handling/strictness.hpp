// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Brings the handling rules of several records together so that none of them is weakened.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::handling {

/// The one entry of `restrict_to` where two lists of recipients have nobody in common: an empty list would mean everybody.
inline constexpr std::string_view nobody = "nobody";

/// The code that counts where a record has none. A policy of this tool, not a rule of law, so it is never written into a record
/// (Directive (EU) 2016/680, art. 9(4), forbids stricter conditions between Member States than at home).
inline constexpr std::string_view code_of_none = "H2";

/// Strictness of a handling code, H0 = 0 to H3 = 3 (Council manual 6261/18); a code that is not known is as strict as H3.
[[nodiscard]] int code_rank(std::string_view code) noexcept;

/// The parts of a text in which merging put several side by side.
[[nodiscard]] std::vector<std::string> parts(std::string_view text);

/// A handling that keeps every rule of both: codes, words and denied recipients are united; allowed recipients are intersected where
/// both give some; of evaluations the lowest, of TLP the strictest, of days the earliest stays; other texts stand side by side,
/// separated by "; ". The order of the two, and repeating one, makes no difference.
[[nodiscard]] profile::Handling strictest(const profile::Handling& a, const profile::Handling& b);

/// The same over any number; nothing where none is given.
[[nodiscard]] std::optional<profile::Handling> strictest(std::span<const profile::Handling> all);

/// Codes that bind whoever uses the whole record, strictest first: its own, those of its members and single values, and
/// `code_of_none` where it, or one of its members, has none.
[[nodiscard]] std::vector<std::string> binding_codes(const profile::Profile& profile);

}  // namespace ftf::handling
