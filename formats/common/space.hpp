// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Small work on texts of values: white space, which sources use for layout and never for meaning, letters, pieces.

#include <string>
#include <string_view>

namespace ftf::formats::common {

/// Appends the text with every run of white space (line ends, tabs, no-break and other spaces of Unicode) made one space, and none
/// at its ends.
void append_collapsed(std::string& out, std::string_view text);

/// The same as a new text.
[[nodiscard]] std::string collapse_space(std::string_view text);

/// ASCII letters in lower case, everything else as it is: for comparing with a table's words.
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// ASCII letters in upper case, everything else as it is.
[[nodiscard]] std::string upper_ascii(std::string_view text);

/// Puts `more` behind `text`, with `separator` between them where both say something.
void join(std::string& text, std::string_view more, std::string_view separator = "; ");

/// The first `size` characters of a text.
[[nodiscard]] std::string clip(std::string_view text, std::size_t size);

}  // namespace ftf::formats::common
