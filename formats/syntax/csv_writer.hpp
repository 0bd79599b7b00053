// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes tables of delimited text, RFC 4180 with LF, safe to open in a spreadsheet.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <ftf/io/output_file.hpp>

#include "formats/syntax/csv_reader.hpp"

namespace ftf::formats::syntax {

/// What becomes of a cell that a spreadsheet would take for a formula: one that begins with = + - @ TAB CR LF (OWASP, CSV injection).
enum class Formulas : std::uint8_t { neutralise, keep };

/// The cell with an apostrophe before it where a spreadsheet would run it, and where restore() would take one away.
[[nodiscard]] std::string neutralise(std::string_view cell);

/// Undoes neutralise().
[[nodiscard]] std::string_view restore(std::string_view cell) noexcept;

class CsvWriter {
 public:
  CsvWriter(io::OutputFile& output, CsvDialect dialect, Formulas formulas) : output_(output), dialect_(dialect), formulas_(formulas) {}

  /// Writes one record. Throws Error as OutputFile.
  void write(std::span<const std::string> cells);

 private:
  void append(std::string_view cell);

  io::OutputFile& output_;
  CsvDialect dialect_;
  Formulas formulas_;
  std::string line_;
};

}  // namespace ftf::formats::syntax
