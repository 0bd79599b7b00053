// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// Build tool: asks ICU for the pinyin of every unified ideograph once, because making ICU's transliterator takes a quarter of a second.
// Usage: ftf_compile_pinyin OUTPUT

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace {

std::string letters_of(const icu::UnicodeString& latin) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString parts = icu::Normalizer2::getNFDInstance(status)->normalize(latin, status);
  std::string out;
  for (int32_t i = 0; i < parts.length(); ++i) {
    const auto letter = u_tolower(parts[i]);
    if (letter >= 'a' && letter <= 'z') out += static_cast<char>(letter);
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !rules) return 4;
  std::map<std::string, std::size_t> numbers{{"", 0}};
  std::vector<std::string> syllables{""};
  std::vector<std::size_t> readings;
  for (UChar32 code = 0x4E00; code < 0xA000; ++code) {
    icu::UnicodeString text(code);
    rules->transliterate(text);
    const std::string latin = letters_of(text);
    const auto [it, fresh] = numbers.emplace(latin, syllables.size());
    if (fresh) syllables.push_back(latin);
    readings.push_back(it->second);
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << "// Generated from ICU's Han-Latin; do not edit.\n#pragma once\n#include <array>\n#include <cstdint>\n#include <string_view>\nnamespace ftf::data {\n";
  out << "/// Pinyin syllables without tones.\ninline constexpr std::array<std::string_view, " << syllables.size() << "> pinyin_syllables{{";
  for (const auto& syllable : syllables) out << '"' << syllable << "\",";
  out << "}};\n/// Number of the syllable of each ideograph from U+4E00 on.\ninline constexpr std::array<std::uint16_t, " << readings.size() << "> pinyin_readings{{";
  for (std::size_t i = 0; i < readings.size(); ++i) out << readings[i] << (i % 32 == 31 ? ",\n" : ",");
  out << "}};\n}  // namespace ftf::data\n";
  out.close();
  return out ? 0 : 4;
}
