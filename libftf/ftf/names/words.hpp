// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Words that structure a name (articles, kunya, nasab, titles), and the affixes that join to a name.

#include <cstdint>
#include <string>
#include <string_view>

namespace ftf::names {

/// Class of a word in libftf/data/name_words.tsv.
enum class WordClass : std::uint8_t { none, article, kunya, nasab, abd, allah, din, title, suffix, optional, particle };

/// Class of a cleaned word.
[[nodiscard]] WordClass word_class(std::string_view word);

/// Role bits that a word of the class has by itself.
[[nodiscard]] std::uint16_t roles_of(WordClass word) noexcept;

/// Role bits read off the end of a Latin reading (patronymics).
[[nodiscard]] std::uint16_t roles_of_ending(std::string_view latin) noexcept;

/// Row of libftf/data/name_variants.tsv (from 1) that lists this Latin reading; for one of 3 letters or more that is not listed, the one
/// row with a form that differs from it in y, j and i, in g, kh and h, in w and v, in doubled letters or in i at the end; 0 for none.
[[nodiscard]] std::uint16_t variant_of(std::string_view latin);

/// The word without a joined Arabic or Hebrew article, or the word itself.
[[nodiscard]] std::string_view without_joined_article(std::string_view word) noexcept;

/// A Latin reading without a leading al-, el-, bin- or ben- that may be an article or "son of", or an empty text if there is none.
[[nodiscard]] std::string_view without_joined_particle(std::string_view latin) noexcept;

/// The one spelling of abd- and -al-din compounds that are written as one word ("abdurrahman" to "abdrahman"); other words unchanged.
[[nodiscard]] std::string canonical_compound(std::string_view word);

/// The part of a word of class allah that follows abd ("allah" to "lah").
[[nodiscard]] std::string_view after_abd(std::string_view allah) noexcept;

/// Number of code points of the family name at the front of a Chinese or Korean name in one piece of size code points; 0 if it
/// cannot be split.
[[nodiscard]] std::size_t family_letters(std::u32string_view name) noexcept;

}  // namespace ftf::names
