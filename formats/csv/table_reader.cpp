// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/csv/table_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "formats/common/space.hpp"
#include "formats/csv/default_table.hpp"
#include "formats/syntax/csv_writer.hpp"

namespace ftf::formats::csv {

using base::Code;
using base::Error;
using base::ErrorKind;
using base::Fault;
using mapping::FormulaCells;

namespace {

constexpr std::size_t head_bytes = 64U << 10U;
// A group is searched for values that stand twice, so its size must have a bound; no person has so many rows (the longest cross
// product in the lists at hand has 2,268).
constexpr std::size_t max_rows = 10'000;

std::string_view without_lines(std::string_view text, std::uint64_t lines) {
  for (; lines > 0 && !text.empty(); --lines) text.remove_prefix(std::min(text.size(), text.find_first_of('\n') + 1));
  return text;
}

/// Names of columns: without layout, an empty one its number, a repeated one with its number behind it.
std::vector<std::string> column_names(std::span<const std::string_view> cells) {
  std::vector<std::string> names;
  for (const std::string_view cell : cells) {
    std::string name = common::collapse_space(cell);
    const std::string number = std::to_string(names.size() + 1);
    if (name.empty()) name = number;
    if (std::find(names.begin(), names.end(), name) != names.end()) name += " " + number;
    names.push_back(std::move(name));
  }
  while (!names.empty() && cells[names.size() - 1].empty()) names.pop_back();
  return names;
}

}  // namespace

TableReader::TableReader(io::InputFile& input, const ReadContext& context, char delimiter) : max_record_bytes_(context.max_record_bytes) {
  if (!context.mapping.empty()) {
    own_ = mapping::Mapping::load(context.mapping);
    mapping_ = &*own_;
    const std::string& format = mapping_->layout.format;
    if (!format.empty() && format != "csv" && format != "tsv")
      throw Error(ErrorKind::usage, Code::settings_value, {context.mapping, 0, 0, {}, "format"}, "expected csv or tsv");
  }
  open_table(input, context, delimiter);
}

void TableReader::open_table(io::InputFile& input, const ReadContext& context, char delimiter) {
  const mapping::Layout layout = mapping_ == nullptr ? mapping::Layout{} : mapping_->layout;
  if (!layout.encoding.empty()) input.expect_charset(layout.encoding);
  syntax::CsvDialect dialect{layout.delimiter != '\0' ? layout.delimiter : delimiter, layout.quote};
  if (dialect.delimiter == '\0')
    dialect.delimiter = syntax::guess_csv(without_lines(input.head(head_bytes), layout.skip_lines)).dialect.delimiter;
  rows_.emplace(input, dialect, syntax::CsvLimits{.record_bytes = context.max_record_bytes});
  for (std::uint64_t i = 0; i < layout.skip_lines; ++i) rows_->skip_line();

  const std::vector<std::string> columns = read_header();
  where_ = rows_->location();
  if (columns.empty()) return;  // an empty input is a valid one
  width_ = columns.size();
  choose_mapping(input, columns);
  const std::string group = own_ ? "csv" : "table";
  reader_.emplace(*mapping_, columns, mapping::RowContext{input.name(), context.as_of, group, context.notes});
}

std::vector<std::string> TableReader::read_header() {
  try {
    if (!rows_->next()) return {};
  } catch (const Fault& wrong) {
    throw Error(ErrorKind::input, wrong.code(), wrong.where(), "in the header");
  }
  if (mapping_ == nullptr || mapping_->layout.header) return column_names(rows_->cells());
  pending_ = true;
  row_ = {rows_->cells(), rows_->line(), rows_->raw()};
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= rows_->cells().size(); ++i) names.push_back(std::to_string(i));
  return names;
}

void TableReader::choose_mapping(const io::InputFile& input, const std::vector<std::string>& columns) {
  if (mapping_ != nullptr) return;
  if (!is_default_header(columns)) throw Error(ErrorKind::usage, Code::mapping_missing, {input.name(), 0, 0, {}, {}});
  mapping_ = &default_mapping();
}

bool TableReader::next(profile::Profile& reuse) {
  if (!reader_) return false;
  for (;;) {
    if (!pending_ && !next_row()) return false;
    pending_ = false;
    if (!reader_->takes(row_)) continue;
    read_record(reuse);
    return true;
  }
}

bool TableReader::next_row() {
  if (!rows_->next()) return false;
  row_ = {rows_->cells(), rows_->line(), rows_->raw()};
  check_width();
  if (mapping_->layout.formulas == FormulaCells::restore) restore_formulas();
  return true;
}

void TableReader::check_width() const {
  for (std::size_t i = width_; i < row_.cells.size(); ++i)
    if (!row_.cells[i].empty())
      throw Fault(Code::csv_columns, rows_->location(), fmt::format("cell {} of {}", i + 1, width_), std::string(row_.raw));
}

void TableReader::restore_formulas() {
  cells_.assign(row_.cells.begin(), row_.cells.end());
  for (std::string_view& cell : cells_) cell = syntax::restore(cell);
  row_.cells = cells_;
}

void TableReader::read_record(profile::Profile& profile) {
  where_ = rows_->location();
  reader_->begin(row_, profile);
  if (mapping_->group_by.empty()) {
    reader_->add(row_, profile);
    reader_->end(row_, profile);
  } else {
    read_group(profile);
  }
  where_.record = profile.id;
}

void TableReader::keep_raw(std::string_view row) {
  if (raw_.size() <= max_record_bytes_) raw_.append(row).append("\n");
}

void TableReader::read_group(profile::Profile& profile) {
  raw_.clear();
  std::optional<Fault> bad;  // sets the whole record aside, once all of its rows are read
  std::size_t rows = 0;
  do {
    keep_raw(row_.raw);
    try {
      if (++rows > max_rows || raw_.size() > max_record_bytes_) throw Fault(Code::limit, rows_->location(), "rows of one record", {});
      if (!bad) reader_->add(row_, profile);
    } catch (const Fault& wrong) {
      if (!bad) bad = wrong;
    }
  } while (next_row_of_group(bad));
  raw_.pop_back();
  if (bad) throw Fault(bad->code(), bad->where(), bad->detail(), raw_, bad->value());
  reader_->end({{}, where_.line, raw_}, profile);
}

bool TableReader::next_row_of_group(std::optional<Fault>& bad) {
  for (;;) try {
      if (!next_row()) return false;
      if (!reader_->takes(row_)) continue;
      pending_ = !reader_->continues(row_);
      return !pending_;
    } catch (const Fault& wrong) {
      if (!bad) bad = wrong;
      keep_raw(wrong.raw());
    }
}

}  // namespace ftf::formats::csv
