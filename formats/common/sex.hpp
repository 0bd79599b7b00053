// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Words for sex in the languages of partners.

#include <string_view>

namespace ftf::formats::common {

/// `M`, `F`, `X` or `U` for a word in libftf/data/sex_words.tsv, letters A to Z in either case; empty for any other text.
[[nodiscard]] std::string_view sex_code(std::string_view text);

}  // namespace ftf::formats::common
