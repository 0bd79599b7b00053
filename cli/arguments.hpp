// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a command was called with, after parsing.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>

namespace ftf::cli {

/// A call that can't be taken as it stands; `what` says so to who called.
[[nodiscard]] inline base::Error wrong_call(const char* what) { return {base::ErrorKind::usage, base::Code::usage, {}, what}; }

/// Values by option name. Asking for an option that the command doesn't have is a fault of this program (std::out_of_range).
class Arguments {
 public:
  struct Value {
    std::string text;    ///< as given, or the fallback
    bool given = false;  ///< whether it stood on the command line
  };

  Arguments(std::map<std::string, Value, std::less<>> values, std::vector<std::string> operands)
      : values_(std::move(values)), operands_(std::move(operands)) {}

  [[nodiscard]] bool has(std::string_view option) const { return values_.find(option) != values_.end(); }
  [[nodiscard]] bool given(std::string_view option) const { return value(option).given; }
  [[nodiscard]] bool flag(std::string_view option) const { return given(option); }
  [[nodiscard]] const std::string& text(std::string_view option) const { return value(option).text; }

  /// The parser has checked that it is one.
  [[nodiscard]] std::uint64_t number(std::string_view option) const;

  /// A decimal from 0 to 1 in millionths: no floating point decides anything.
  [[nodiscard]] std::uint32_t millionths(std::string_view option) const;

  /// Comma-separated parts; none for an empty text.
  [[nodiscard]] std::vector<std::string> list(std::string_view option) const;

  /// Gives an option, or a key that no option sets, a value that did not stand on the command line.
  void set(std::string_view option, std::string text) { values_.insert_or_assign(std::string(option), Value{std::move(text)}); }

  [[nodiscard]] const std::vector<std::string>& operands() const noexcept { return operands_; }

 private:
  [[nodiscard]] const Value& value(std::string_view option) const;

  std::map<std::string, Value, std::less<>> values_;
  std::vector<std::string> operands_;
};

}  // namespace ftf::cli
