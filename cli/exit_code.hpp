// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Exit codes: one number, one meaning (DESIGN 7). EXIT STATUS of every man page is printed from the table.

#include <array>
#include <string_view>

#include <ftf/base/error.hpp>

namespace ftf::cli {

enum class ExitCode : int { done = 0, no = 1, usage = 2, input = 3, io = 4, internal = 5, refused = 77 };

struct ExitMeaning {
  ExitCode code;
  std::string_view meaning;
};

inline constexpr std::array<ExitMeaning, 7> exit_meanings{{
    {ExitCode::done, "Done."},
    {ExitCode::no, "The answer is no, or different."},
    {ExitCode::usage, "The command line, or a mapping, model or other settings file, is not right."},
    {ExitCode::input, "Bad input: the run stopped, or records were set aside. With --strict also: values were lost."},
    {ExitCode::io, "A file could not be read or written."},
    {ExitCode::internal, "A fault of this program."},
    {ExitCode::refused, "Refused by a handling rule."},
}};

/// The exit code of what ended a run.
[[nodiscard]] constexpr ExitCode exit_code(base::ErrorKind kind) noexcept {
  switch (kind) {
    case base::ErrorKind::usage: return ExitCode::usage;
    case base::ErrorKind::input: return ExitCode::input;
    case base::ErrorKind::io: return ExitCode::io;
    case base::ErrorKind::refused: return ExitCode::refused;
    case base::ErrorKind::internal: break;
  }
  return ExitCode::internal;
}

}  // namespace ftf::cli
