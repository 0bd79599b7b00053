// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which script a letter or a text is written in.

#include <cstdint>
#include <string_view>

namespace ftf::text {

/// Scripts that the toolkit tells apart; common holds digits, punctuation and marks.
// clang-format off
enum class Script : std::uint8_t {
  common, latin, cyrillic, arabic, hebrew, greek, georgian, armenian, han, kana, hangul, devanagari, bengali, tamil, thai, other
};
// clang-format on

/// Script of a code point (Unicode's Script property; hiragana and katakana are both kana).
[[nodiscard]] Script script_of(char32_t code) noexcept;

/// The script of most letters of a text; Japan's mixture of han and kana is kana. common if it has no letters.
[[nodiscard]] Script script_of(std::string_view text) noexcept;

/// ISO 15924 code, such as "Latn"; "Zyyy" for common, "Zzzz" for other.
[[nodiscard]] std::string_view script_code(Script script) noexcept;

}  // namespace ftf::text
