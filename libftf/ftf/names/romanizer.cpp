// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanizer.hpp>

#include <algorithm>
#include <iterator>

#include <ftf/names/clean.hpp>
#include <ftf/names/fold.hpp>
#include <ftf/names/reading.hpp>
#include <ftf/text/scripts.hpp>
#include <ftf/text/unicode.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

using text::Script;
constexpr char32_t shadda = 0x0651;

char32_t lower(char32_t letter) {
  const std::u32string folded = text::casefold(letter);
  return folded.size() == 1 ? folded[0] : letter;
}

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

bool is_vowel_mark(char32_t code) { return code >= 0x064B && code <= 0x0650; }

// The letter of which this one is a variant.
char32_t unified(char32_t letter) {
  const Fold& fold = fold_of(letter);
  std::string_view bytes(fold.bytes.data(), fold.size);
  return fold.kind == FoldKind::letter ? text::next_code_point(bytes) : letter;
}

// One part of a name, from its letters to Latin ones.
class PartRomanizer {
 public:
  PartRomanizer(const RomanizationRules& rules, RomanizedForm form, std::string_view language, std::u32string_view part)
      : rules_(rules), form_(form), language_(language), written_(part), letters_(part), capital_due_(form == RomanizedForm::name) {
    for (char32_t& letter : letters_) {
      letter = lower(letter);
      if (!rules_.has(letter)) letter = unified(letter);
    }
    all_upper_ = written_.size() > 1 && std::ranges::all_of(written_, [](char32_t letter) { return text::upper(letter) == letter; });
  }

  std::string run() {
    const auto listed = [&](char32_t letter) { return rules_.has(letter); };
    if (std::ranges::none_of(letters_, listed)) return unlisted(written_);
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

 private:
  static bool ends_article(std::string_view latin) { return latin.ends_with(' ') || latin.ends_with('-'); }

  // What a rule writes; the letter behind it may be written in it (sun letters).
  std::string_view take(const RomanizationRule& rule, std::size_t next) {
    after_article_ = ends_article(last_);
    last_ = rule.latin;
    const std::size_t place = last_.find(next_letter);
    if (place != std::string::npos) {
      const RomanizationRule* behind = next < letters_.size() ? rules_.find(letters_, next, language_) : nullptr;
      last_.replace(place, next_letter.size(), behind != nullptr ? behind->latin : std::string_view());
    }
    return last_;
  }

  // What shadda adds: nothing behind an article, whose own letter it is.
  [[nodiscard]] std::string_view repeated() const {
    std::string_view latin = last_;
    if (after_article_) return {};
    if (form_ == RomanizedForm::capitals && latin.size() > 1 && latin.front() == 'X') latin.remove_prefix(1);  // Doc 9303-3 section 6 table C
    return latin;
  }

  std::string cased(std::string_view latin, char32_t letter) {
    if (has_capitals(text::script_of(letter))) {
      if (lower(letter) == letter) return std::string(latin);
      return all_upper_ ? upper(latin) : capitalized(latin);
    }
    if (!capital_due_ || latin == small_article) return std::string(latin);
    std::string out = capitalized(latin);
    capital_due_ = out == latin || ends_article(latin);
    return out;
  }

  [[nodiscard]] std::string unlisted(std::u32string_view letters) const {
    const std::string written = text::to_utf8(letters);
    if (form_ == RomanizedForm::capitals) return unlisted_capitals(letters);
    const Script script = text::script_of(written);
    if (script == Script::latin || script == Script::common) return written;
    const std::string latin = read_token(clean(written).text).latin;
    const bool capital = has_capitals(script) ? lower(letters.front()) != letters.front() : capital_due_;
    return capital ? capitalized(latin) : latin;
  }

  // Without its marks if that leaves a capital A to Z, else as match reads it.
  static std::string unlisted_capitals(std::u32string_view letters) {
    std::string out;
    for (const char32_t letter : letters) {
      const char32_t base = text::base_letter(text::upper(letter));
      if (base >= U'A' && base <= U'Z') out += static_cast<char>(base);
      else out += upper(read_token(clean(text::to_utf8({&letter, 1})).text).latin);
    }
    return out;
  }

  static constexpr std::string_view small_article = "al-";

  const RomanizationRules& rules_;
  RomanizedForm form_;
  std::string_view language_;
  std::u32string_view written_;
  std::u32string letters_;  // lower case, variants unified
  std::string last_;        // what the last rule wrote
  bool after_article_ = false;
  bool all_upper_ = false;
  bool capital_due_;
};

// Splits a name into parts.
class Romanizer {
 public:
  Romanizer(const RomanizationRules& rules, RomanizedForm form, std::string_view language) : rules_(rules), form_(form), language_(language) {}

  std::string run(std::string_view name) {
    for (const char32_t code : text::to_code_points(text::nfkc(name))) take(code);
    end_part();
    return text::nfc(out_);
  }

 private:
  void take(char32_t code) {
    const bool letters_only = form_ == RomanizedForm::capitals;
    switch (fold_of(code).kind) {
      case FoldKind::letter:
      case FoldKind::expand:
      case FoldKind::combine: part_ += code; return;
      case FoldKind::mark: return take_mark(code);
      case FoldKind::invisible: return;
      case FoldKind::apostrophe:
        if (!letters_only) part_ += rules_.has(U'\'') ? U'\'' : code;
        return;
      case FoldKind::digit:
        if (!letters_only) part_ += code;
        return;
      default: letters_only ? separate(code) : copy(code);
    }
  }

  // In the canonical order of Unicode shadda stands behind the vowel of its letter.
  void take_mark(char32_t code) {
    if (!rules_.has(lower(code))) return;
    auto place = part_.end();
    while (code == shadda && place != part_.begin() && is_vowel_mark(*std::prev(place))) --place;
    part_.insert(place, code);
  }

  void copy(char32_t code) {
    end_part();
    text::append_utf8(out_, code);
  }

  void separate(char32_t code) {
    end_part();
    if (out_.empty()) return;
    if (fold_of(code).kind == FoldKind::comma) separator_ = ", ";
    else if (separator_.empty()) separator_ = " ";
  }

  void end_part() {
    if (part_.empty()) return;
    const std::string latin = PartRomanizer(rules_, form_, language_, part_).run();
    part_.clear();
    if (latin.empty()) return;
    out_ += separator_;
    separator_ = {};
    out_ += latin;
  }

  const RomanizationRules& rules_;
  RomanizedForm form_;
  std::string_view language_;
  std::u32string part_;
  std::string out_;
  std::string_view separator_;  // before the next part
};

}  // namespace

std::string romanize_by_rules(std::string_view name, const RomanizationRules& rules, RomanizedForm form, std::string_view language) {
  return Romanizer(rules, form, language).run(name);
}

}  // namespace ftf::names
