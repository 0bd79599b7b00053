// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/clean.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

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

// Number of ASCII letters at the front of eight bytes, which become lower case.
std::size_t lower_letters(std::uint64_t& bytes) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t tops = 0x80 * ones;
  const std::uint64_t low = bytes | 0x20 * ones;
  const std::uint64_t ascii = low & ~tops;
  const std::uint64_t from_a = ascii + (0x80 - 'a') * ones;       // top bit set from 'a' on
  const std::uint64_t after_z = ascii + (0x80 - 'z' - 1) * ones;  // top bit set after 'z'
  const std::uint64_t others = (~from_a | after_z | low) & tops;
  bytes = low;
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

}  // namespace

class Cleaner {
 public:
  // No byte becomes more than four, but for what take_expansion() and unmix() make room for; letters are written eight bytes at a time.
  Cleaner(std::string_view name, CleanBuffer& out) : rest_(name), out_(out) {
    out_.pieces_.clear();
    make_room(4 * name.size());
  }

  std::uint16_t run() {
    while (!rest_.empty()) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      if (is_letter(byte)) {
        take_latin();
      } else if (byte == ' ') {
        rest_.remove_prefix(1);
        end_token();
      } else if (take_two_byte_letters()) {
        continue;
      } else if (const char32_t code = text::next_code_point(rest_); code == text::malformed) {
        flags_ |= bit(CleanFlag::malformed);
      } else {
        take(fold_of(code), code);
      }
    }
    end_token();
    while (size_ > 0 && out_.bytes_[size_ - 1] == ' ') --size_;
    out_.size_ = size_;
    return flags_;
  }

  [[nodiscard]] bool needs_composition() const { return compose_; }

 private:
  void make_room(std::size_t more) {
    constexpr std::size_t overhang = 16;
    const std::size_t needed = size_ + more + overhang;
    if (out_.bytes_.size() < needed) out_.bytes_.resize(2 * needed);
  }

  void add(std::string_view piece) noexcept { size_ += piece.copy(out_.bytes_.data() + size_, piece.size()); }

  void take_latin() {
    scripts_ |= bit(Script::latin);
    last_ = Script::latin;
    if constexpr (std::endian::native == std::endian::little) {
      while (rest_.size() >= sizeof(std::uint64_t)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, rest_.data(), sizeof bytes);
        const std::size_t letters = lower_letters(bytes);
        std::memcpy(out_.bytes_.data() + size_, &bytes, sizeof bytes);
        size_ += letters;
        rest_.remove_prefix(letters);
        if (letters < sizeof bytes) return;
      }
    }
    std::size_t i = 0;
    for (; i < rest_.size() && is_letter(static_cast<unsigned char>(rest_[i])); ++i)
      out_.bytes_[size_++] = static_cast<char>(rest_[i] | 0x20);
    rest_.remove_prefix(i);
  }

  // A run of letters of two bytes each, as most alphabets have; false if there is none.
  bool take_two_byte_letters() {
    const char* next = rest_.data();
    const char* const end = next + rest_.size();
    char* out = out_.bytes_.data() + size_;
    const auto byte = [](char c) { return static_cast<unsigned char>(c); };
    while (end - next >= 2 && byte(next[0]) >= 0xC2 && byte(next[0]) < 0xE0 && (byte(next[1]) & 0xC0U) == 0x80U) {
      const Fold& fold = fold_of((byte(next[0]) & 0x1FU) << 6 | (byte(next[1]) & 0x3FU));
      if (fold.kind != FoldKind::letter) break;
      std::memcpy(out, fold.bytes.data(), fold.bytes.size());
      out += fold.size;
      next += 2;
      note(fold);
    }
    const auto taken = static_cast<std::size_t>(next - rest_.data());
    size_ = static_cast<std::size_t>(out - out_.bytes_.data());
    rest_.remove_prefix(taken);
    return taken > 0;
  }

  void take(const Fold& fold, char32_t code) {
    switch (fold.kind) {
      case FoldKind::letter:
      case FoldKind::digit: return put(fold);
      case FoldKind::expand: return take_expansion(fold, code);
      case FoldKind::comma:
        flags_ |= bit(CleanFlag::comma);
        end_token();
        if (size_ == 0) return;
        out_.pieces_.push_back({static_cast<std::uint32_t>(size_), 1});
        add(", ");
        start_ = size_;
        return;
      case FoldKind::bracket: flags_ |= bit(CleanFlag::bracket); return end_token();
      case FoldKind::blank: return end_token();
      case FoldKind::apostrophe:
        if (last_ == Script::hebrew && size_ > start_) add(geresh);
        return;
      case FoldKind::mark: flags_ |= bit(CleanFlag::vowel_marks); return;
      case FoldKind::invisible: flags_ |= bit(CleanFlag::invisible); return;
      case FoldKind::combine: compose_ = true; return;
    }
  }

  void put(const Fold& fold) {
    if (fold.kind == FoldKind::digit) flags_ |= bit(CleanFlag::digits);
    std::memcpy(out_.bytes_.data() + size_, fold.bytes.data(), fold.bytes.size());  // all four: there is room, and it is one instruction
    size_ += fold.size;
    note(fold);
  }

  void take_expansion(const Fold& fold, char32_t code) {
    const std::string& expansion = fold_page_of(code).expansions[fold.size];
    make_room(expansion.size() + 4 * rest_.size());
    add(expansion);
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
    if (size_ > start_) {
      out_.pieces_.push_back({static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(size_ - start_)});
      out_.bytes_[size_++] = ' ';
    }
    start_ = size_;
    scripts_ = 0;
    last_ = Script::common;
  }

  // Folds a token of mixed scripts to the one script into which all its letters go, if there is one.
  void unmix() {
    const std::u32string token = text::to_code_points({out_.bytes_.data() + start_, size_ - start_});
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
    size_ = start_;
    make_room(folded.size() + 4 * rest_.size());
    add(folded);
  }

  std::string_view rest_;
  CleanBuffer& out_;
  std::size_t size_ = 0;
  std::size_t start_ = 0;
  unsigned scripts_ = 0;
  Script last_ = Script::common;
  std::uint16_t flags_ = 0;
  bool compose_ = false;
};

std::uint16_t CleanBuffer::clean(std::string_view name) {
  Cleaner cleaner(name, *this);
  const std::uint16_t flags = cleaner.run();
  if (!cleaner.needs_composition()) return flags;
  const std::string normalised = text::nfc(name);
  return static_cast<std::uint16_t>(flags | Cleaner(normalised, *this).run());
}

CleanedName clean(std::string_view name) {
  CleanBuffer buffer;
  const std::uint16_t flags = buffer.clean(name);
  return {std::string(buffer.view()), flags};
}

}  // namespace ftf::names
