// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Knows what is often saved in place of data: a server's error answer, a web page, a pointer to a file kept elsewhere.

#include <string_view>

namespace ftf::formats {

/// What the input is instead of data, for a message; empty if it does not look like such a thing.
[[nodiscard]] std::string_view error_page(std::string_view head);

}  // namespace ftf::formats
