// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Compares words, codes and numbers that are no names.

#include <cstdint>
#include <span>
#include <string_view>

#include <ftf/blocking/record.hpp>
#include <ftf/names/token_table.hpp>

namespace ftf::comparison {

/// How alike two values are.
enum class Likeness : std::uint8_t { same, near, part, different };

/// What two texts have in common.
struct WordMatch {
  Likeness likeness = Likeness::different;
  std::int32_t rarity = 0;  ///< of the words in common together, in 1/1024 bit
};

/// Compares texts as sets of words: `near` where words are spelled otherwise, `part` where the words in common hold at least half
/// of what the shorter text says. Symmetric. Both must have words.
[[nodiscard]] WordMatch compare_words(std::span<const blocking::Word> a, std::span<const blocking::Word> b, const names::TokenTable& table);

/// Compares codes character by character: `near` for one character wrong, missing, too many, or two exchanged; `part` where at least half
/// of the shorter one begins alike.
[[nodiscard]] Likeness compare_codes(std::string_view a, std::string_view b) noexcept;

/// Whether one character wrong, missing, too many, or two neighbours exchanged explain the difference.
[[nodiscard]] bool is_one_slip(std::string_view a, std::string_view b) noexcept;

}  // namespace ftf::comparison
