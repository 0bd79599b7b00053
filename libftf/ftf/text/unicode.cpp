// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/unicode.hpp>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace ftf::text {

namespace {

using Instance = const icu::Normalizer2* (*)(UErrorCode&);

/// ICU's data are linked in: getting a normaliser or normalising a short text fails only for want of memory.
const icu::Normalizer2& normaliser(Instance instance) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = instance(status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  return *found;
}

icu::UnicodeString normalised(Instance instance, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = normaliser(instance).normalize(text, status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  return out;
}

std::string normalised(Instance instance, std::string_view utf8) {
  std::string out;
  normalised(instance, icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())})).toUTF8String(out);
  return out;
}

UChar32 icu_code(char32_t code) { return static_cast<UChar32>(code); }

}  // namespace

std::string nfc(std::string_view utf8) { return normalised(icu::Normalizer2::getNFCInstance, utf8); }

std::string nfkc(std::string_view utf8) { return normalised(icu::Normalizer2::getNFKCInstance, utf8); }

char32_t base_letter(char32_t code) {
  return static_cast<char32_t>(normalised(icu::Normalizer2::getNFDInstance, icu::UnicodeString(icu_code(code))).char32At(0));
}

std::u32string casefold(char32_t code) {
  const icu::UnicodeString folded = normalised(icu::Normalizer2::getNFKCCasefoldInstance, icu::UnicodeString(icu_code(code)));
  std::u32string out;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) out += static_cast<char32_t>(folded.char32At(i));
  return out;
}

bool is_casefold_inert(char32_t code) { return normaliser(icu::Normalizer2::getNFKCCasefoldInstance).isInert(icu_code(code)) != 0; }

char32_t upper(char32_t code) { return static_cast<char32_t>(u_toupper(icu_code(code))); }

int digit_value(char32_t code) { return u_charDigitValue(icu_code(code)); }

CharacterClass character_class(char32_t code) {
  const auto type = u_charType(icu_code(code));
  if (u_hasBinaryProperty(icu_code(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || type == U_FORMAT_CHAR) return CharacterClass::ignorable;
  if (type == U_START_PUNCTUATION || type == U_END_PUNCTUATION) return CharacterClass::bracket;
  const bool mark = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
  return u_isalpha(icu_code(code)) || mark ? CharacterClass::letter : CharacterClass::other;
}

bool is_compatibility_form(char32_t code) { return u_getIntPropertyValue(icu_code(code), UCHAR_DECOMPOSITION_TYPE) > U_DT_CANONICAL; }

}  // namespace ftf::text
