// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The rows that a record of nested values makes, so that a mapping reads it as it reads a table.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ftf::formats::tree {

/// A record's values by their paths. The first row holds the first value of each path; what is repeated begins a row of its own, which
/// holds all that belongs to the repetition and nothing else, so that the parts of one alias or document stay together.
class FlatRows {
 public:
  static constexpr std::size_t most_columns = 4096;
  static constexpr std::size_t most_rows = 10'000;  ///< as of a table's record
  static constexpr std::size_t most_cells = 1U << 20U;

  /// Columns that there are before any record; further ones follow as their paths are met.
  explicit FlatRows(std::vector<std::string> columns);

  /// Begins a record of one row without values.
  void begin() { size_ = cells_ = 0, add_row(); }

  /// A further row; its number. Throws std::length_error for too many.
  std::size_t add_row();

  /// Sets a cell; the text has to outlive the record. Throws std::length_error for too many columns or cells.
  void put(std::size_t row, std::string_view path, std::string_view text);

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::span<const std::string_view> cells(std::size_t row) const noexcept { return rows_[row]; }
  [[nodiscard]] const std::vector<std::string>& columns() const noexcept { return columns_; }

 private:
  std::vector<std::string> columns_;
  std::unordered_map<std::string, std::size_t> places_;  // of the columns
  std::vector<std::vector<std::string_view>> rows_;      // more than size_ where an earlier record had more
  std::size_t size_ = 0;
  std::size_t cells_ = 0;  // of all rows
};

/// A path made longer for as long as this lives.
class Step {
 public:
  Step(std::string& path, std::string_view name) : path_(path), size_(path.size()) {
    if (!path.empty()) path += '/';
    path += name;
  }
  ~Step() { path_.resize(size_); }
  Step(const Step&) = delete;
  Step& operator=(const Step&) = delete;

 private:
  std::string& path_;
  std::size_t size_;
};

}  // namespace ftf::formats::tree
