// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Looks at the first rows of a table and proposes a mapping for it.

#include <string>
#include <string_view>
#include <vector>

namespace ftf::formats::mapping {

/// The first rows of a table, and the lines of a mapping that say how to read it.
struct TableHead {
  static constexpr std::size_t most_rows = 200;
  std::vector<std::vector<std::string>> rows;  ///< cells without space at their ends
  std::string layout;                          ///< YAML: `format: csv` and the like
};

/// Of a file with delimiters that begins with `head`. `format` is `csv` or `tsv`, `charset` the one it was decoded from.
[[nodiscard]] TableHead delimited_head(std::string_view head, std::string_view format, std::string_view charset);

/// A mapping in YAML that can be used as it stands, with what it was guessed from in comments. Columns that nothing is known of are left
/// out, so that they stay in the extras.
[[nodiscard]] std::string suggest_mapping(const TableHead& table);

}  // namespace ftf::formats::mapping
