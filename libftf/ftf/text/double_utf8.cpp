// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/double_utf8.hpp>

#include <algorithm>
#include <array>

#include <ftf/text/charset.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

// No name is longer; what is longer is not one run of a double encoding.
constexpr std::size_t max_run = std::size_t{64} << 10;

// Windows-1252 0x80 to 0x9F (the Unicode Consortium's mapping CP1252.TXT); 0 where it has no letter, and Latin-1 holds.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The byte that was taken for this letter; -1 if none.
int byte_of(char32_t code) {
  if (code >= 0x80 && code <= 0xFF) return static_cast<int>(code);
  const auto* const found = std::find(windows_1252.begin(), windows_1252.end(), code);
  return found == windows_1252.end() || code == 0 ? -1 : static_cast<int>(0x80 + (found - windows_1252.begin()));
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) noexcept {
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t left = rest.size();
    if (next_code_point(rest) == malformed) return text.size() - left;
  }
  return text.size();
}

std::optional<std::string> undo_double_utf8(std::string_view run) {
  std::string bytes;
  while (!run.empty()) {
    const int byte = byte_of(next_code_point(run));
    if (byte < 0) return std::nullopt;
    bytes += static_cast<char>(byte);
  }
  if (bytes.empty() || valid_utf8_prefix(bytes) != bytes.size()) return std::nullopt;
  return bytes;
}

void DoubleUtf8Stream::feed(std::string_view bytes, std::string& out) {
  while (!bytes.empty()) {
    const auto* const end = std::find_if(bytes.begin(), bytes.end(), is_ascii);
    const auto length = static_cast<std::size_t>(end - bytes.begin());
    run_.append(bytes.substr(0, length));
    bytes.remove_prefix(length);
    if (bytes.empty() && run_.size() < max_run) return;
    finish(out);
    const auto* const next = std::find_if_not(bytes.begin(), bytes.end(), is_ascii);
    const auto plain = static_cast<std::size_t>(next - bytes.begin());
    out.append(bytes.substr(0, plain));
    bytes.remove_prefix(plain);
  }
}

void DoubleUtf8Stream::finish(std::string& out) {
  out += undo_double_utf8(run_).value_or(run_);
  run_.clear();
}

std::optional<std::string> repair_double_utf8(std::string_view text) {
  std::string out;
  bool repaired = false;
  while (!text.empty()) {
    const auto* const start = std::find_if_not(text.begin(), text.end(), is_ascii);
    const auto* const end = std::find_if(start, text.end(), is_ascii);
    out.append(text.begin(), start);
    if (start == end) break;
    const auto undone = undo_double_utf8({start, end});
    if (!undone) return std::nullopt;
    out += *undone;
    repaired = true;
    text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
  }
  if (!repaired) return std::nullopt;
  return out;
}

}  // namespace ftf::text
