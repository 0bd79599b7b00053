// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/fold.hpp>

#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <ftf/data/letter_variants.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

FoldKind kind_of_name(std::string_view name) {
  if (name == "mark") return FoldKind::mark;
  if (name == "apostrophe") return FoldKind::apostrophe;
  if (name == "blank") return FoldKind::blank;
  return FoldKind::letter;
}

bool ignorable(UChar32 code) {
  return u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_charType(code) == U_FORMAT_CHAR;
}

bool composes(UChar32 code) {
  const bool jamo = code >= 0x1100 && code < 0x1200;
  return jamo || (code >= 0x300 && code < 0x370);
}

FoldKind kind_of(UChar32 code) {
  if (ignorable(code)) return FoldKind::invisible;
  if (composes(code)) return FoldKind::combine;
  if (code == ',' || code == 0x060C || code == 0xFF0C || code == 0x3001) return FoldKind::comma;
  if (u_charDigitValue(code) >= 0) return FoldKind::digit;
  const auto type = u_charType(code);
  if (type == U_START_PUNCTUATION || type == U_END_PUNCTUATION) return FoldKind::bracket;
  if (u_isalpha(code) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK) return FoldKind::letter;
  return FoldKind::blank;
}

class FoldMaker {
 public:
  const FoldPage* make(std::size_t number) {
    const std::scoped_lock lock(mutex_);
    if (const FoldPage* page = fold_pages[number].load(std::memory_order_acquire)) return page;
    auto& page = *owned_.emplace_back(std::make_unique<FoldPage>());
    for (std::size_t i = 0; i < fold_page_size; ++i) page[i] = entry(static_cast<UChar32>(number * fold_page_size + i));
    for (const auto& row : data::letter_variants) override_entry(page, number, row);
    fold_pages[number].store(&page, std::memory_order_release);
    return &page;
  }

 private:
  static void become(Fold& fold, char32_t code) {
    std::string utf8;
    text::append_utf8(utf8, code);
    fold.size = static_cast<std::uint8_t>(utf8.copy(fold.bytes.data(), fold.bytes.size()));
  }

  static void override_entry(FoldPage& page, std::size_t number, const data::letter_variants_row& row) {
    std::string_view letter = row.letter;
    const char32_t code = text::next_code_point(letter);
    if (code >> fold_page_bits != number) return;
    Fold& fold = page[code & (fold_page_size - 1)];
    fold.kind = kind_of_name(row.becomes);
    if (fold.kind == FoldKind::letter) {
      std::string_view target = row.becomes;
      become(fold, text::next_code_point(target));
    }
  }

  Fold entry(UChar32 code) {
    Fold fold;
    become(fold, static_cast<char32_t>(code));
    fold.kind = kind_of(code);
    fold.script = text::script_of(static_cast<char32_t>(code));
    if (fold.kind == FoldKind::digit) become(fold, static_cast<char32_t>('0' + u_charDigitValue(code)));
    if (fold.kind == FoldKind::letter) fold_letter(fold, code);
    return fold;
  }

  void fold_letter(Fold& fold, UChar32 code) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) return;
    fold.compatibility = u_getIntPropertyValue(code, UCHAR_DECOMPOSITION_TYPE) > U_DT_CANONICAL;
    if (casefold->isInert(code)) return;
    const icu::UnicodeString folded = casefold->normalize(icu::UnicodeString(code), status);
    std::string bytes;
    folded.toUTF8String(bytes);
    if (folded.countChar32() == 1) {
      become(fold, static_cast<char32_t>(folded.char32At(0)));
      return;
    }
    fold.kind = folded.isEmpty() ? FoldKind::mark : FoldKind::expand;
    fold.expansion = expansions_.emplace_back(std::move(bytes));
  }

  std::mutex mutex_;
  std::deque<std::unique_ptr<FoldPage>> owned_;
  std::deque<std::string> expansions_;
};

}  // namespace

const FoldPage* make_fold_page(std::size_t number) {
  static FoldMaker maker;
  return maker.make(number);
}

}  // namespace ftf::names
