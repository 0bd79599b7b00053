// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>

#include <fmt/format.h>

#include <ftf/io/output_file.hpp>

#include "cli/command.hpp"
#include "cli/completion.hpp"

namespace ftf::cli {

namespace {

Options options() { return common_options(); }

struct Shell {
  std::string_view name;
  std::string (*script)();
};

constexpr std::array shells{Shell{"bash", bash_completion}, Shell{"zsh", zsh_completion}, Shell{"fish", fish_completion}};

ExitCode run(const Arguments& arguments, const Console&) {
  const std::string& name = arguments.operands().front();
  for (const Shell& shell : shells) {
    if (shell.name != name) continue;
    io::OutputFile out("-");
    out.write(shell.script());
    out.close();
    return ExitCode::done;
  }
  throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, fmt::format("no completion for '{}': bash, zsh or fish", name));
}

}  // namespace

extern const Command completion_command;
const Command completion_command{
    .name = "completion",
    .title = "Print a completion script for a shell",
    .synopsis = "bash|zsh|fish",
    .details = "Prints the script that makes the shell complete commands, options and their values.",
    .operands = {.name = "SHELL", .least = 1, .most = 1, .is_path = false},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
