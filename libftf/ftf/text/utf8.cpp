// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/utf8.hpp>

namespace ftf::text {

std::u32string to_code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const char32_t code = next_code_point(text);
    if (code != malformed) out += code;
  }
  return out;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string out;
  out.reserve(code_points.size());
  for (const char32_t code : code_points) append_utf8(out, code);
  return out;
}

}  // namespace ftf::text
