// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which single-byte charset makes the most sense of some bytes, by the letters that come out.

#include <string_view>

namespace ftf::text {

/// The charset whose letters fit best; empty if none fits, or two fit about as well and give different text.
[[nodiscard]] std::string_view best_single_byte_charset(std::string_view bytes);

}  // namespace ftf::text
