// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/xml_bytes.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>

#include <ftf/text/utf8.hpp>

namespace ftf::formats::syntax {

namespace {

constexpr std::size_t longest_character = 4;

bool plain(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && (byte >= 0x20 || c == '\t' || c == '\n' || c == '\r');
}

/// How many bytes at the front are plain; eight at a time where all are ' ' to 0x7F, so that neither they nor what is left without
/// 0x20 have a high bit.
std::size_t plain_bytes(std::string_view text) noexcept {
  constexpr std::uint64_t high = 0x8080808080808080;
  constexpr std::uint64_t spaces = 0x2020202020202020;
  std::size_t at = 0;
  for (;; ++at) {
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
      std::memcpy(&word, text.data() + at, sizeof word);
      if (((word | (word - spaces)) & high) != 0) break;
    }
    if (at == text.size() || !plain(text[at])) return at;
  }
}

/// Whether these last bytes may be the start of a character that goes on.
bool may_go_on(std::string_view bytes) noexcept {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  return lead >= 0xC2 && lead < 0xF5 && bytes.size() < length &&
         std::all_of(bytes.begin() + 1, bytes.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
}

}  // namespace

std::size_t copy_allowed(std::string_view bytes, char* out, XmlTail tail, XmlDamage& damage) noexcept {
  std::memcpy(out, bytes.data(), bytes.size());
  std::string_view rest = bytes;
  while (!rest.empty()) {
    rest.remove_prefix(plain_bytes(rest));
    if (rest.empty()) break;
    if (tail == XmlTail::more && rest.size() < longest_character && may_go_on(rest)) break;
    const std::size_t offset = bytes.size() - rest.size();
    const char32_t code = text::next_code_point(rest);
    const bool control = code < 0x20 || code == 0xFFFE || code == 0xFFFF;
    if (!control && code != text::malformed) continue;
    ++(control ? damage.controls : damage.invalid);
    damage.first = std::min(damage.first, offset);
    std::memset(out + offset, '?', bytes.size() - rest.size() - offset);
  }
  return bytes.size() - rest.size();
}

XmlDamage find_xml_damage(std::string_view bytes) {
  XmlDamage damage;
  std::string scratch(bytes.size(), '\0');
  static_cast<void>(copy_allowed(bytes, scratch.data(), XmlTail::last, damage));
  return damage;
}

}  // namespace ftf::formats::syntax
