// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/scripts.hpp>

#include <unicode/uscript.h>
#include <array>
#include <memory>
#include <vector>

#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

struct ScriptRow {
  UScriptCode icu;
  Script script;
};

constexpr std::array rows{
    ScriptRow{USCRIPT_COMMON, Script::common},     ScriptRow{USCRIPT_INHERITED, Script::common},
    ScriptRow{USCRIPT_LATIN, Script::latin},       ScriptRow{USCRIPT_CYRILLIC, Script::cyrillic},
    ScriptRow{USCRIPT_ARABIC, Script::arabic},     ScriptRow{USCRIPT_HEBREW, Script::hebrew},
    ScriptRow{USCRIPT_GREEK, Script::greek},       ScriptRow{USCRIPT_GEORGIAN, Script::georgian},
    ScriptRow{USCRIPT_ARMENIAN, Script::armenian}, ScriptRow{USCRIPT_HAN, Script::han},
    ScriptRow{USCRIPT_HIRAGANA, Script::kana},     ScriptRow{USCRIPT_KATAKANA, Script::kana},
    ScriptRow{USCRIPT_HANGUL, Script::hangul},     ScriptRow{USCRIPT_DEVANAGARI, Script::devanagari},
    ScriptRow{USCRIPT_BENGALI, Script::bengali},   ScriptRow{USCRIPT_TAMIL, Script::tamil},
    ScriptRow{USCRIPT_THAI, Script::thai},
};

Script lookup(char32_t code) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode icu = uscript_getScript(static_cast<UChar32>(code), &status);
  for (const ScriptRow& row : rows) {
    if (row.icu == icu) return row.script;
  }
  return Script::other;
}

const std::vector<Script>& basic_plane() {
  static const std::vector<Script> table = [] {
    std::vector<Script> scripts(0x10000);
    for (char32_t code = 0; code < 0x10000; ++code) scripts[code] = lookup(code);
    return scripts;
  }();
  return table;
}

constexpr std::array<std::string_view, 16> codes{"Zyyy", "Latn", "Cyrl", "Arab", "Hebr", "Grek", "Geor", "Armn",
                                                 "Hani", "Jpan", "Hang", "Deva", "Beng", "Taml", "Thai", "Zzzz"};

}  // namespace

Script script_of(char32_t code) noexcept {
  static const std::vector<Script>& table = basic_plane();
  if (code < 0x10000) return table[code];
  return code <= 0x10FFFF ? lookup(code) : Script::other;
}

Script script_of(std::string_view text) noexcept {
  std::array<unsigned, codes.size()> counts{};
  while (!text.empty()) {
    if (const auto byte = static_cast<unsigned char>(text.front()); byte < 0x80) {
      ++counts[static_cast<std::size_t>(script_of(char32_t{byte}))];
      text.remove_prefix(1);
      continue;
    }
    const char32_t code = next_code_point(text);
    if (code != malformed) ++counts[static_cast<std::size_t>(script_of(code))];
  }
  if (counts[static_cast<std::size_t>(Script::kana)] > 0) return Script::kana;
  std::size_t best = 0;
  unsigned most = 0;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    if (counts[i] > most) most = counts[best = i];
  }
  return static_cast<Script>(best);
}

std::string_view script_code(Script script) noexcept { return codes[static_cast<std::size_t>(script)]; }

}  // namespace ftf::text
