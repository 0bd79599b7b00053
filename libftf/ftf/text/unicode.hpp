// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Normalisation and properties of characters, as the Unicode standard defines them.

#include <cstdint>
#include <string>
#include <string_view>

namespace ftf::text {

/// Canonical composition (NFC); malformed bytes become U+FFFD.
[[nodiscard]] std::string nfc(std::string_view utf8);

/// Compatibility composition (NFKC); malformed bytes become U+FFFD.
[[nodiscard]] std::string nfkc(std::string_view utf8);

/// The first character of the canonical decomposition: the letter without its marks.
[[nodiscard]] char32_t base_letter(char32_t code);

/// NFKC_Casefold of one character; empty for what it takes away.
[[nodiscard]] std::u32string casefold(char32_t code);

/// Whether casefold() gives the character back, next to any others.
[[nodiscard]] bool is_casefold_inert(char32_t code);

/// Simple upper case.
[[nodiscard]] char32_t upper(char32_t code);

/// Value of a decimal digit of any script, or -1.
[[nodiscard]] int digit_value(char32_t code);

/// What a character is in a text.
enum class CharacterClass : std::uint8_t {
  ignorable,  ///< default-ignorable or format: not to be seen
  letter,     ///< letters, and the marks that spell with them
  bracket,    ///< opening and closing punctuation
  other,
};
[[nodiscard]] CharacterClass character_class(char32_t code);

/// Whether the character is a compatibility form of others (presentation forms, full-width letters).
[[nodiscard]] bool is_compatibility_form(char32_t code);

}  // namespace ftf::text
