// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Looks at the first rows of a table and proposes a mapping for it.

#include <string>
#include <string_view>

#include "formats/syntax/csv_reader.hpp"

namespace ftf::formats::mapping {

/// A mapping for a table that begins with `head`, in YAML that can be used as it stands, with what it was guessed from in comments.
/// Columns that nothing is known of are left out, so that they stay in the extras. `format` is `csv` or `tsv`, `charset` the one it was decoded
/// from.
[[nodiscard]] std::string suggest_mapping(std::string_view head, const syntax::CsvGuess& guess, std::string_view format, std::string_view charset);

}  // namespace ftf::formats::mapping
