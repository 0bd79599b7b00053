// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xlsx/sheet_writer.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>
#include <utility>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <ftf/text/scripts.hpp>

#include "formats/xlsx/limits.hpp"
#include "formats/xlsx/shared_strings.hpp"

namespace ftf::formats::xlsx {

namespace {

using base::Code;
using base::Error;
using base::ErrorKind;

constexpr std::size_t copied_bytes = 64U << 10U;
constexpr std::string_view sheet_name = "profiles";
constexpr std::uint8_t right_to_left = 2;  // of Excel's reading orders
constexpr std::uint8_t text_format = 49;   // of the built-in number formats: @
constexpr std::time_t made = 315'532'800;  // 1980-01-01, the first day that a ZIP archive can name, so that no clock gets into the bytes

bool is_number(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

bool runs_right_to_left(std::string_view text) {
  const text::Script script = text::script_of(text);
  return script == text::Script::arabic || script == text::Script::hebrew;
}

Error not_written(const io::OutputFile& output, std::string_view why) {
  return {ErrorKind::io, Code::file_write, {output.name(), 0, 0, {}, {}}, std::string(why)};
}

}  // namespace

SheetWriter::SheetWriter(io::OutputFile& output, const mapping::Layout& layout)
    : output_(output),
      row_(static_cast<std::uint32_t>(std::min<std::uint64_t>(layout.skip_lines, max_rows))),
      end_of_head_(row_ + static_cast<std::uint32_t>(layout.header ? std::min<std::uint64_t>(layout.header_rows, max_rows) : 0)) {
  const char* const folder = std::getenv("TMPDIR");
  std::string temporary = folder != nullptr && *folder != '\0' ? folder : "/tmp";
  lxw_workbook_options options{LXW_TRUE, temporary.data(), LXW_TRUE};
  book_ = workbook_new_opt(book_file_.path().c_str(), &options);
  if (book_ == nullptr) throw std::bad_alloc();
  lxw_doc_properties properties{};
  properties.created = made;
  workbook_set_properties(book_, &properties);
  const std::string name(is_number(layout.sheet) ? sheet_name : layout.sheet);
  sheet_ = workbook_add_worksheet(book_, name.c_str());
  if (sheet_ == nullptr) {
    lxw_workbook_free(book_);
    throw Error(ErrorKind::usage, Code::settings_value, {output.name(), 0, 0, {}, "sheet"}, "expected a name for a sheet");
  }
  make_styles();
  if (end_of_head_ != 0) worksheet_freeze_panes(sheet_, end_of_head_, 0);
}

SheetWriter::~SheetWriter() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

void SheetWriter::make_styles() {
  for (const Style style : {Style::text, Style::rtl_text, Style::head, Style::rtl_head}) {
    lxw_format* const format = styles_[static_cast<std::size_t>(style)] = workbook_add_format(book_);
    format_set_num_format_index(format, text_format);
    if (style == Style::head || style == Style::rtl_head) format_set_bold(format);
    if (style == Style::rtl_text || style == Style::rtl_head) format_set_reading_order(format, right_to_left);
  }
}

lxw_format* SheetWriter::style_of(std::string_view cell) const {
  const bool rtl = runs_right_to_left(cell);
  const Style style = row_ < end_of_head_ ? (rtl ? Style::rtl_head : Style::head) : (rtl ? Style::rtl_text : Style::text);
  return styles_[static_cast<std::size_t>(style)];
}

void SheetWriter::write(std::vector<std::string>& row) {
  if (row_ == max_rows || row.size() > max_columns)
    throw Error(ErrorKind::io, Code::limit, {output_.name(), row_, 0, {}, {}}, "rows or columns of a sheet");
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].empty()) continue;
    text_.clear();
    append_escaped(text_, row[i]);
    // A text that is too long for a cell; it is left out, so that reading back reports it.
    const auto done = worksheet_write_string(sheet_, row_, static_cast<lxw_col_t>(i), text_.c_str(), style_of(row[i]));
    if (done == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) row[i].clear();
    else if (done != LXW_NO_ERROR) throw not_written(output_, lxw_strerror(done));
  }
  ++row_;
}

void SheetWriter::close() {
  if (book_ == nullptr) return;
  const bool spilled = sheet_->file != nullptr && (std::fflush(sheet_->file) != 0 || std::ferror(sheet_->file) != 0);
  if (spilled) throw not_written(output_, "temporary file of the sheet");
  const lxw_error done = workbook_close(std::exchange(book_, nullptr));
  if (done != LXW_NO_ERROR) throw not_written(output_, lxw_strerror(done));
  copy_to_output();
}

void SheetWriter::copy_to_output() {
  std::vector<char> buffer(copied_bytes);
  std::uint64_t offset = 0;
  while (const std::size_t count = book_file_.read(buffer, offset)) {
    output_.write({buffer.data(), count});
    offset += count;
  }
}

}  // namespace ftf::formats::xlsx
