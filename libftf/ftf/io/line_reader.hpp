// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Lines of an input, without copying them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/io/input_file.hpp>

namespace ftf::io {

/// Takes an input apart into lines that end with LF or CRLF; the last one may lack its end.
class LineReader {
 public:
  static constexpr std::size_t default_max_line = std::size_t{16} << 20;

  /// `input` must outlive the reader, which reads ahead: nobody else may read from it.
  explicit LineReader(InputFile& input, std::size_t max_line = default_max_line);

  /// The next line without its end, valid until the next call; nothing at the end of the input. Throws Fault limit for a line
  /// of more than `max_line` bytes, and stands at the line after it; Errors as InputFile.
  [[nodiscard]] std::optional<std::string_view> next();

  /// Number of the line given last, from 1.
  [[nodiscard]] std::uint64_t line() const noexcept { return line_; }

  /// File and line for a message about the line given last.
  [[nodiscard]] base::Location location() const;

 private:
  bool fill();
  void skip_long_line();

  InputFile* input_;
  std::size_t max_line_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;    // of what is not given yet
  std::size_t scanned_ = 0;  // no LF before this
  std::size_t end_ = 0;
  std::uint64_t line_ = 0;
  bool at_end_ = false;
};

}  // namespace ftf::io
