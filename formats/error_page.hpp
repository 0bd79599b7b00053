// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Knows what is often saved in place of data: a server's error answer, a web page, a pointer to a file kept elsewhere.

#include <string_view>

#include <ftf/io/input_file.hpp>

namespace ftf::formats {

/// What the input is instead of data, for a message; empty if it does not look like such a thing.
[[nodiscard]] std::string_view error_page(std::string_view head);

/// Throws Error format_error_page where the input looks like such a thing, whatever format was asked for.
void refuse_error_page(io::InputFile& input);

}  // namespace ftf::formats
