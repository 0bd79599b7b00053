// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Readings of scripts that write syllables: Hangul, Chinese characters, the Indic scripts.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ftf::names {

/// Latin letters of a token in one of these scripts, to be read like a Latin token; nothing if a letter belongs to none of them.
/// Hangul by Unicode's arithmetic and Korea's Revised Romanization without assimilation, with other vowels where the word is foreign,
/// Chinese characters by pinyin (from ICU at build time), Indic letters by their place in ISCII with the inherent vowel a.
[[nodiscard]] std::optional<std::string> syllable_letters(std::u32string_view token);

/// True if each syllable of a Hangul word can stand for one Chinese character, by its Korean reading or its Chinese sound, or is usual in
/// native given names; others, as peu or seun, occur in the names of foreigners only.
[[nodiscard]] bool writes_characters(std::u32string_view hangul);

/// A Hangul word that is no Korean name, as English would spell what it says: ei as in Kate is a, ai as in Mike is i, eu no vowel. Empty for
/// other words.
[[nodiscard]] std::string english_reading(std::u32string_view hangul);

/// Languages other than Mandarin in which Chinese characters of names are read.
enum class HanLanguage : std::uint8_t { cantonese, korean };
inline constexpr std::array han_languages{HanLanguage::cantonese, HanLanguage::korean};

/// The characters read in this language: Cantonese in the spelling usual in Hong Kong, Korean in Hangul. Empty if one is no Chinese
/// character with a known reading. From Unihan (kCantonese, kHangul), the first reading or the one for names.
[[nodiscard]] std::string han_reading(HanLanguage language, std::u32string_view characters);

}  // namespace ftf::names
