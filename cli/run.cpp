// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// The only place that turns an Error into a message and an exit code.
#include <cstdio>
#include <new>

#include <fmt/format.h>

#include <ftf/io/cleanup.hpp>
#include <ftf/io/output_file.hpp>

#include "cli/audit_trail.hpp"
#include "cli/command.hpp"
#include "cli/configuration.hpp"
#include "cli/version.hpp"

namespace ftf::cli {

namespace {

using base::Code;
using base::Error;
using base::ErrorKind;

ExitCode print(const std::string& text) {
  io::OutputFile out("-");
  out.write(text);
  out.close();
  return ExitCode::done;
}

const Command& command_named(const std::string& name) {
  if (const Command* command = find_command(name)) return *command;
  throw Error(ErrorKind::usage, Code::usage, {}, fmt::format("no command is called '{}'; see ftf --help", name));
}

/// Runs a command between its two entries in the audit log.
ExitCode audited(const Command& command, const Arguments& arguments, const Console& console) {
  const AuditTrail trail(arguments, command.name);
  trail.begin();
  try {
    const ExitCode code = command.run(arguments, console);
    trail.end(code);
    return code;
  } catch (const Error& error) {
    trail.end(exit_code(error.kind()));
    throw;
  }
}

ExitCode dispatch(const std::vector<std::string>& words, Console& console) {
  if (words.empty()) throw Error(ErrorKind::usage, Code::usage, {}, "a command is missing; see ftf --help");
  if (words[0] == "--help" || words[0] == "-h") return print(help());
  if (words[0] == "--version") return print(fmt::format("ftf {}\n", version));
  const Command& command = command_named(words[0]);
  Arguments arguments = parse(command, {words.begin() + 1, words.end()});
  if (arguments.flag("help")) return print(help(command));
  console = Console(arguments);
  configure(arguments);
  return audited(command, arguments, console);
}

ExitCode guarded(const std::vector<std::string>& words) {
  Console console;
  try {
    return dispatch(words, console);
  } catch (const Error& error) {
    console.print(error);
    return exit_code(error.kind());
  } catch (const std::bad_alloc&) {
    console.print(Error(ErrorKind::io, Code::limit, {}, "out of memory"));
    return ExitCode::io;
  } catch (const std::exception& error) {
    console.print(Error(ErrorKind::internal, Code::internal, {}, error.what()));
    return ExitCode::internal;
  }
}

}  // namespace

int run(int argc, const char* const* argv) noexcept {
  try {
    io::install_cleanup();
    return static_cast<int>(guarded({argv + (argc > 0 ? 1 : 0), argv + argc}));
  } catch (...) {
    return static_cast<int>(ExitCode::internal);
  }
}

}  // namespace ftf::cli
