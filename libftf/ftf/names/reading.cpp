// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/reading.hpp>

#include <algorithm>
#include <array>
#include <vector>

#include <ftf/data/letters.hpp>
#include <ftf/names/fallback.hpp>
#include <ftf/names/syllables.hpp>
#include <ftf/text/scripts.hpp>
#include <ftf/text/unicode.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

using text::Script;

struct Letter {
  std::u32string letters;
  std::array<std::uint8_t, 3> sounds{};
  std::uint8_t count = 0;
  std::string_view latin;
};

// Letters of one script by their code points.
class Alphabet {
 public:
  explicit Alphabet(std::string_view script) {
    for (const auto& row : data::letters) {
      if (row.script == script) letters_.push_back(letter_of(row));
    }
    std::ranges::stable_sort(letters_, before);
    const auto first_of = [](const Letter& letter) { return letter.letters.front(); };
    lowest_ = std::ranges::min(letters_, {}, first_of).letters.front();
    begin_.resize(std::ranges::max(letters_, {}, first_of).letters.front() - lowest_ + 2);
    for (const Letter& letter : letters_) ++begin_[letter.letters.front() - lowest_ + 1];
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] = static_cast<std::uint16_t>(begin_[i] + begin_[i - 1]);
  }

  // Longest sequence of letters at the front of text; null if there is none.
  [[nodiscard]] const Letter* match(std::u32string_view text) const {
    const std::size_t place = text.front() - lowest_;
    if (text.front() < lowest_ || place + 1 >= begin_.size()) return nullptr;
    for (std::size_t i = begin_[place]; i < begin_[place + 1]; ++i) {
      if (letters_[i].letters.size() == 1 || text.starts_with(letters_[i].letters)) return &letters_[i];
    }
    return nullptr;
  }

 private:
  static Letter letter_of(const data::letters_row& row) {
    Letter letter;
    letter.latin = row.latin;
    for (std::string_view rest = row.sounds; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      letter.sounds[letter.count++] = sound_symbol(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    letter.letters = text::to_code_points(row.letters);
    return letter;
  }

  static bool before(const Letter& a, const Letter& b) {
    if (a.letters.front() != b.letters.front()) return a.letters.front() < b.letters.front();
    return a.letters.size() > b.letters.size();
  }

  std::vector<Letter> letters_;  // by the first letter, then longest first
  char32_t lowest_ = 0;
  std::vector<std::uint16_t> begin_;  // in letters_, by the first letter less lowest_
};

struct ScriptRow {
  Script script;
  std::string_view table;
  SoundSystem system;
};

// clang-format off
constexpr std::array script_rows{
    ScriptRow{Script::latin, "latin", SoundSystem::latin},         ScriptRow{Script::cyrillic, "cyrillic", SoundSystem::cyrillic},
    ScriptRow{Script::arabic, "arabic", SoundSystem::arabic},      ScriptRow{Script::hebrew, "hebrew", SoundSystem::hebrew},
    ScriptRow{Script::greek, "greek", SoundSystem::alphabet},      ScriptRow{Script::georgian, "georgian", SoundSystem::alphabet},
    ScriptRow{Script::armenian, "armenian", SoundSystem::alphabet}, ScriptRow{Script::kana, "kana", SoundSystem::syllabic},
    ScriptRow{Script::thai, "thai", SoundSystem::indic},           ScriptRow{Script::other, "myanmar", SoundSystem::indic},
};
// clang-format on

const Alphabet& alphabet(std::size_t row) {
  static const std::array<Alphabet, script_rows.size()> all = [] {
    return []<std::size_t... i>(std::index_sequence<i...>) {
      return std::array<Alphabet, script_rows.size()>{Alphabet(script_rows[i].table)...};
    }(std::make_index_sequence<script_rows.size()>{});
  }();
  return all[row];
}

void append(Reading& reading, const Letter& letter) {
  for (std::size_t i = 0; i < letter.count; ++i) {
    const std::uint8_t symbol = letter.sounds[i];
    if (reading.sounds.size > 0 && reading.sounds.symbols[reading.sounds.size - 1U] == symbol) continue;
    reading.sounds.push(symbol);
  }
  reading.latin += letter.latin;
}

// Reads what it can; false if no letter is in the alphabet. Chinese characters stand among kana.
bool read_letters(std::u32string_view token, const Alphabet& letters, const Alphabet& latin, Reading& reading) {
  bool any = false;
  while (!token.empty()) {
    if (const Letter* letter = letters.match(token)) {
      append(reading, *letter);
      token.remove_prefix(letter->letters.size());
      any = true;
      continue;
    }
    const char32_t code = token.front();
    token.remove_prefix(1);
    if (code >= '0' && code <= '9') {
      reading.latin += static_cast<char>(code);
      any = true;
      continue;
    }
    const std::u32string base(1, text::base_letter(code));  // the letter without its marks
    if (const Letter* letter = letters.match(base)) {
      append(reading, *letter);
      any = true;
    } else if (const auto syllable = syllable_letters(base)) {
      any = read_letters(std::u32string(syllable->begin(), syllable->end()), latin, latin, reading) || any;
    }
  }
  return any;
}

Reading read_by_letters(std::string_view ascii, SoundSystem system) {
  Reading reading;
  reading.system = system;
  std::u32string letters;
  for (const char c : ascii) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += static_cast<char32_t>(c);
  }
  read_letters(letters, alphabet(0), alphabet(0), reading);
  return reading;
}

bool is_number(std::string_view token) {
  return std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Reading read_token(std::string_view cleaned) {
  if (is_number(cleaned)) return {.latin = std::string(cleaned), .sounds = {}, .system = SoundSystem::latin};
  const Script script = text::script_of(cleaned);
  const std::u32string token = text::to_code_points(cleaned);
  const bool han = script == Script::han || script == Script::kana;
  const SoundSystem system = han ? SoundSystem::han : script == Script::hangul ? SoundSystem::syllabic : SoundSystem::indic;
  if (const auto letters = syllable_letters(token)) return read_by_letters(*letters, system);
  for (std::size_t i = 0; i < script_rows.size(); ++i) {
    if (script_rows[i].script != script && !(script == Script::common && i == 0)) continue;
    if (script == Script::other && alphabet(i).match(token) == nullptr) continue;
    Reading reading;
    reading.system = script_rows[i].system;
    if (read_letters(token, alphabet(i), alphabet(0), reading)) return reading;
  }
  return read_by_letters(fallback_letters(token), system);
}

}  // namespace ftf::names
