// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What cleaning does with each code point, looked up in pages that are computed from ICU on first use.

#include <cstdint>
#include <string_view>

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

/// One entry: 16 bytes.
struct Fold {
  char32_t code = 0;                 ///< replacement
  std::string_view expansion{};      ///< UTF-8 of the replacement for expand
  FoldKind kind = FoldKind::letter;
  bool compatibility = false;        ///< a presentation or width form
  text::Script script = text::Script::common;
};

/// Entry of a code point; thread-safe.
[[nodiscard]] const Fold& fold_of(char32_t code);

}  // namespace ftf::names
