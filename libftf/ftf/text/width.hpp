// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How many columns of a terminal a text takes.

#include <cstddef>
#include <string_view>

namespace ftf::text {

/// Columns: combining marks and format characters take none, wide East Asian characters two (UAX 11).
[[nodiscard]] std::size_t display_width(std::string_view utf8);

/// The longest start of the text that takes at most `width` columns; does not end before a combining mark.
[[nodiscard]] std::string_view cut_to_width(std::string_view utf8, std::size_t width);

}  // namespace ftf::text
