// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/part_romanizer.hpp>

#include <algorithm>
#include <utility>

#include <ftf/names/clean.hpp>
#include <ftf/names/fold.hpp>
#include <ftf/names/reading.hpp>
#include <ftf/text/scripts.hpp>
#include <ftf/text/unicode.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

using text::Script;
constexpr std::string_view small_article = "al-";  // ALA-LC Arabic: never with a capital

std::string upper(std::string_view latin) {
  std::u32string letters = text::to_code_points(latin);
  std::ranges::transform(letters, letters.begin(), text::upper);
  return text::to_utf8(letters);
}

// The first letter that can be one becomes a capital.
std::string capitalized(std::string_view latin) {
  std::u32string letters = text::to_code_points(latin);
  const auto first = std::ranges::find_if(letters, [](char32_t letter) { return text::upper(letter) != letter; });
  if (first != letters.end()) *first = text::upper(*first);
  return text::to_utf8(letters);
}

bool has_capitals(Script script) {
  return script == Script::latin || script == Script::cyrillic || script == Script::greek || script == Script::armenian;
}

// The letter of which this one is a variant.
char32_t unified(char32_t letter) {
  const Fold& fold = fold_of(letter);
  std::string_view bytes(fold.bytes.data(), fold.size);
  return fold.kind == FoldKind::letter ? text::next_code_point(bytes) : letter;
}

bool ends_article(std::string_view latin) { return latin.ends_with(' ') || latin.ends_with('-'); }

std::string as_match_reads(std::u32string_view letters) { return read_token(clean(text::to_utf8(letters)).text).latin; }

// Without its marks if that leaves a capital A to Z, else as match reads it.
std::string plain_capital(char32_t letter) {
  const char32_t base = text::base_letter(text::upper(letter));
  if (base >= U'A' && base <= U'Z') return {static_cast<char>(base)};
  return upper(as_match_reads({&letter, 1}));
}

}  // namespace

char32_t lower_letter(char32_t letter) {
  const std::u32string folded = text::casefold(letter);
  return folded.size() == 1 ? folded[0] : letter;
}

PartRomanizer::PartRomanizer(const RomanizationRules& rules, RomanizedForm form, std::string_view language, std::u32string_view part)
    : rules_(rules), form_(form), language_(language), written_(part), letters_(part), capital_due_(form == RomanizedForm::name) {
  for (char32_t& letter : letters_) {
    letter = lower_letter(letter);
    if (!rules_.has(letter)) letter = unified(letter);
  }
  all_upper_ = part.size() > 1 && std::ranges::all_of(part, [](char32_t letter) { return text::upper(letter) == letter; });
}

std::string PartRomanizer::run() {
  if (std::ranges::none_of(letters_, [&](char32_t letter) { return rules_.has(letter); })) return unlisted(written_);
  std::string out;
  for (std::size_t i = 0; i < letters_.size();) {
    const RomanizationRule* rule = rules_.find(letters_, i, language_);
    const std::size_t size = rule != nullptr ? rule->letters.size() : 1;
    if (rule == nullptr) {
      out += last_ = unlisted(written_.substr(i, 1));
    } else if (rule->latin == repeat) {
      out += repeated();
    } else {
      out += cased(take(*rule, i + size), written_[i]);
    }
    i += size;
  }
  return out;
}

// What a rule writes; the letter behind it may be written in it.
std::string_view PartRomanizer::take(const RomanizationRule& rule, std::size_t next) {
  after_article_ = ends_article(last_);
  last_ = rule.latin;
  const std::size_t place = last_.find(next_letter);
  if (place != std::string::npos) {
    const RomanizationRule* behind = next < letters_.size() ? rules_.find(letters_, next, language_) : nullptr;
    last_.replace(place, next_letter.size(), behind != nullptr ? behind->latin : std::string_view());
  }
  return last_;
}

// What shadda adds: nothing behind an article, which has doubled the letter already.
std::string_view PartRomanizer::repeated() const {
  if (after_article_) return {};
  std::string_view latin = last_;
  if (form_ == RomanizedForm::capitals && latin.size() > 1 && latin.front() == 'X') latin.remove_prefix(1);  // Doc 9303-3 section 6 table C
  return latin;
}

std::string PartRomanizer::cased(std::string_view latin, char32_t letter) {
  if (has_capitals(text::script_of(letter))) {
    if (lower_letter(letter) == letter) return std::string(latin);
    return all_upper_ ? upper(latin) : capitalized(latin);
  }
  if (!capital_due_ || latin == small_article) return std::string(latin);
  std::string out = capitalized(latin);
  capital_due_ = out == latin || ends_article(latin);
  return out;
}

std::string PartRomanizer::unlisted(std::u32string_view letters) {
  std::string written = text::to_utf8(letters);
  if (form_ == RomanizedForm::capitals) {
    std::string out;
    for (const char32_t letter : letters) out += plain_capital(letter);
    return out;
  }
  const Script script = text::script_of(written);
  if (script == Script::common) return written;
  const bool due = std::exchange(capital_due_, false);
  if (script == Script::latin) return written;
  const std::string latin = as_match_reads(letters);
  const bool capital = has_capitals(script) ? lower_letter(letters.front()) != letters.front() : due;
  return capital ? capitalized(latin) : latin;
}

}  // namespace ftf::names
