// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A published table with one header line, whose rows belong together by the value of one column.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/io/input_file.hpp>

#include "formats/common/row_groups.hpp"
#include "formats/syntax/csv_reader.hpp"

namespace ftf::formats::common {

class ListTable {
 public:
  /// The header is the first row that has a column called `key`; rows before it (a title, a date) are for title(). The delimiter is
  /// told from the first bytes. Throws Error csv_column_missing where no row has that column.
  ListTable(io::InputFile& input, std::string_view key, std::size_t max_record_bytes);

  [[nodiscard]] const std::vector<std::string>& columns() const noexcept { return columns_; }

  /// First row before the header; empty if there is none.
  [[nodiscard]] std::string_view title() const noexcept { return title_; }

  /// Cells of the first row, without layout; empty in an empty table.
  [[nodiscard]] const std::vector<std::string>& first_row() const noexcept { return first_row_; }

  /// The rows of the next record, white space in their cells collapsed. Throws Fault for a bad row (and goes on behind it), and for a
  /// record that is too large.
  [[nodiscard]] std::optional<std::span<const RowGroups::Row>> next();

 private:
  void read_header(std::string_view key);
  void add_row();

  std::string file_;
  syntax::CsvReader rows_;
  RowGroups groups_;
  std::vector<std::string> columns_, first_row_, row_;
  std::string title_;
  std::size_t key_ = 0;
  bool sealed_ = false;
};

}  // namespace ftf::formats::common
