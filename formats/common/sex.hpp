// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Words for sex in the languages of partners.

#include <string_view>

#include <ftf/profile/profile.hpp>

namespace ftf::formats::common {

/// `M`, `F`, `X` or `U` for a word in libftf/data/sex_words.tsv, letters A to Z in either case; empty for any other text.
[[nodiscard]] std::string_view sex_code(std::string_view text);

/// Gives a profile this sex (a code) unless it has a known one; whether the profile says this sex now. If not, the source's word is to be
/// kept.
[[nodiscard]] bool take_sex(std::string_view code, profile::Profile& profile);

}  // namespace ftf::formats::common
