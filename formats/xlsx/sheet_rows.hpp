// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The rows of a sheet, one after the other, in memory that does not grow with their number.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/syntax/xml_reader.hpp"
#include "formats/table/table_rows.hpp"
#include "formats/xlsx/workbook.hpp"

namespace ftf::formats::xlsx {

/// Rows without a text are left out, and so are `skip_lines` rows at the top. In the rows of a header, a cell that is merged with
/// others says the same in all of them. A row's line is its number in the sheet.
class SheetRows : public table::TableRows {
 public:
  /// Throws Error as Workbook.
  SheetRows(io::InputFile& input, const mapping::Layout& layout, std::size_t record_bytes);

  /// Names of the sheets that are not read.
  [[nodiscard]] std::vector<std::string> other_sheets() const;

  bool next() override;
  [[nodiscard]] std::span<const std::string_view> cells() const noexcept override { return cells_; }
  [[nodiscard]] std::string_view raw() const noexcept override { return raw_; }
  [[nodiscard]] base::Location location() const override { return {workbook_.name(), line_, 0, {}, {}}; }
  [[nodiscard]] std::uint64_t line() const noexcept override { return line_; }

 private:
  struct Place {
    std::uint64_t row = 0;   // from 1; 0 where the reference gives none
    std::size_t column = 0;  // from 0
  };
  struct Merged {
    Place first, last;
    std::string text;
  };
  static Place place_of(std::string_view reference);
  [[nodiscard]] base::Error too_many_rows() const;
  void find_merged();
  void read_row();
  void append_cell(const syntax::XmlElement& cell);
  void fill_merged();
  [[nodiscard]] bool finish_row();

  Workbook workbook_;
  const Sheet& sheet_;
  io::InputFile part_;
  syntax::XmlReader reader_;
  syntax::XmlRecord record_;
  std::uint64_t skip_lines_;
  std::uint64_t header_rows_;  // still to come
  std::size_t record_bytes_;
  std::vector<Merged> merged_;
  std::uint64_t rows_ = 0;  // that were read
  std::uint64_t line_ = 0;
  std::vector<std::string> texts_;  // as many as any row had, so that they keep their memory
  std::size_t width_ = 0;           // of this row
  std::size_t bytes_ = 0;           // of its texts
  std::vector<std::string_view> cells_;
  std::string raw_;
};

}  // namespace ftf::formats::xlsx
