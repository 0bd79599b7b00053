// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes a workbook of one sheet, in memory that does not grow with the number of its rows.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/io/output_file.hpp>
#include <ftf/io/unnamed_file.hpp>

#include "formats/table/table_rows.hpp"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace ftf::formats::xlsx {

/// All cells are texts in the style for texts, so that no spreadsheet takes one for a number, a date or a formula; those of scripts that
/// run from right to left have that reading order. The header's rows stay in view. The same rows give the same bytes.
class SheetWriter : public table::TableSink {
 public:
  /// The layout gives the sheet's name, unless it is a number. Throws Error file_open, settings_value.
  SheetWriter(io::OutputFile& output, const mapping::Layout& layout);
  ~SheetWriter() override;
  SheetWriter(const SheetWriter&) = delete;
  SheetWriter& operator=(const SheetWriter&) = delete;

  /// Throws Error limit where a spreadsheet has no more rows or columns.
  void write(std::vector<std::string>& row) override;
  void close() override;

 private:
  enum class Style : std::uint8_t { text, rtl_text, head, rtl_head, count };
  void make_styles();
  [[nodiscard]] lxw_format* style_of(std::string_view cell) const;
  void copy_to_output();

  io::OutputFile& output_;
  io::UnnamedFile book_file_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* styles_[static_cast<std::size_t>(Style::count)] = {};
  std::uint32_t row_;
  std::uint32_t end_of_head_;
  std::string text_;
};

}  // namespace ftf::formats::xlsx
