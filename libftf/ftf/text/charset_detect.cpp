// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/charset.hpp>

#include <algorithm>
#include <array>
#include <bitset>

#include <unicode/utf16.h>

#include <ftf/text/charset_score.hpp>
#include <ftf/text/double_utf8.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};

// The longer mark first: that of UTF-32LE begins with that of UTF-16LE.
constexpr std::array marks{Mark{"\xEF\xBB\xBF"sv, "utf-8"}, Mark{"\xFF\xFE\x00\x00"sv, "utf-32le"}, Mark{"\x00\x00\xFE\xFF"sv, "utf-32be"},
                           Mark{"\xFF\xFE"sv, "utf-16le"}, Mark{"\xFE\xFF"sv, "utf-16be"}};

// Zip and so XLSX, OLE2 (.xls), PDF, PNG, JPEG, 7z, RAR, ELF.
// clang-format off
constexpr std::array binaries{"PK\x03\x04"sv, "\xD0\xCF\x11\xE0"sv, "%PDF-"sv, "\x89PNG"sv, "\xFF\xD8\xFF"sv,
                              "7z\xBC\xAF"sv,  "Rar!\x1A"sv,         "\x7F" "ELF"sv};
// clang-format on

struct Census {
  std::size_t letters = 0;  // characters of several bytes
  std::size_t bad = 0;      // bytes that are not UTF-8
  std::size_t controls = 0;
  std::size_t control_kinds = 0;
  std::size_t zeros = 0;
};

bool is_odd_control(unsigned char c) { return c < 0x20 && c != 0 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A; }

Census take_census(std::string_view head, HeadEnd end) {
  Census census;
  std::bitset<32> kinds;
  while (!head.empty()) {
    const auto first = static_cast<unsigned char>(head[0]);
    const std::size_t left = head.size();
    const char32_t code = next_code_point(head);
    // A character that the end of the head cuts is not bad.
    if (code == malformed) census.bad += end == HeadEnd::whole || left > 3 ? 1U : 0U;
    else if (code >= 0x80) ++census.letters;
    if (first == 0) ++census.zeros;
    if (!is_odd_control(first)) continue;
    ++census.controls;
    kinds.set(first);
  }
  census.control_kinds = kinds.count();
  return census;
}

enum class ByteOrder : std::uint8_t { little, big };

// Text in UTF-16 has zero bytes beside spaces and digits, always in the same half of a unit, and makes sense unit by unit.
bool is_utf16(std::string_view head, ByteOrder order) {
  std::size_t zero_halves = 0;
  char16_t lead = 0;
  for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
    const auto a = static_cast<unsigned char>(head[i]);
    const auto b = static_cast<unsigned char>(head[i + 1]);
    const auto unit = static_cast<char16_t>(order == ByteOrder::little ? a | (b << 8) : b | (a << 8));
    if (unit == 0 || (unit < 0x20 && is_odd_control(static_cast<unsigned char>(unit))) || unit >= 0xFFFE) return false;
    if (U16_IS_TRAIL(unit) != (lead != 0)) return false;
    lead = U16_IS_LEAD(unit) ? unit : char16_t{0};
    if (unit < 0x80) ++zero_halves;
  }
  return head.size() >= 4 && zero_halves * 20 >= head.size() / 2;
}

// The value of `encoding` in an XML declaration; empty if there is none.
std::string_view declared_encoding(std::string_view head) {
  if (!head.starts_with("<?xml")) return {};
  const std::string_view declaration = head.substr(0, std::min(head.find("?>"), std::size_t{200}));
  constexpr std::string_view key = "encoding";
  const std::size_t at = declaration.find(key);
  if (at == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("'\"", at + key.size());
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  return close == std::string_view::npos ? std::string_view{} : declaration.substr(open + 1, close - open - 1);
}

bool names_utf(std::string_view charset) { return charset.substr(0, 3) == "utf" || charset.substr(0, 3) == "UTF"; }

// Code points that were cut to their low byte leave many different control characters (letters U+0600 to U+061F, U+0400 to U+041F)
// in a file that says it is UTF-8.
bool looks_destroyed(std::string_view head, const Census& census) {
  if (census.controls < 8 || census.control_kinds < 3) return false;
  const std::string_view declared = declared_encoding(head);
  const bool says_utf8 = head.starts_with("<?xml") && (declared.empty() || names_utf(declared));
  return says_utf8 || (census.bad > 0 && census.letters == 0);
}

CharsetGuess known(std::string_view charset, std::size_t mark = 0) { return {CharsetGuess::State::known, std::string(charset), mark}; }

CharsetGuess unknown(CharsetGuess::State state) { return {state, {}, 0}; }

// The last run may be cut, so it has no say unless it is the only one.
bool is_double(std::string_view head, HeadEnd end) {
  if (end == HeadEnd::cut) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    head = head.substr(0, static_cast<std::size_t>(std::find_if(head.rbegin(), head.rend(), is_ascii).base() - head.begin()));
  }
  return repair_double_utf8(head).has_value();
}

CharsetGuess guess_single_byte(std::string_view head) {
  const std::string_view declared = declared_encoding(head);
  if (!declared.empty() && !names_utf(declared) && is_charset(declared)) return known(declared);
  const std::string_view best = best_single_byte_charset(head);
  return best.empty() ? unknown(CharsetGuess::State::ambiguous) : known(best);
}

}  // namespace

CharsetGuess detect_charset(std::string_view head, HeadEnd end) {
  const auto starts = [head](std::string_view magic) { return head.starts_with(magic); };
  const auto* const mark = std::find_if(marks.begin(), marks.end(), [&](const Mark& m) { return starts(m.bytes); });
  if (mark != marks.end() && mark->charset != "utf-8") return known(mark->charset, mark->bytes.size());
  const std::size_t skip = mark == marks.end() ? 0 : mark->bytes.size();
  if (std::any_of(binaries.begin(), binaries.end(), starts)) return unknown(CharsetGuess::State::binary);
  const std::string_view body = head.substr(skip);
  const Census census = take_census(body, end);
  if (census.zeros > 0) {
    if (is_utf16(body, ByteOrder::little)) return known("utf-16le");
    if (is_utf16(body, ByteOrder::big)) return known("utf-16be");
    if (census.zeros * 10 > body.size()) return unknown(CharsetGuess::State::binary);
  }
  if (looks_destroyed(body, census)) return unknown(CharsetGuess::State::destroyed);
  if (census.bad == 0) return known(census.letters > 0 && is_double(body, end) ? "utf-8-twice" : "utf-8", skip);
  // Mostly right UTF-8 stays UTF-8: the readers set the records with bad bytes aside.
  if (skip > 0 || (census.letters >= 4 && census.bad * 10 <= census.letters)) return known("utf-8", skip);
  return guess_single_byte(body);
}

}  // namespace ftf::text
