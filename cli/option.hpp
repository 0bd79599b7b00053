// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One row an option: parsing, --help, the man pages and completion are all made from these rows.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ftf::cli {

/// What an option takes.
enum class OptionKind : std::uint8_t {
  flag,     ///< nothing
  text,     ///< any text
  number,   ///< a whole number, 0 or more
  decimal,  ///< a number from 0 to 1
  path,     ///< a file; completed as such
  choice,   ///< one of `choices`
};

/// One option of a command. An option may be given once, unless its kind is a flag.
struct OptionSpec {
  std::string_view name{};  ///< long name, without dashes
  char letter = '\0';       ///< short name, or none
  OptionKind kind = OptionKind::flag;
  std::string_view value{};     ///< placeholder in help: `FILE`
  std::string_view fallback{};  ///< value when it is not given; empty = none
  std::string_view help{};      ///< one sentence without a full stop
  std::vector<std::string> (*choices)() = nullptr;
};

/// Rows of an option table.
using Options = std::vector<OptionSpec>;

/// Joins shared groups and a command's own rows, in this order.
[[nodiscard]] Options join(std::initializer_list<Options> groups);

/// How many operands a command takes.
struct OperandSpec {
  std::string_view name{};  ///< as in the synopsis: `INPUT`; empty = none
  std::size_t least = 0;
  std::size_t most = SIZE_MAX;
  bool is_path = true;  ///< completed as a file
};

/// Shared groups.
[[nodiscard]] Options common_options();  ///< --quiet, --json, --show-values, --config, --purpose, --case, --help
[[nodiscard]] Options
input_options();  ///< --from, --mapping, --encoding, --as-of, --on-error, --max-record-bytes, --policy, --recipient, --refused
[[nodiscard]] Options output_options();       ///< --to, -o, --report, --sidecar, --strict
[[nodiscard]] Options line_output_options();  ///< -o, --report
[[nodiscard]] Options thread_options();       ///< --threads

/// Names of all formats that can be read, and `auto`.
[[nodiscard]] std::vector<std::string> readable_formats();

/// Names of all formats that can be written, and `table`.
[[nodiscard]] std::vector<std::string> writable_formats();

}  // namespace ftf::cli
