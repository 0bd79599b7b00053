// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/fold.hpp>

#include <deque>
#include <memory>
#include <mutex>
#include <string>

#include <ftf/data/letter_variants.hpp>
#include <ftf/text/unicode.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

FoldKind kind_of_name(std::string_view name) {
  if (name == "mark") return FoldKind::mark;
  if (name == "apostrophe") return FoldKind::apostrophe;
  if (name == "blank") return FoldKind::blank;
  return FoldKind::letter;
}

bool composes(char32_t code) {
  const bool jamo = code >= 0x1100 && code < 0x1200;
  return jamo || (code >= 0x300 && code < 0x370);
}

FoldKind kind_of(char32_t code) {
  const auto type = text::character_class(code);
  if (type == text::CharacterClass::ignorable) return FoldKind::invisible;
  if (composes(code)) return FoldKind::combine;
  if (code == ',' || code == 0x060C || code == 0xFF0C || code == 0x3001) return FoldKind::comma;
  if (text::digit_value(code) >= 0) return FoldKind::digit;
  if (type == text::CharacterClass::bracket) return FoldKind::bracket;
  return type == text::CharacterClass::letter ? FoldKind::letter : FoldKind::blank;
}

class FoldMaker {
 public:
  const FoldPage* make(std::size_t number) {
    const std::scoped_lock lock(mutex_);
    if (const FoldPage* page = fold_pages[number].load(std::memory_order_acquire)) return page;
    auto& page = *owned_.emplace_back(std::make_unique<FoldPage>());
    for (std::size_t i = 0; i < fold_page_size; ++i) page.entries[i] = entry(static_cast<char32_t>(number * fold_page_size + i), page);
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
    Fold& fold = page.entries[code & (fold_page_size - 1)];
    fold.kind = kind_of_name(row.becomes);
    if (fold.kind == FoldKind::letter) {
      std::string_view target = row.becomes;
      become(fold, text::next_code_point(target));
    }
  }

  static Fold entry(char32_t code, FoldPage& page) {
    Fold fold;
    become(fold, code);
    fold.kind = kind_of(code);
    fold.script = text::script_of(code);
    if (fold.kind == FoldKind::digit) become(fold, static_cast<char32_t>('0' + text::digit_value(code)));
    if (fold.kind == FoldKind::letter) fold_letter(fold, code, page);
    return fold;
  }

  static void fold_letter(Fold& fold, char32_t code, FoldPage& page) {
    fold.compatibility = text::is_compatibility_form(code);
    if (text::is_casefold_inert(code)) return;
    const std::u32string folded = text::casefold(code);
    if (folded.size() == 1) {
      become(fold, folded[0]);
      return;
    }
    fold.kind = folded.empty() ? FoldKind::mark : FoldKind::expand;
    if (folded.empty()) return;
    fold.size = static_cast<std::uint8_t>(page.expansions.size());
    page.expansions.push_back(text::to_utf8(folded));
  }

  std::mutex mutex_;
  std::deque<std::unique_ptr<FoldPage>> owned_;
};

}  // namespace

const FoldPage* make_fold_page(std::size_t number) {
  static FoldMaker maker;
  return maker.make(number);
}

}  // namespace ftf::names
