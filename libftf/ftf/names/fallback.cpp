// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/fallback.hpp>

#include <algorithm>

#include <ftf/data/readings.hpp>

namespace ftf::names {

std::string fallback_letters(std::u32string_view token) {
  std::string out;
  for (const char32_t code : token) {
    if (code < 0x80) {
      if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) out += static_cast<char>(code);
      continue;
    }
    const auto found = std::ranges::lower_bound(data::readings, code, {}, [](const data::reading& row) { return char32_t{row.code}; });
    if (found == data::readings.end() || found->code != code) continue;
    if (found->takes_vowel && out.ends_with('a')) out.pop_back();
    out += data::reading_letters[found->letters];
  }
  return out;
}

}  // namespace ftf::names
