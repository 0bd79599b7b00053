// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// Build tool: asks ICU once for the Latin letters of code points, because making its transliterators takes a quarter of a second.
// Usage: ftf_compile_letters pinyin|readings OUTPUT
// pinyin: every unified ideograph. readings: every other letter, mark and number of the basic plane but Hangul syllables.

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <fstream>
#include <map>
#include <memory>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr UChar32 first_ideograph = 0x4E00;
constexpr UChar32 after_ideographs = 0xA000;

// One of ICU's transliterators, reduced to a to z and digits.
class Latin {
 public:
  explicit Latin(const char* rules) {
    UErrorCode status = U_ZERO_ERROR;
    rules_.reset(icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    decompose_ = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) || !rules_) throw std::runtime_error(rules);
  }

  [[nodiscard]] std::string letters_of(UChar32 code) const {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text(code);
    rules_->transliterate(text);
    const icu::UnicodeString parts = decompose_->normalize(text, status);
    std::string out;
    for (int32_t i = 0; i < parts.length(); ++i) {
      const auto letter = u_tolower(parts[i]);
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) out += static_cast<char>(letter);
    }
    return out;
  }

 private:
  std::unique_ptr<icu::Transliterator> rules_;
  const icu::Normalizer2* decompose_ = nullptr;
};

// Distinct texts and their numbers; 0 is the empty one.
class Texts {
 public:
  std::size_t number(const std::string& text) {
    const auto [it, fresh] = numbers_.emplace(text, list_.size());
    if (fresh) list_.push_back(text);
    return it->second;
  }

  void write(std::ostream& out, std::string_view comment, std::string_view name) const {
    out << "/// " << comment << "\ninline constexpr std::array<std::string_view, " << list_.size() << "> " << name << "{{";
    for (const auto& text : list_) out << '"' << text << "\",";
    out << "}};\n";
  }

 private:
  std::map<std::string, std::size_t> numbers_{{"", 0}};
  std::vector<std::string> list_{""};
};

void write_pinyin(std::ostream& out) {
  const Latin latin("Han-Latin");
  Texts syllables;
  std::vector<std::size_t> readings;
  for (UChar32 code = first_ideograph; code < after_ideographs; ++code) readings.push_back(syllables.number(latin.letters_of(code)));
  syllables.write(out, "Pinyin syllables without tones.", "pinyin_syllables");
  out << "/// Number of the syllable of each ideograph from U+4E00 on.\ninline constexpr std::array<std::uint16_t, " << readings.size()
      << "> pinyin_readings{{";
  for (std::size_t i = 0; i < readings.size(); ++i) out << readings[i] << (i % 32 == 31 ? ",\n" : ",");
  out << "}};\n";
}

bool is_read(UChar32 code) {
  if ((code >= first_ideograph && code < after_ideographs) || (code >= 0xAC00 && code < 0xD7A4)) return false;
  return (U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

// Vowel signs and viramas stand in place of the a that the consonant before them has by itself.
bool takes_vowel(UChar32 code) {
  const auto category = u_getIntPropertyValue(code, UCHAR_INDIC_SYLLABIC_CATEGORY);
  return category == U_INSC_VOWEL_DEPENDENT || category == U_INSC_VIRAMA || category == U_INSC_PURE_KILLER ||
         category == U_INSC_INVISIBLE_STACKER;
}

struct Row {
  UChar32 code;
  std::size_t letters;
};

void write_readings(std::ostream& out) {
  const Latin latin("Any-Latin");
  Texts letters;
  std::vector<Row> rows;
  for (UChar32 code = 0x80; code < 0x10000; ++code) {
    if (!is_read(code)) continue;
    const std::string text = latin.letters_of(code);
    if (!text.empty() || takes_vowel(code)) rows.push_back({code, letters.number(text)});
  }
  letters.write(out, "Latin letters of code points.", "reading_letters");
  out << "/// A code point, the number of its letters, and whether it stands for the vowel of the consonant before it.\n";
  out << "struct reading { char16_t code; std::uint16_t letters; bool takes_vowel; };\n/// By code point.\n";
  out << "inline constexpr std::array<reading, " << rows.size() << "> readings{{\n";
  for (const Row& row : rows)
    out << "  {" << row.code << ", " << row.letters << ", " << (takes_vowel(row.code) ? "true" : "false") << "},\n";
  out << "}};\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ofstream out(argv[2], std::ios::binary);
  out << "// Generated from ICU; do not edit.\n#pragma once\n#include <array>\n#include <cstdint>\n#include <string_view>\nnamespace "
         "ftf::data {\n";
  if (std::string_view(argv[1]) == "pinyin") write_pinyin(out);
  else write_readings(out);
  out << "}  // namespace ftf::data\n";
  out.close();
  return out ? 0 : 4;
}
