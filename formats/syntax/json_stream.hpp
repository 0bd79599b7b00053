// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Takes an input apart into single JSON values: one object, arrays, JSON Lines, values one after the other, lists inside an envelope.

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

/// What a stream needs to know of its format.
struct JsonStreamOptions {
  /// Paths of arrays inside a top-level object (an envelope) whose elements are the values: "_embedded.notices". At most two keys deep.
  std::span<const std::string_view> envelopes;
  std::size_t max_value_bytes = std::size_t{16} << 20;
};

/// Gives the text of one value after the other, in memory of one value. Only brackets, strings and separators are looked at: the
/// caller parses the text with base::JsonDocument, which finds the rest.
class JsonStream {
 public:
  /// `input` must outlive the stream, which reads ahead. So must the paths of the envelopes.
  JsonStream(io::InputFile& input, const JsonStreamOptions& options);

  /// The next value, valid until the next call; nothing at the end. Arrays at the top level and in envelopes are entered, an
  /// envelope's other members are left out. Throws Fault json_syntax where the next value can still be found: in JSON Lines (an
  /// object that begins a line and ends on it, followed by others) that is the next line. Throws Fault limit for a value that is too
  /// long, and stands behind it. Elsewhere a broken bracket or an end too early is an Error of that code.
  [[nodiscard]] std::optional<std::string_view> next();

  /// Line and column of the first byte of the value given last.
  [[nodiscard]] const base::Location& location() const noexcept { return where_; }

 private:
  enum class Place : std::uint8_t { top, array, envelope };

  bool fill();
  [[nodiscard]] int peek();
  void count_lines(std::size_t offset);
  void begin_value();
  bool skip_to_value();
  void scan();
  bool scan_token(int c);
  void scan_string();
  void scan_scalar();
  void open(char bracket);
  void close(char bracket);
  void remember_key();
  [[nodiscard]] bool at_envelope() const;
  [[nodiscard]] std::string_view finish_value();
  void skip_line(std::string& raw);
  [[noreturn]] void broken(std::string_view what);

  io::InputFile& input_;
  JsonStreamOptions options_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // bytes before it are done with
  std::size_t token_ = 0;  // of the token in hand, which stays in the buffer
  std::size_t at_ = 0;
  std::size_t end_ = 0;
  std::size_t counted_ = 0;  // line feeds before it are in line_
  std::uint64_t line_ = 1;
  std::uint64_t base_ = 0;        // place in the input of the buffer's first byte
  std::uint64_t line_start_ = 0;  // place in the input
  Place place_ = Place::top;
  std::string brackets_;            // open ones of the value in hand
  std::size_t envelope_depth_ = 0;  // of the array that is being given
  std::vector<std::string> path_;   // keys on the way into a top-level object
  char last_ = 0;                   // significant byte before the one in hand
  bool too_long_ = false;
  bool one_line_ = false;  // the last top-level value took one whole line
  bool lines_ = false;     // JSON Lines: a line feed inside a value breaks it
  base::Location where_;
};

}  // namespace ftf::formats::syntax
