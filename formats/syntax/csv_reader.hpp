// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Tables of delimited text: RFC 4180 and what partners make of it. Grammar and positions, no meaning.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/io/input_file.hpp>

namespace ftf::formats::syntax {

/// What separates and what encloses cells.
struct CsvDialect {
  char delimiter = ',';
  char quote = '"';  ///< NUL where no character encloses cells
  friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// Bounds of one record (SAFETY 4.1).
struct CsvLimits {
  std::size_t record_bytes = std::size_t{16} << 20;
  std::size_t cells = std::size_t{1} << 16;
};

/// Takes an input apart into records. Lines end with LF, CRLF or CR, the last one may lack its end; blank lines are left out, and so
/// is the end-of-file mark of DOS (a line with nothing but 0x1A). A quote inside an unquoted cell is a letter like any other.
class CsvReader {
 public:
  /// `input` must outlive the reader, which reads ahead: nobody else may read from it.
  CsvReader(io::InputFile& input, CsvDialect dialect, CsvLimits limits = {});

  /// Goes to the next record; false at the end. Throws Fault: csv_quote (the line after the one where the record begins comes next),
  /// csv_nul, utf8_invalid, limit; Errors as InputFile.
  bool next();

  /// Leaves out one line, whatever is in it; false at the end.
  bool skip_line();

  /// Cells of the record, without quotes; valid until the next call.
  [[nodiscard]] std::span<const std::string_view> cells() const noexcept { return cells_; }

  /// The record as it stands in the input, without its line end; valid until the next call.
  [[nodiscard]] std::string_view raw() const noexcept { return {data(), raw_size_}; }

  /// Line on which the record begins, from 1.
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }

  /// File and line of the record.
  [[nodiscard]] base::Location location() const;

 private:
  struct Piece {
    std::size_t begin = 0, end = 0;
    bool doubled = false;  // holds doubled quotes
  };

  [[nodiscard]] const char* data() const noexcept { return buffer_.data() + begin_; }
  [[nodiscard]] std::size_t size() const noexcept { return end_ - begin_; }
  bool fill();
  void leave_record();
  void scan_record();
  void scan_plain_cells();
  Piece scan_cell();
  void scan_plain();
  Piece scan_quoted();
  void take_line_end();
  void make_cells();
  void check_text();
  [[noreturn]] void fail(base::Code code, std::size_t offset, std::string detail = {});
  std::string give_up_record();
  std::size_t find_line_end(std::size_t from);

  io::InputFile* input_;
  CsvDialect dialect_;
  CsvLimits limits_;
  std::array<bool, 256> ends_plain_{};   // characters at which scanning an unquoted cell stops
  std::array<bool, 256> ends_quoted_{};  // the same inside quotes
  std::vector<char> buffer_;             // buffer_[end_] is always NUL, so that scanning needs no bound
  std::size_t begin_ = 0;                // of the record; all offsets count from here
  std::size_t end_ = 0;
  std::size_t pos_ = 0;
  std::size_t raw_size_ = 0;
  std::size_t consumed_ = 0;  // the record and its line end
  std::uint64_t line_ = 1;
  std::uint64_t reread_ = 0;  // bytes of bad records that were read again, bounded
  bool at_end_ = false;
  bool quoted_ = false;             // some cell of the record is
  std::optional<std::size_t> nul_;  // where the record has a NUL
  std::vector<Piece> pieces_;
  std::string unescaped_;
  std::vector<std::string_view> cells_;
};

/// What the first bytes of a table tell.
struct CsvGuess {
  CsvDialect dialect;
  std::size_t columns = 0;  ///< that most records have; below 2 where it is no table
  std::size_t records = 0;  ///< looked at
  std::size_t regular = 0;  ///< of these, with that many columns
  char rival = '\0';        ///< another delimiter that fits as well
};

/// Tells the delimiter (comma, semicolon, tab, bar) as the one that gives most records the same number of cells.
[[nodiscard]] CsvGuess guess_csv(std::string_view head);

}  // namespace ftf::formats::syntax
