// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reading an input line by line.

#include <functional>
#include <string>
#include <string_view>

#include <ftf/base/error.hpp>

namespace ftf::cli {

/// Calls `visit` with each line of a file, "-" for standard input, and its place.
void for_each_line(const std::string& name, const std::function<void(std::string_view line, const base::Location& where)>& visit);

}  // namespace ftf::cli
