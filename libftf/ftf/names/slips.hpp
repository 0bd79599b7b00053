// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Words that differ by a slip of the pen.

#include <string_view>

namespace ftf::names {

/// Whether one becomes the other by one letter changed, put in, left out or exchanged with its neighbour; not where they are equal.
/// Letters are bytes: for Latin readings.
[[nodiscard]] bool differ_by_slip(std::string_view a, std::string_view b) noexcept;

}  // namespace ftf::names
