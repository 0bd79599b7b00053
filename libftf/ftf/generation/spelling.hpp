// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How partners write one and the same name.

#include <cstdint>
#include <string>
#include <string_view>

namespace ftf::generation {

/// Spelling customs for names given in sounds; the columns of libftf/data/generation_sounds.tsv.
enum class Scheme : std::uint8_t { english, french, german, turkish, russian, somali, cyrillic, arabic };

/// Number of schemes in Latin letters; they come first.
inline constexpr std::uint32_t latin_schemes = 6;

/// A name in sounds as a scheme spells it, with a capital letter where the script has them.
[[nodiscard]] std::string spell(std::string_view sounds, Scheme scheme);

/// The same with the definite article.
[[nodiscard]] std::string spell_with_article(std::string_view sounds, Scheme scheme);

/// How names in Latin letters lose their marks; the columns of libftf/data/generation_letters.tsv.
enum class Letters : std::uint8_t { full, plain, travel };

/// A name in Latin letters with its marks, without them, or as travel documents write it.
[[nodiscard]] std::string respell(std::string_view name, Letters letters);

/// With capital letters throughout: Latin and Cyrillic; what has none stays.
[[nodiscard]] std::string capitals(std::string_view name);

}  // namespace ftf::generation
