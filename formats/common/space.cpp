// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/space.hpp"

#include <cstddef>

#include <ftf/text/utf8.hpp>

namespace ftf::formats::common {

namespace {

/// Bytes of the white space at the front; 0 where there is none. Unicode's White_Space, of which the list knows those that lists use.
std::size_t space_bytes(std::string_view text) noexcept {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte == ' ' || (byte >= '\t' && byte <= '\r')) return 1;
  if (byte < 0xC2) return 0;
  if (text.starts_with("\u00A0") || text.starts_with("\u0085")) return 2;
  if (text.starts_with("\u202F") || text.starts_with("\u205F") || text.starts_with("\u3000") || text.starts_with("\u2028") ||
      text.starts_with("\u2029"))
    return 3;
  const bool general = text.size() >= 3 && text.starts_with("\xE2\x80") && static_cast<unsigned char>(text[2]) >= 0x80 &&
                       static_cast<unsigned char>(text[2]) <= 0x8A;  // U+2000 to U+200A
  return general ? 3 : 0;
}

/// Bytes up to the next white space.
std::size_t word_end(std::string_view text) noexcept {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte <= ' ' || byte >= 0xC2) && space_bytes(text.substr(at)) != 0) return at;
  }
  return text.size();
}

/// How many bytes at the front are words with one space between them: all of most texts.
std::size_t collapsed_bytes(std::string_view text) noexcept {
  std::size_t end = 0;  // of a word
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte > ' ' && byte < 0xC2) continue;
    if (byte == ' ' && at != end) end = at + 1;
    else if (byte != ' ' && space_bytes(text.substr(at)) == 0) continue;
    else return end == 0 ? at : end - 1;
  }
  return end == text.size() && end != 0 ? end - 1 : text.size();
}

}  // namespace

void append_collapsed(std::string& out, std::string_view text) {
  const std::size_t start = out.size();
  const std::size_t plain = collapsed_bytes(text);
  out += text.substr(0, plain);
  text.remove_prefix(plain);
  while (!text.empty()) {
    if (const std::size_t bytes = space_bytes(text); bytes != 0) {
      text.remove_prefix(bytes);
      continue;
    }
    const std::size_t end = word_end(text);
    if (out.size() != start) out += ' ';
    out += text.substr(0, end);
    text.remove_prefix(end);
  }
}

std::string collapse_space(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_collapsed(out, text);
  return out;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

void join(std::string& text, std::string_view more, std::string_view separator) {
  if (more.empty()) return;
  if (!text.empty()) text += separator;
  text += more;
}

std::string clip(std::string_view text, std::size_t size) {
  if (text.size() <= size) return std::string(text);
  std::string_view rest = text;
  for (; size > 0 && !rest.empty(); --size) static_cast<void>(text::next_code_point(rest));
  return std::string(text.substr(0, text.size() - rest.size()));
}

}  // namespace ftf::formats::common
