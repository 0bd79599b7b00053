// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Commands that turn each line of their inputs into output, on all cores, in input order and constant memory.

#include <functional>
#include <string>
#include <string_view>

#include <ftf/base/error.hpp>
#include <ftf/io/output_file.hpp>

#include "cli/arguments.hpp"

namespace ftf::cli {

/// Appends the output of one line, its line feed included. Throws base::Fault for a line that is not in its form.
using LineWork = std::function<void(std::string_view line, const base::Location& where, std::string& out)>;

/// Makes a worker; each is used by one thread at a time. After a few million lines workers are made anew, so that what they keep stays
/// bounded.
using MakeLineWork = std::function<LineWork()>;

/// Reads the operands of a command (standard input if there are none) line by line and writes to its -o. Needs the rows of
/// thread_options() and "output".
void transform_lines(const Arguments& arguments, const MakeLineWork& make);

}  // namespace ftf::cli
