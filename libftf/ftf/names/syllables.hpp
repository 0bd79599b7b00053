// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Readings of scripts that write syllables: Hangul, Chinese characters, the Indic scripts.

#include <optional>
#include <string>
#include <string_view>

namespace ftf::names {

/// Latin letters of a token in one of these scripts, to be read like a Latin token; nothing if a letter belongs to none of them.
/// Hangul by Unicode's arithmetic and Korea's Revised Romanization without assimilation, Chinese characters by pinyin (from ICU at
/// build time), Indic letters by their place in ISCII with the inherent vowel a.
[[nodiscard]] std::optional<std::string> syllable_letters(std::u32string_view token);

}  // namespace ftf::names
