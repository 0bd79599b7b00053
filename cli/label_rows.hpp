// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Rows of a few named columns, as this program and other tools write them: JSON lines, CSV or TSV.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/json.hpp>
#include <ftf/io/input_file.hpp>
#include <ftf/io/line_reader.hpp>

#include "formats/syntax/csv_reader.hpp"

namespace ftf::cli {

/// Whether a table has a header that names the columns.
enum class Header {
  required,
  optional,  ///< without one, or with other names, the columns stand in the order asked for; a first cell such as `record`, `id` or `a`
             ///< shows a header
};

/// Reads rows one after the other. A file that begins with a brace has JSON lines, one with a TAB in its first line is TSV, any other CSV.
class LabelRows {
 public:
  /// Throws Error(usage) where a required header lacks a column; Errors as InputFile. The columns in `spare` stand behind the others;
  /// where one is missing its cells are empty.
  LabelRows(const std::string& file, std::vector<std::string> columns, Header header, const std::vector<std::string>& spare = {});

  /// Goes to the next row; false at the end. Throws Fault: line_form for a row without one of the columns, and those of JSON and CSV.
  bool next();

  /// A cell of the row, by the place of its column in the list asked for.
  [[nodiscard]] const std::string& operator[](std::size_t column) const { return cells_[column]; }

  /// Place of the row given last.
  [[nodiscard]] base::Location location() const;

 private:
  bool next_json();
  bool next_table();
  void open_table(Header header);
  void take(std::size_t column, std::optional<std::string_view> cell);

  io::InputFile input_;
  std::vector<std::string> columns_;
  std::size_t needed_;  // of these, the first ones
  std::optional<io::LineReader> lines_;
  base::JsonDocument document_;
  std::optional<formats::syntax::CsvReader> table_;
  std::vector<std::size_t> places_;  // of the columns in the table
  bool first_row_waits_ = false;     // there was no header
  std::vector<std::string> cells_;
};

}  // namespace ftf::cli
