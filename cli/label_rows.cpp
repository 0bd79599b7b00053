// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/label_rows.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include <fmt/format.h>

namespace ftf::cli {

namespace {

using base::Code;
using base::Error;
using base::Fault;
using formats::syntax::CsvDialect;

constexpr std::size_t head_bytes = 65536;
constexpr std::size_t absent = SIZE_MAX;  // place of a spare column that the table lacks
constexpr std::array<std::string_view, 4> header_words{"record", "a", "id", "rec_id"};

CsvDialect dialect_of(std::string_view head) {
  const std::string_view first_line = head.substr(0, head.find('\n'));
  return first_line.find('\t') == std::string_view::npos ? CsvDialect{} : CsvDialect{'\t', '\0'};
}

}  // namespace

LabelRows::LabelRows(const std::string& file, std::vector<std::string> columns, Header header, const std::vector<std::string>& spare)
    : input_(file), columns_(std::move(columns)), needed_(columns_.size()) {
  columns_.insert(columns_.end(), spare.begin(), spare.end());
  cells_.resize(columns_.size());
  const std::string_view head = input_.head(head_bytes);
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && head[first] == '{') lines_.emplace(input_);
  else table_.emplace(input_, dialect_of(head)), open_table(header);
}

void LabelRows::open_table(Header header) {
  if (!table_->next()) return;
  const auto cells = table_->cells();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const auto place = std::find(cells.begin(), cells.end(), columns_[i]);
    if (place != cells.end()) places_.push_back(static_cast<std::size_t>(place - cells.begin()));
    else if (i >= needed_) places_.push_back(absent);
    else if (header == Header::required)
      throw Error(base::ErrorKind::usage, Code::usage, location(), fmt::format("the table has no column '{}'", columns_[i]));
  }
  if (places_.size() == columns_.size()) return;
  first_row_waits_ = std::find(header_words.begin(), header_words.end(), cells.front()) == header_words.end();
  places_.resize(columns_.size());
  std::iota(places_.begin(), places_.end(), std::size_t{0});
}

bool LabelRows::next() { return lines_ ? next_json() : next_table(); }

bool LabelRows::next_json() {
  auto line = lines_->next();
  while (line && line->find_first_not_of(" \t") == std::string_view::npos) line = lines_->next();
  if (!line) return false;
  const base::JsonValue row = document_.parse(*line, location());
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const base::JsonValue cell = row[columns_[i]];
    const bool plain = cell.is_string() || cell.kind() == base::JsonValue::Kind::number;
    take(i, plain ? std::optional(cell.text()) : std::nullopt);
  }
  return true;
}

bool LabelRows::next_table() {
  if (!first_row_waits_ && !table_->next()) return false;
  first_row_waits_ = false;
  const auto cells = table_->cells();
  for (std::size_t i = 0; i < columns_.size(); ++i) take(i, places_[i] < cells.size() ? std::optional(cells[places_[i]]) : std::nullopt);
  return true;
}

void LabelRows::take(std::size_t column, std::optional<std::string_view> cell) {
  if (!cell && column < needed_) throw Fault(Code::line_form, location(), fmt::format("no '{}'", columns_[column]), {});
  cells_[column] = cell.value_or("");
}

base::Location LabelRows::location() const { return lines_ ? lines_->location() : table_->location(); }

}  // namespace ftf::cli
