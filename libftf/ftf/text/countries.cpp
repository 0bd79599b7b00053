// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/countries.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uldnames.h>
#include <unicode/unistr.h>

#include <ftf/data/countries.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

// Whose names of countries are understood beside English, the ones that prevail first.
constexpr std::array languages{"ar", "fr", "ru", "es", "de", "tr",  "fa", "ps", "nl", "it", "pt",      "uk", "ur", "id", "ms", "az",
                               "uz", "kk", "ky", "tg", "tk", "ckb", "ku", "sq", "bs", "sr", "sr_Latn", "hr", "mk", "bg", "pl", "cs",
                               "ro", "el", "sv", "da", "nb", "fi",  "he", "so", "sw", "am", "bn",      "zh", "ja", "ko"};

// "Republic of X", where X alone is known.
constexpr std::array<std::string_view, 17> forms_of_state{"republicof",   "therepublicof",     "kingdomof",         "thekingdomof",
                                                          "stateof",      "islamicrepublicof", "federalrepublicof", "arabrepublicof",
                                                          "sultanateof",  "commonwealthof",    "principalityof",    "grandduchyof",
                                                          "federationof", "unionof",           "unionofthe",        "peoplesrepublicof",
                                                          "the"};
constexpr std::array<std::string_view, 4> words_for_citizen{"nationality", "national", "citizen", "citizenship"};

// Codes that are words, too: in small letters they mean "not available" and "no".
constexpr std::array<std::string_view, 2> words_not_codes{"na", "no"};

// Letters and digits alone, without case and marks.
std::string name_key(std::string_view text) {
  std::string key;
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (const char c : text) {
      if (c >= 'A' && c <= 'Z') key += static_cast<char>(c + ('a' - 'A'));
      else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
      else if (c == '&') key += "and";
    }
    return key;
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}).foldCase();
  const icu::UnicodeString plain = icu::Normalizer2::getNFKDInstance(status)->normalize(source, status);
  for (std::int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    UChar32 code = plain.char32At(i);
    if (code == U'ی' || code == U'ى') code = U'ي';
    if (code == U'ک') code = U'ك';
    if (code == U'ة') code = U'ه';
    if (code == U'ı') code = U'i';
    // Vowel signs of Indic scripts are marks, but not to be dropped: they are spacing or tell words apart.
    if (u_isalnum(code) || u_charType(code) == U_COMBINING_SPACING_MARK) append_utf8(key, static_cast<char32_t>(code));
  }
  return key;
}

using Index = std::unordered_map<std::string, const data::countries_row*>;

template <typename Use>
void for_each_name(std::string_view names, Use use) {
  while (!names.empty()) {
    const std::size_t bar = std::min(names.find('|'), names.size());
    use(names.substr(0, bar));
    names.remove_prefix(std::min(bar + 1, names.size()));
  }
}

Index make_codes() {
  Index made;
  for (const auto& row : data::countries) {
    made.try_emplace(std::string(row.code), &row);
    made.try_emplace(std::string(row.alpha3), &row);
  }
  for (const auto& row : data::countries)
    for_each_name(row.other_codes, [&](std::string_view code) { made.try_emplace(std::string(code), &row); });
  return made;
}

const data::countries_row* find_row(std::string_view code) noexcept {
  const auto* const row =
      std::find_if(data::countries.begin(), data::countries.end(), [code](const data::countries_row& r) { return r.code == code; });
  return row == data::countries.end() ? nullptr : row;
}

struct CloseNames {
  void operator()(ULocaleDisplayNames* names) const noexcept { uldn_close(names); }
};

using NamesOfLanguage = std::unique_ptr<ULocaleDisplayNames, CloseNames>;

NamesOfLanguage open_names(const char* language, UDisplayContext length) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<UDisplayContext, 3> contexts{UDISPCTX_STANDARD_NAMES, length, UDISPCTX_NO_SUBSTITUTE};
  return NamesOfLanguage(uldn_openForContext(language, contexts.data(), static_cast<std::int32_t>(contexts.size()), &status));
}

// What CLDR calls a region; empty if it has no name for it.
std::string display_name(const NamesOfLanguage& names, std::string_view region) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<char16_t, 256> buffer{};
  const std::int32_t size =
      uldn_regionDisplayName(names.get(), std::string(region).c_str(), buffer.data(), static_cast<std::int32_t>(buffer.size()), &status);
  std::string out;
  if (U_SUCCESS(status) && size > 0 && size < static_cast<std::int32_t>(buffer.size()))
    icu::UnicodeString(buffer.data(), size).toUTF8String(out);
  return out;
}

void add_name(Index& index, std::string_view name, const data::countries_row& row) {
  const std::string key = name_key(name);
  if (key.size() > 2) index.try_emplace(key, &row);
}

void add_language(Index& index, const char* language, UDisplayContext length) {
  const NamesOfLanguage of_language = open_names(language, length);
  for (const auto& row : data::countries)
    if (row.code.size() == 2) add_name(index, display_name(of_language, row.code), row);
}

Index make_english_names() {
  Index made;
  for (const auto& row : data::countries) for_each_name(row.names, [&](std::string_view name) { add_name(made, name, row); });
  add_language(made, "en", UDISPCTX_LENGTH_FULL);
  add_language(made, "en", UDISPCTX_LENGTH_SHORT);
  return made;
}

Index make_other_names() {
  Index made;
  for (const char* language : languages) add_language(made, language, UDISPCTX_LENGTH_FULL);
  return made;
}

const Index& codes() {
  static const Index index = make_codes();
  return index;
}

const Index& english_names() {
  static const Index index = make_english_names();
  return index;
}

// Apart, because it takes a tenth of a second to make, and most inputs never ask for it.
const Index& other_names() {
  static const Index index = make_other_names();
  return index;
}

const data::countries_row* find_in(const Index& index, const std::string& key) {
  const auto found = index.find(key);
  return found == index.end() ? nullptr : found->second;
}

bool all_between(std::string_view text, char first, char last) {
  return std::all_of(text.begin(), text.end(), [=](char c) { return c >= first && c <= last; });
}

const data::countries_row* find_code(std::string_view text) {
  if (text.empty() || text.size() > 4) return nullptr;
  if (all_between(text, 'A', 'Z')) return find_in(codes(), std::string(text));
  if (text.size() < 2 || !all_between(text, 'a', 'z')) return nullptr;
  if (std::find(words_not_codes.begin(), words_not_codes.end(), text) != words_not_codes.end()) return nullptr;
  std::string capitals(text);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(), [](char c) { return static_cast<char>(c - ('a' - 'A')); });
  return find_in(codes(), capitals);
}

const data::countries_row* find_name(std::string key) {
  for (const std::string_view word : words_for_citizen)
    if (key.size() > word.size() && key.ends_with(word)) key.resize(key.size() - word.size());
  if (const auto* row = find_in(english_names(), key)) return row;
  for (const std::string_view form : forms_of_state)
    if (key.starts_with(form))
      if (const auto* row = find_in(english_names(), key.substr(form.size()))) return row;
  return find_in(other_names(), key);
}

const data::countries_row* find_text(std::string_view text) {
  constexpr std::size_t longest_name = 160;
  if (text.empty() || text.size() > longest_name) return nullptr;
  if (const auto* row = find_code(text)) return row;
  if (const auto* row = find_name(name_key(text))) return row;
  // "Iran, Islamic Republic of", "Korea (Republic of)"
  const std::size_t turn = text.find_first_of(",(");
  if (turn == std::string_view::npos) return nullptr;
  const std::string head = name_key(text.substr(0, turn));
  if (const auto* row = find_name(name_key(text.substr(turn)) + head)) return row;
  return text[turn] == '(' ? find_name(head) : nullptr;  // "Libya (in custody)"
}

}  // namespace

std::optional<std::string> country_code(std::string_view text) {
  const auto* const row = find_text(trimmed(text));
  if (row == nullptr) return std::nullopt;
  return std::string(row->code);
}

std::string country_name(std::string_view code, std::string_view language) {
  const auto* const row = find_row(code);
  if (row == nullptr) return {};
  if (row->code.size() == 4) return std::string(row->names.substr(0, row->names.find('|')));  // CLDR names today's countries only
  return display_name(open_names(std::string(language).c_str(), UDISPCTX_LENGTH_FULL), code);
}

std::string_view alpha3(std::string_view code) noexcept {
  const auto* const row = find_row(code);
  return row == nullptr ? std::string_view{} : row->alpha3;
}

}  // namespace ftf::text
