// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The parts of the manual that are made from tables, as man(7) text.

#include <string>
#include <string_view>

namespace ftf::cli {

/// What a page is about, from its file's name: `man/ftf-convert.1.in` gives `ftf-convert.1`.
[[nodiscard]] std::string manual_topic(std::string_view path);

/// The text for a mark on the page of a topic:
/// TITLE, NAME and SYNOPSIS of the page, OPTIONS, EXIT STATUS, COMMANDS, MESSAGES, FIELDS, FORMATS, MATRIX (which format carries
/// which field), EXAMPLE and the name of a folder in tests/cases, RECIPE and the name of a file in examples/recipes. Throws
/// std::runtime_error for any other mark.
[[nodiscard]] std::string manual_block(std::string_view mark, const std::string& topic);

}  // namespace ftf::cli
