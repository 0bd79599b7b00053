// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanizer.hpp>

#include <iterator>

#include <ftf/names/fold.hpp>
#include <ftf/text/unicode.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

constexpr char32_t shadda = 0x0651;

bool is_vowel_mark(char32_t code) { return code >= 0x064B && code <= 0x0650; }

// Splits a name into parts.
class Romanizer {
 public:
  Romanizer(const RomanizationRules& rules, RomanizedForm form, std::string_view language)
      : rules_(rules), form_(form), language_(language) {}

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
    if (!rules_.has(lower_letter(code))) return;
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
