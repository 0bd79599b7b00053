// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Bytes that XML does not allow: telling them, so that they cost a record and not the file.

#include <cstddef>
#include <string_view>

namespace ftf::formats::syntax {

/// What is wrong in some bytes.
struct XmlDamage {
  std::size_t invalid = 0;                     ///< bytes that are not UTF-8
  std::size_t controls = 0;                    ///< control characters other than TAB, LF, CR, and U+FFFE, U+FFFF
  std::size_t first = std::string_view::npos;  ///< offset of the first of them
};

/// Looks at all of `bytes`.
[[nodiscard]] XmlDamage find_xml_damage(std::string_view bytes);

/// Copies bytes to `out`, of the same size, with a question mark for each that XML does not allow. Returns how many bytes were
/// copied: fewer than given where they end inside a character and `more` may follow. Counts in `damage`.
enum class XmlTail : bool { more, last };
[[nodiscard]] std::size_t copy_allowed(std::string_view bytes, char* out, XmlTail tail, XmlDamage& damage) noexcept;

}  // namespace ftf::formats::syntax
