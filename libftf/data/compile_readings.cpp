// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// Build tool: asks ICU for the Latin letters of every letter and mark of the basic plane that is neither a unified ideograph nor a Hangul
// syllable, because making ICU's transliterators takes a tenth of a second at run time. Usage: ftf_compile_readings OUTPUT

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
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) out += static_cast<char>(letter);
  }
  return out;
}

bool is_read(UChar32 code) {
  if ((code >= 0x4E00 && code < 0xA000) || (code >= 0xAC00 && code < 0xD7A4)) return false;
  return (U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

// Vowel signs and viramas stand in place of the a that the consonant before them has by itself.
bool takes_vowel(UChar32 code) {
  const auto category = u_getIntPropertyValue(code, UCHAR_INDIC_SYLLABIC_CATEGORY);
  return category == U_INSC_VOWEL_DEPENDENT || category == U_INSC_VIRAMA || category == U_INSC_PURE_KILLER || category == U_INSC_INVISIBLE_STACKER;
}

struct Row {
  UChar32 code;
  std::size_t letters;
  bool takes_vowel;
};

void write(std::ostream& out, const std::vector<std::string>& letters, const std::vector<Row>& rows) {
  out << "// Generated from ICU's Any-Latin; do not edit.\n#pragma once\n#include <array>\n#include <cstdint>\n#include <string_view>\nnamespace ftf::data {\n";
  out << "/// Latin letters of code points.\ninline constexpr std::array<std::string_view, " << letters.size() << "> reading_letters{{";
  for (const auto& text : letters) out << '"' << text << "\",";
  out << "}};\n/// A code point, the number of its letters, and whether it stands for the vowel of the consonant before it.\n";
  out << "struct reading { char16_t code; std::uint16_t letters; bool takes_vowel; };\n/// By code point.\n";
  out << "inline constexpr std::array<reading, " << rows.size() << "> readings{{\n";
  for (const Row& row : rows) out << "  {" << row.code << ", " << row.letters << ", " << (row.takes_vowel ? "true" : "false") << "},\n";
  out << "}};\n}  // namespace ftf::data\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(icu::Transliterator::createInstance("Any-Latin", UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !rules) return 4;
  std::map<std::string, std::size_t> numbers{{"", 0}};
  std::vector<std::string> letters{""};
  std::vector<Row> rows;
  for (UChar32 code = 0x80; code < 0x10000; ++code) {
    if (!is_read(code)) continue;
    icu::UnicodeString text(code);
    rules->transliterate(text);
    const std::string latin = letters_of(text);
    if (latin.empty() && !takes_vowel(code)) continue;
    const auto [it, fresh] = numbers.emplace(latin, letters.size());
    if (fresh) letters.push_back(latin);
    rows.push_back({code, it->second, takes_vowel(code)});
  }
  std::ofstream out(argv[1], std::ios::binary);
  write(out, letters, rows);
  out.close();
  return out ? 0 : 4;
}
