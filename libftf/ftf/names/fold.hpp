// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What cleaning does with each code point, looked up in pages that are computed from ICU on first use.

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <ftf/text/scripts.hpp>

namespace ftf::names {

/// What becomes of a code point.
enum class FoldKind : std::uint8_t {
  letter,      ///< replaced by one code point
  expand,      ///< replaced by several code points
  digit,       ///< replaced by an ASCII digit
  blank,       ///< separates tokens
  comma,       ///< separates tokens and stays
  bracket,     ///< separates tokens
  apostrophe,  ///< left out; after a Hebrew letter it is the geresh
  mark,        ///< left out: harakat, niqqud, tatweel
  invisible,   ///< left out: default-ignorable, bidi controls
  combine,     ///< composes with its neighbour: the text must be normalised first
};

/// One entry; eight bytes, because every letter of every name is looked up.
struct Fold {
  std::array<char, 4> bytes{};  ///< UTF-8 of the replacement for letter and digit
  std::uint8_t size = 0;        ///< number of bytes; for expand the number of the replacement among the page's expansions
  FoldKind kind = FoldKind::letter;
  bool compatibility = false;  ///< a presentation or width form
  text::Script script = text::Script::common;
};

inline constexpr unsigned fold_page_bits = 7;
inline constexpr std::size_t fold_page_size = std::size_t{1} << fold_page_bits;

/// Entries of neighbouring code points.
struct FoldPage {
  std::array<Fold, fold_page_size> entries{};
  std::vector<std::string> expansions;  ///< UTF-8
};

/// Pages by the upper bits of a code point; null until first used.
inline std::array<std::atomic<const FoldPage*>, (0x110000 >> fold_page_bits)> fold_pages{};

/// Makes a page. Thread-safe.
const FoldPage* make_fold_page(std::size_t number);

/// Page of a code point (at most U+10FFFF); thread-safe.
[[nodiscard]] inline const FoldPage& fold_page_of(char32_t code) {
  const FoldPage* page = fold_pages[code >> fold_page_bits].load(std::memory_order_acquire);
  return page != nullptr ? *page : *make_fold_page(code >> fold_page_bits);
}

/// Entry of a code point; thread-safe.
[[nodiscard]] inline const Fold& fold_of(char32_t code) { return fold_page_of(code).entries[code & (fold_page_size - 1)]; }

}  // namespace ftf::names
