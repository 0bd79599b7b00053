// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the words of an index are listed under, so that a word with a slip finds those that may have been meant: its letters, and its
// letters without each of them. Two words that differ by a slip have one of these in common.

#include <cstdint>
#include <string_view>
#include <vector>

namespace ftf::index {

/// Words of fewer letters are found as they are only: too many are near.
inline constexpr std::size_t least_letters_of_slip = 4;

/// The key of these very letters.
[[nodiscard]] std::uint64_t letters_key(std::string_view letters) noexcept;

/// Replaces `keys` by all keys of a word's Latin reading; none for one that is no Latin word or very long.
void slip_keys(std::string_view latin, std::vector<std::uint64_t>& keys);

}  // namespace ftf::index
