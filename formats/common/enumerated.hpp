// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Several values in one text, as lists enumerate them: "(a) Facilitator, (b) courier".

#include <string>
#include <string_view>
#include <vector>

namespace ftf::formats::common {

/// The items of a text that begins with the first of the marks "(a)", "a)", "(1)" or "1)" and goes on with the next ones in order;
/// the comma or semicolon before a mark is left out. Any other text is its own one item; empty for an empty text.
[[nodiscard]] std::vector<std::string> split_enumerated(std::string_view text);

/// One item as it is, several as "(a) ..., (b) ...".
[[nodiscard]] std::string join_enumerated(const std::vector<std::string>& items);

}  // namespace ftf::formats::common
