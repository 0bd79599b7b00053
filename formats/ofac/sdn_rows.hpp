// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Rows of the CSV family: sdn, alt, add, comments, told apart by their number of cells.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/common/row_groups.hpp"
#include "formats/ofac/entry.hpp"

namespace ftf::formats::ofac {

/// The files in the order in which a record is put together.
enum class SdnFile : unsigned { sdn, alt, add, comments };
inline constexpr std::array<std::size_t, 4> sdn_cells{12, 5, 6, 2};

/// What stands where there is no value.
inline constexpr std::string_view null_cell = "-0-";

/// Length of Remarks, after which they go on in the comments.
inline constexpr std::size_t remarks_size = 1000;

/// The file that a row of so many cells is from; nothing for any other number.
[[nodiscard]] std::optional<SdnFile> file_of(std::size_t cells) noexcept;

/// The rows of one ent_num, the sdn row first; a second one counts for nothing. Without one, name and type are empty.
[[nodiscard]] Entry entry_of(std::span<const common::RowGroups::Row> rows);

/// An entry as rows of one file, each with its line end.
[[nodiscard]] std::string rows_of(const Entry& entry, SdnFile file);

/// A row as it is written, without its line end.
[[nodiscard]] std::string row_text(const common::RowGroups::Row& row);

/// The files that belong to this one by their names: of `x_sdn.csv` x_alt.csv, x_add.csv and x_sdn_comments.csv, of
/// `cons_prim.csv` cons_alt.csv, cons_add.csv and cons_comments.csv, in the same case. Empty for other names.
[[nodiscard]] std::vector<std::string> sister_files(std::string_view path);

}  // namespace ftf::formats::ofac
