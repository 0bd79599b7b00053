// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes what could deceive a reader at a terminal visible.

#include <string>
#include <string_view>

namespace ftf::text {

/// Control, escape, bidirectional and zero-width characters become `\u{202E}`, bytes that are not UTF-8 `\x{FF}`; all else,
/// TAB among it, stays.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace ftf::text
