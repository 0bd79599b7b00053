// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Lines of a pipe or a growing file, for ever.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include <ftf/base/error.hpp>

namespace ftf::cli {

/// Gives each whole line to `answer` as soon as it is there; returns at the end of a pipe, and on SIGTERM once `answer` has returned from
/// the line in hand. A regular file is read for ever. `-` is standard input. Throws Error as InputFile; a longer line than `max_line` is
/// Error limit.
void follow_lines(const std::string& name, std::uint64_t max_line,
                  const std::function<void(std::string_view line, const base::Location& where)>& answer);

}  // namespace ftf::cli
