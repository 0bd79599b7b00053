// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/tree/flat_rows.hpp"

#include <stdexcept>

namespace ftf::formats::tree {

FlatRows::FlatRows(std::vector<std::string> columns) : columns_(std::move(columns)) {
  for (std::size_t i = 0; i < columns_.size(); ++i) places_.emplace(columns_[i], i);
}

std::size_t FlatRows::add_row() {
  if (size_ == most_rows) throw std::length_error("rows of one record");
  if (rows_.size() == size_) rows_.emplace_back();
  rows_[size_].clear();
  return size_++;
}

void FlatRows::put(std::size_t row, std::string_view path, std::string_view text) {
  const auto [place, fresh] = places_.try_emplace(std::string(path), columns_.size());
  if (fresh) {
    if (columns_.size() == most_columns) throw std::length_error("different paths");
    columns_.emplace_back(path);
  }
  auto& cells = rows_[row];
  if (cells.size() <= place->second) {
    cells_ += place->second + 1 - cells.size();
    if (cells_ > most_cells) throw std::length_error("rows with so many paths");
    cells.resize(place->second + 1);
  }
  cells[place->second] = text;
}

}  // namespace ftf::formats::tree
