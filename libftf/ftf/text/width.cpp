// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/width.hpp>

#include <unicode/uchar.h>

#include <ftf/text/utf8.hpp>

namespace ftf::text {

namespace {

std::size_t columns_of(UChar32 c) {
  const auto category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Calls `take(end, columns)` for each character until it returns false.
template <class Take>
void for_each_character(std::string_view utf8, Take take) {
  for (std::string_view rest = utf8; !rest.empty();) {
    const char32_t c = next_code_point(rest);
    if (!take(utf8.size() - rest.size(), c == malformed ? std::size_t{1} : columns_of(static_cast<UChar32>(c)))) return;
  }
}

}  // namespace

std::size_t display_width(std::string_view utf8) {
  std::size_t sum = 0;
  for_each_character(utf8, [&](std::size_t, std::size_t columns) {
    sum += columns;
    return true;
  });
  return sum;
}

std::string_view cut_to_width(std::string_view utf8, std::size_t width) {
  std::size_t sum = 0;
  std::size_t kept = 0;
  for_each_character(utf8, [&](std::size_t end, std::size_t columns) {
    sum += columns;
    if (sum > width) return false;
    kept = end;
    return true;
  });
  return utf8.substr(0, kept);
}

}  // namespace ftf::text
