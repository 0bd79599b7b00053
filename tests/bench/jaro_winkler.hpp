// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The peer of speed: Jaro-Winkler similarity of two texts of at most 64 letters, by bit masks.

#include <string_view>

namespace ftf::bench {

/// Similarity from 0 to 1 of the first 64 bytes of two texts (Winkler 1990: up to four common first letters, weight 0.1).
[[nodiscard]] double jaro_winkler(std::string_view a, std::string_view b) noexcept;

}  // namespace ftf::bench
