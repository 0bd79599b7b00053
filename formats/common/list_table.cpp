// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/list_table.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "formats/common/space.hpp"
#include "formats/syntax/csv_writer.hpp"

namespace ftf::formats::common {

namespace {

using base::Code;

constexpr std::size_t head_bytes = 64U << 10U;
constexpr int rows_before_header = 8;

}  // namespace

ListTable::ListTable(io::InputFile& input, std::string_view key, std::size_t max_record_bytes)
    : file_(input.name()),
      rows_(input, syntax::guess_csv(input.head(head_bytes)).dialect, {.record_bytes = max_record_bytes}),
      groups_(file_, max_record_bytes) {
  read_header(key);
}

void ListTable::read_header(std::string_view key) {
  for (int i = 0; i < rows_before_header; ++i) {
    if (!rows_.next()) {
      if (i == 0) return;  // an empty input is a valid one
      break;
    }
    columns_.clear();
    for (const std::string_view cell : rows_.cells()) columns_.push_back(collapse_space(cell));
    const auto found = std::ranges::find(columns_, key);
    key_ = static_cast<std::size_t>(found - columns_.begin());
    if (found != columns_.end()) return;
    if (i == 0) title_ = collapse_space(rows_.raw());
  }
  throw base::Error(base::ErrorKind::input, Code::csv_column_missing, rows_.location(), std::string(key));
}

std::optional<std::span<const RowGroups::Row>> ListTable::next() {
  while (!sealed_) {
    if (!rows_.next()) {
      groups_.seal();
      sealed_ = true;
    } else {
      add_row();
    }
  }
  return groups_.next();
}

void ListTable::add_row() {
  const auto cells = rows_.cells();
  for (std::size_t i = columns_.size(); i < cells.size(); ++i)
    if (!cells[i].empty())
      throw base::Fault(Code::csv_columns, rows_.location(), fmt::format("cell {} of {}", i + 1, columns_.size()),
                        std::string(rows_.raw()));
  row_.clear();
  for (const std::string_view cell : cells.first(std::min(cells.size(), columns_.size())))
    row_.push_back(collapse_space(syntax::restore(cell)));
  if (first_row_.empty()) first_row_ = row_;
  const std::string key = key_ < row_.size() ? row_[key_] : std::string();
  if (key.empty()) throw base::Fault(Code::id_missing, rows_.location(), columns_[key_], std::string(rows_.raw()));
  const std::vector<std::string_view> views(row_.begin(), row_.end());
  groups_.add(key, views, rows_.line());
}

}  // namespace ftf::formats::common
