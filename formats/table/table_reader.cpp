// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/table/table_reader.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "formats/common/space.hpp"
#include "formats/syntax/csv_writer.hpp"
#include "formats/table/default_table.hpp"

namespace ftf::formats::table {

using base::Code;
using base::Error;
using base::ErrorKind;
using base::Fault;
using mapping::FormulaCells;

namespace {

// A group is searched for values that stand twice, so its size must have a bound; no person has so many rows (the longest cross
// product in the lists at hand has 2,268).
constexpr std::size_t max_rows = 10'000;

/// The names without empty ones at their end; an empty one is its number, a repeated one has its number behind it.
std::vector<std::string> distinct(std::vector<std::string> names) {
  while (!names.empty() && names.back().empty()) names.pop_back();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const auto here = names.begin() + static_cast<std::ptrdiff_t>(i);
    if (names[i].empty()) names[i] = number;
    if (std::find(names.begin(), here, names[i]) != here) names[i] += " " + number;
  }
  return names;
}

}  // namespace

TableReader::TableReader(std::string file, const ReadContext& context, const TableKind& kind, const OpenRows& open_rows)
    : max_record_bytes_(context.max_record_bytes) {
  if (!context.mapping.empty()) {
    own_ = mapping::Mapping::load(context.mapping);
    mapping_ = &*own_;
    const std::string& format = mapping_->layout.format;
    if (!format.empty() && std::find(kind.layouts.begin(), kind.layouts.end(), format) == kind.layouts.end())
      throw Error(ErrorKind::usage, Code::settings_value, {context.mapping, 0, 0, {}, "format"},
                  fmt::format("expected {}", fmt::join(kind.layouts, " or ")));
  }
  rows_ = open_rows(mapping_ == nullptr ? mapping::Layout{} : mapping_->layout);
  const std::vector<std::string> columns = read_header();
  where_ = rows_->location();
  if (columns.empty()) return;  // an empty input is a valid one
  width_ = columns.size();
  choose_mapping(file, columns);
  restores_ = kind.formulas == FormulaCells::restore && mapping_->layout.formulas == FormulaCells::restore;
  const std::string group(own_ ? kind.name : "table");
  reader_.emplace(*mapping_, columns, mapping::RowContext{std::move(file), context.as_of, group, context.notes});
}

std::vector<std::string> TableReader::read_header() try {
  if (mapping_ == nullptr) return read_named_columns(1);
  return mapping_->layout.header ? read_named_columns(mapping_->layout.header_rows) : number_columns();
} catch (const Fault& wrong) {
  throw Error(ErrorKind::input, wrong.code(), wrong.where(), "in the header");
}

std::vector<std::string> TableReader::read_named_columns(std::uint64_t rows) {
  std::vector<std::string> names;
  std::vector<std::string> last;  // what the row above says of each column
  for (std::uint64_t row = 0; row < rows && rows_->next(); ++row) {
    const auto cells = rows_->cells();
    names.resize(std::max(names.size(), cells.size()));
    last.resize(names.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      std::string part = common::collapse_space(cells[i]);
      if (part.empty() || part == last[i]) continue;
      common::join(names[i], part, " ");
      last[i] = std::move(part);
    }
  }
  return distinct(std::move(names));
}

std::vector<std::string> TableReader::number_columns() {
  if (!rows_->next()) return {};
  pending_ = true;
  row_ = current();
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= row_.cells.size(); ++i) names.push_back(std::to_string(i));
  return names;
}

void TableReader::choose_mapping(const std::string& file, const std::vector<std::string>& columns) {
  if (mapping_ != nullptr) return;
  if (!is_default_header(columns)) throw Error(ErrorKind::usage, Code::mapping_missing, {file, 0, 0, {}, {}});
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
  row_ = current();
  check_width();
  if (restores_) restore_formulas();
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

}  // namespace ftf::formats::table
