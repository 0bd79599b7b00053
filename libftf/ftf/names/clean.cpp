// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/clean.hpp>

#include <algorithm>
#include <array>

#include <ftf/data/lookalikes.hpp>
#include <ftf/names/fold.hpp>
#include <ftf/text/unicode.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

using text::Script;
constexpr std::string_view geresh = "׳";

constexpr std::uint16_t bit(CleanFlag flag) { return static_cast<std::uint16_t>(flag); }
constexpr unsigned bit(Script script) { return 1U << static_cast<unsigned>(script); }

char32_t first(std::string_view text) { return text::next_code_point(text); }

// The letter of the wanted script that looks like this one, or the letter itself.
char32_t lookalike(char32_t code, Script wanted) {
  for (const auto& row : data::lookalikes) {
    const std::string_view target = wanted == Script::latin ? row.latin : wanted == Script::cyrillic ? row.cyrillic : row.greek;
    if (target.empty()) continue;
    for (const std::string_view cell : {row.latin, row.cyrillic, row.greek}) {
      if (!cell.empty() && first(cell) == code) return first(target);
    }
  }
  return code;
}

bool foldable(char32_t code, Script wanted) { return text::script_of(code) == wanted || lookalike(code, wanted) != code; }

constexpr bool is_letter(unsigned char byte) { return (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z'; }

// Text with room made ahead, so that a letter is stored without asking for it.
class Room {
 public:
  Room(std::string& text, std::size_t size) : text_(text) { text_.resize(size); }
  ~Room() { text_.resize(size_); }
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  void make(std::size_t more) { text_.resize(text_.size() + more); }
  void add(char c) noexcept { text_[size_++] = c; }
  void add(const std::array<char, 4>& bytes, std::size_t size) noexcept {
    std::ranges::copy(bytes, text_.data() + size_);  // all four: there is room, and it is one instruction
    size_ += size;
  }
  void add(std::string_view piece) noexcept { size_ += piece.copy(text_.data() + size_, piece.size()); }
  void cut(std::size_t size) noexcept { size_ = size; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] std::string_view view() const noexcept { return std::string_view(text_).substr(0, size_); }

 private:
  std::string& text_;
  std::size_t size_ = 0;
};

class Cleaner {
 public:
  // No byte becomes more than four, but for what take_expansion() and unmix() make room for.
  Cleaner(std::string_view name, std::string& out) : rest_(name), out_(out, 4 * name.size() + 4) {}

  std::uint16_t run() {
    while (!rest_.empty()) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      if (is_letter(byte)) {
        take_latin();
      } else if (byte == ' ') {
        rest_.remove_prefix(1);
        end_token();
      } else if (const char32_t code = text::next_code_point(rest_); code == text::malformed) {
        flags_ |= bit(CleanFlag::malformed);
      } else {
        take(fold_of(code));
      }
    }
    end_token();
    while (out_.size() > 0 && out_.view().back() == ' ') out_.cut(out_.size() - 1);
    return flags_;
  }

  [[nodiscard]] bool needs_composition() const { return compose_; }

 private:
  void take_latin() {
    std::size_t i = 0;
    for (; i < rest_.size() && is_letter(static_cast<unsigned char>(rest_[i])); ++i) out_.add(static_cast<char>(rest_[i] | 0x20));
    rest_.remove_prefix(i);
    scripts_ |= bit(Script::latin);
    last_ = Script::latin;
  }

  void take(const Fold& fold) {
    switch (fold.kind) {
      case FoldKind::letter:
      case FoldKind::digit: return put(fold);
      case FoldKind::expand: return take_expansion(fold);
      case FoldKind::comma:
        flags_ |= bit(CleanFlag::comma);
        end_token();
        if (out_.size() > 0) out_.add(", ");
        start_ = out_.size();
        return;
      case FoldKind::bracket: flags_ |= bit(CleanFlag::bracket); return end_token();
      case FoldKind::blank: return end_token();
      case FoldKind::apostrophe:
        if (last_ == Script::hebrew && out_.size() > start_) out_.add(geresh);
        return;
      case FoldKind::mark: flags_ |= bit(CleanFlag::vowel_marks); return;
      case FoldKind::invisible: flags_ |= bit(CleanFlag::invisible); return;
      case FoldKind::combine: compose_ = true; return;
    }
  }

  void put(const Fold& fold) {
    if (fold.kind == FoldKind::digit) flags_ |= bit(CleanFlag::digits);
    out_.add(fold.bytes, fold.size);
    note(fold);
  }

  void take_expansion(const Fold& fold) {
    out_.make(fold.expansion.size());
    out_.add(fold.expansion);
    note(fold);
  }

  void note(const Fold& fold) {
    if (fold.compatibility) flags_ |= bit(CleanFlag::presentation);
    scripts_ |= bit(fold.script);
    last_ = fold.script;
  }

  void end_token() {
    constexpr unsigned confusable = bit(Script::latin) | bit(Script::cyrillic) | bit(Script::greek);
    const unsigned mixed = scripts_ & confusable;
    if ((mixed & (mixed - 1)) != 0) unmix();
    if (out_.size() > start_) out_.add(' ');
    start_ = out_.size();
    scripts_ = 0;
    last_ = Script::common;
  }

  // Folds a token of mixed scripts to the one script into which all its letters go, if there is one.
  void unmix() {
    const std::u32string token = text::to_code_points(out_.view().substr(start_));
    const auto fits = [&](Script script) {
      return std::ranges::all_of(token, [&](char32_t c) { return text::script_of(c) == Script::common || foldable(c, script); });
    };
    const auto count = [&](Script script) {
      return std::ranges::count_if(token, [&](char32_t c) { return text::script_of(c) == script; });
    };
    Script wanted = Script::common;
    for (const Script script : {Script::latin, Script::cyrillic, Script::greek}) {
      if (fits(script) && (wanted == Script::common || count(script) > count(wanted))) wanted = script;
    }
    if (wanted == Script::common) return;
    flags_ |= bit(CleanFlag::lookalike);
    std::string folded;
    for (const char32_t c : token) text::append_utf8(folded, text::script_of(c) == wanted ? c : lookalike(c, wanted));
    out_.cut(start_);
    out_.make(folded.size());
    out_.add(folded);
  }

  std::string_view rest_;
  Room out_;
  std::size_t start_ = 0;
  unsigned scripts_ = 0;
  Script last_ = Script::common;
  std::uint16_t flags_ = 0;
  bool compose_ = false;
};

}  // namespace

std::uint16_t clean_into(std::string_view name, std::string& text) {
  std::uint16_t flags = 0;
  {
    Cleaner cleaner(name, text);
    flags = cleaner.run();
    if (!cleaner.needs_composition()) return flags;
  }
  const std::string normalised = text::nfc(name);
  return static_cast<std::uint16_t>(flags | Cleaner(normalised, text).run());
}

CleanedName clean(std::string_view name) {
  CleanedName cleaned;
  cleaned.flags = clean_into(name, cleaned.text);
  return cleaned;
}

}  // namespace ftf::names
