// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/xml_bytes.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include <ftf/text/utf8.hpp>

namespace ftf::formats::syntax {

namespace {

constexpr std::size_t longest_character = 4;

bool plain(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x80) & ((byte >= 0x20) | (c == '\t') | (c == '\n') | (c == '\r'));
}

/// How many bytes at the front are plain; whole blocks first, without a branch in them, so that the compiler takes many bytes at once.
std::size_t plain_bytes(std::string_view text) noexcept {
  constexpr std::size_t block = 64;
  std::size_t at = 0;
  for (bool all = true; all && at + block <= text.size(); at += all ? block : 0) {
    unsigned char other = 0;
    for (std::size_t i = 0; i < block; ++i) other |= static_cast<unsigned char>(plain(text[at + i]) ? 0 : 1);
    all = other == 0;
  }
  while (at < text.size() && plain(text[at])) ++at;
  return at;
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
