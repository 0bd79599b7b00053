// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reading an input line by line.

#include <functional>
#include <string>
#include <string_view>

#include <ftf/base/error.hpp>
#include <ftf/base/sha256.hpp>

namespace ftf::cli {

/// Calls `visit` with each line of a file, "-" for standard input, and its place. What is read goes into `hash`, if there is one.
void for_each_line(const std::string& name, const std::function<void(std::string_view line, const base::Location& where)>& visit,
                   base::Sha256* hash = nullptr);

}  // namespace ftf::cli
