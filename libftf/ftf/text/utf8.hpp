// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// UTF-8 one code point at a time, inline because cleaning names spends its time here.

#include <cstdint>
#include <string>
#include <string_view>

namespace ftf::text {

/// What next_code_point gives for bytes that are no UTF-8 (never a code point).
inline constexpr char32_t malformed = 0xFFFFFFFF;

/// Takes one code point off the front of a non-empty text; malformed takes one byte. Overlong forms, surrogates and
/// values above U+10FFFF are malformed.
[[nodiscard]] inline char32_t next_code_point(std::string_view& text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto tail = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  char32_t code = malformed;
  std::size_t used = 1;
  if (lead < 0x80U) {
    code = lead;
  } else if (lead >= 0xC2U && lead < 0xE0U && tail(1)) {
    code = (lead & 0x1FU) << 6 | (byte(1) & 0x3FU);
    used = 2;
  } else if (lead >= 0xE0U && lead < 0xF0U && tail(1) && tail(2)) {
    code = (lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
    used = 3;
    if (code < 0x800U || (code >= 0xD800U && code < 0xE000U)) code = malformed, used = 1;
  } else if (lead >= 0xF0U && lead < 0xF5U && tail(1) && tail(2) && tail(3)) {
    code = (lead & 0x07U) << 18 | (byte(1) & 0x3FU) << 12 | (byte(2) & 0x3FU) << 6 | (byte(3) & 0x3FU);
    used = 4;
    if (code < 0x10000U || code > 0x10FFFFU) code = malformed, used = 1;
  }
  text.remove_prefix(used);
  return code;
}

/// Appends a code point (a valid scalar value).
inline void append_utf8(std::string& out, char32_t code) {
  const auto put = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80U) return put(code);
  if (code < 0x800U) return put(0xC0U | code >> 6), put(0x80U | (code & 0x3FU));
  if (code < 0x10000U) return put(0xE0U | code >> 12), put(0x80U | (code >> 6 & 0x3FU)), put(0x80U | (code & 0x3FU));
  put(0xF0U | code >> 18), put(0x80U | (code >> 12 & 0x3FU)), put(0x80U | (code >> 6 & 0x3FU)), put(0x80U | (code & 0x3FU));
}

/// How many code points a text has; bytes that only go on with one do not count.
[[nodiscard]] inline std::size_t length(std::string_view text) noexcept {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  return count;
}

/// The code points of a text; malformed bytes are left out.
[[nodiscard]] std::u32string to_code_points(std::string_view text);

/// The text without space, tab and ends of lines at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

/// UTF-8 of code points.
[[nodiscard]] std::string to_utf8(std::u32string_view code_points);

}  // namespace ftf::text
