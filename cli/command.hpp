// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a subcommand is: a row of facts and a run function. Each command_X.cpp defines one; commands.cpp lists them.

#include <span>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/option.hpp"

namespace ftf::cli {

struct Command {
  std::string_view name{};      ///< as typed: `parse-name`
  std::string_view title{};     ///< one line for lists, no full stop
  std::string_view synopsis{};  ///< what follows the options: `[INPUT...]`
  std::string_view details{};   ///< a paragraph for --help
  OperandSpec operands{};
  Options (*options)() = nullptr;  ///< all rows, shared groups included
  ExitCode (*run)(const Arguments& arguments, const Console& console) = nullptr;
};

/// All commands, in the order in which they are shown.
[[nodiscard]] std::span<const Command* const> commands();

/// The command of this name; null if there is none.
[[nodiscard]] const Command* find_command(std::string_view name) noexcept;

/// Parses what follows the command's name. Throws base::Error(usage).
[[nodiscard]] Arguments parse(const Command& command, const std::vector<std::string>& words);

/// Help of one command, and of all.
[[nodiscard]] std::string help(const Command& command);
[[nodiscard]] std::string help();

/// The whole program. Never throws.
[[nodiscard]] int run(int argc, const char* const* argv) noexcept;

}  // namespace ftf::cli
