// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The one exception type, and the place in an input that a message cites.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

#include <ftf/base/codes.hpp>

namespace ftf::base {

/// Where something was found. Empty or zero parts are unknown and left out of a message.
struct Location {
  std::string file = {};     ///< as the user named it; "-" is standard input
  std::uint64_t line = 0;    ///< from 1
  std::uint64_t column = 0;  ///< byte in the line, from 1
  std::string record = {};   ///< the record's id
  std::string field = {};    ///< field of the profile, or column of the source

  /// `FILE:LINE:COLUMN: record ID: FIELD`, without the unknown parts.
  [[nodiscard]] std::string text() const;
};

/// What went wrong, by whose doing; each kind has one exit code (DESIGN 7).
enum class ErrorKind : std::uint8_t {
  usage,     ///< the command line or a settings file: exit 2
  input,     ///< the data: exit 3
  io,        ///< the system: exit 4
  internal,  ///< this program: exit 5
  refused,   ///< a handling rule: exit 77
};

/// Ends the run, or, as Fault, sets one record aside. Its message never contains a value of the data.
class Error : public std::runtime_error {
 public:
  /// `detail` completes the meaning of the code ("column 7"), and may be empty.
  Error(ErrorKind kind, Code code, Location where, std::string detail = {});

  [[nodiscard]] ErrorKind kind() const noexcept { return kind_; }
  [[nodiscard]] Code code() const noexcept { return code_; }
  [[nodiscard]] const Location& where() const noexcept { return where_; }
  [[nodiscard]] const std::string& detail() const noexcept { return detail_; }

 private:
  ErrorKind kind_;
  Code code_;
  Location where_;
  std::string detail_;
};

/// One bad record: the reader that threw it stands at the next record and can go on.
class Fault : public Error {
 public:
  /// `raw` is the record as it stood in the input, for the file of rejects; `value` the offending part (`--show-values`).
  Fault(Code code, Location where, std::string detail, std::string raw, std::string value = {});

  [[nodiscard]] const std::string& raw() const noexcept { return raw_; }
  [[nodiscard]] const std::string& value() const noexcept { return value_; }

 private:
  std::string raw_;
  std::string value_;
};

/// The message without the program's name: `LOCATION: meaning (detail) [code]`.
[[nodiscard]] std::string message(const Location& where, Code code, std::string_view detail);

}  // namespace ftf::base
