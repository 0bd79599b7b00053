// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What kinds of tables have in common: rows that are read and rows that are written.

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>

#include "formats/mapping/mapping.hpp"

namespace ftf::formats::table {

/// The rows of a file, the header's among them. Rows without a text in any cell may be left out.
class TableRows {
 public:
  virtual ~TableRows() = default;

  /// Goes to the next row; false at the end. Throws Fault for a bad row, after which the next one can be read, and Error.
  virtual bool next() = 0;

  /// Of the row; valid until the next call of next().
  [[nodiscard]] virtual std::span<const std::string_view> cells() const noexcept = 0;
  [[nodiscard]] virtual std::string_view raw() const noexcept = 0;  ///< for the file of rejects
  [[nodiscard]] virtual base::Location location() const = 0;        ///< file and line
  [[nodiscard]] virtual std::uint64_t line() const noexcept = 0;
};

/// Takes the rows of a table.
class TableSink {
 public:
  virtual ~TableSink() = default;

  /// Empties cells that the table can't hold, and writes the row. Throws Error.
  virtual void write(std::vector<std::string>& row) = 0;

  /// Ends the table.
  virtual void close() = 0;
};

/// What a kind of table is called, and how its rows are had once its layout is known.
struct TableKind {
  std::string_view name;                                            ///< of the format, and of extras where the mapping names no source
  std::span<const std::string_view> layouts;                        ///< what a mapping's `format` may say of it
  mapping::FormulaCells formulas = mapping::FormulaCells::restore;  ///< `keep` where a cell's kind tells a text from a formula
};

using OpenRows = std::function<std::unique_ptr<TableRows>(const mapping::Layout&)>;
using OpenSink = std::function<std::unique_ptr<TableSink>(const mapping::Layout&)>;

}  // namespace ftf::formats::table
