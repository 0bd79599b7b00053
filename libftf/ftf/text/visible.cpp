// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/visible.hpp>

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

// C0 (but TAB), DEL, C1; format characters (bidi controls, zero width, tags); line and paragraph separators; what renders as nothing.
bool deceives(char32_t point) {
  const auto code = static_cast<UChar32>(point);
  if (code == '\t') return false;
  const auto type = u_charType(code);
  return type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR ||
         u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_plain(char c) { return (c >= 0x20 && c < 0x7F) || c == '\t'; }

}  // namespace

std::string visible(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string out;
  while (!text.empty()) {
    const std::string_view before = text;
    const char32_t code = next_code_point(text);
    if (code == malformed) out += fmt::format("\\x{{{:02X}}}", static_cast<unsigned>(static_cast<unsigned char>(before[0])));
    else if (deceives(code)) out += fmt::format("\\u{{{:04X}}}", static_cast<std::uint32_t>(code));
    else out += before.substr(0, before.size() - text.size());
  }
  return out;
}

}  // namespace ftf::text
