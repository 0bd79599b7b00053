// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/reading.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <ftf/data/letters.hpp>
#include <ftf/text/scripts.hpp>
#include <ftf/text/transliterate.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

using text::Script;

struct Letter {
  std::array<std::uint8_t, 3> sounds{};
  std::uint8_t count = 0;
  std::string_view latin;
};

constexpr std::size_t longest = 7;

// Letters of one script by their code points.
class Alphabet {
 public:
  explicit Alphabet(std::string_view script) {
    for (const auto& row : data::letters) {
      if (row.script != script) continue;
      Letter letter;
      letter.latin = row.latin;
      for (std::string_view rest = row.sounds; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        letter.sounds[letter.count++] = sound_symbol(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
      letters_.emplace(text::to_code_points(row.letters), letter);
    }
  }

  // Longest sequence of letters at the front of text; 0 if there is none.
  std::size_t match(std::u32string_view text, const Letter*& found) const {
    for (std::size_t size = std::min(longest, text.size()); size > 0; --size) {
      const auto it = letters_.find(std::u32string(text.substr(0, size)));
      if (it == letters_.end()) continue;
      found = &it->second;
      return size;
    }
    return 0;
  }

 private:
  std::unordered_map<std::u32string, Letter> letters_;
};

struct ScriptRow {
  Script script;
  std::string_view table;
  SoundSystem system;
};

constexpr std::array script_rows{
    ScriptRow{Script::latin, "latin", SoundSystem::latin},         ScriptRow{Script::cyrillic, "cyrillic", SoundSystem::cyrillic},
    ScriptRow{Script::arabic, "arabic", SoundSystem::arabic},      ScriptRow{Script::hebrew, "hebrew", SoundSystem::hebrew},
    ScriptRow{Script::greek, "greek", SoundSystem::cyrillic},      ScriptRow{Script::georgian, "georgian", SoundSystem::cyrillic},
    ScriptRow{Script::armenian, "armenian", SoundSystem::cyrillic}, ScriptRow{Script::kana, "kana", SoundSystem::syllabic},
};

const Alphabet& alphabet(std::size_t row) {
  static const std::array<Alphabet, script_rows.size()> all = [] {
    return []<std::size_t... i>(std::index_sequence<i...>) {
      return std::array<Alphabet, script_rows.size()>{Alphabet(script_rows[i].table)...};
    }(std::make_index_sequence<script_rows.size()>{});
  }();
  return all[row];
}

// The letter without its marks.
std::u32string plain(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString parts = nfd->normalize(icu::UnicodeString(static_cast<UChar32>(code)), status);
  if (U_FAILURE(status) || parts.isEmpty()) return {};
  return {static_cast<char32_t>(parts.char32At(0))};
}

void append(Reading& reading, const Letter& letter) {
  for (std::size_t i = 0; i < letter.count; ++i) {
    const std::uint8_t symbol = letter.sounds[i];
    if (reading.sounds.size > 0 && reading.sounds.symbols[reading.sounds.size - 1U] == symbol) continue;
    reading.sounds.push(symbol);
  }
  reading.latin += letter.latin;
}

// False if a letter is in no row of the alphabet.
bool read_letters(std::u32string_view token, const Alphabet& letters, Reading& reading) {
  while (!token.empty()) {
    const Letter* letter = nullptr;
    if (const std::size_t used = letters.match(token, letter); used > 0) {
      append(reading, *letter);
      token.remove_prefix(used);
      continue;
    }
    if (token.front() >= '0' && token.front() <= '9') {
      reading.latin += static_cast<char>(token.front());
    } else {
      const std::u32string base = plain(token.front());
      if (base.empty() || letters.match(base, letter) == 0) return false;
      append(reading, *letter);
    }
    token.remove_prefix(1);
  }
  return true;
}

constexpr std::array<std::string_view, 19> leads{"g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "j", "j", "ch", "k", "t", "p", "h"};
constexpr std::array<std::string_view, 21> vowels{"a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae",
                                                  "oe", "yo", "u", "wo", "we", "wi", "yu", "eu", "ui", "i"};
constexpr std::array<std::string_view, 28> tails{"", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l",
                                                 "p", "l", "m", "p", "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"};

// Hangul syllables by arithmetic (Unicode 3.12), letters by Korea's Revised Romanization without assimilation.
std::string hangul_letters(std::u32string_view token) {
  std::string out;
  for (const char32_t code : token) {
    if (code < 0xAC00 || code > 0xD7A3) continue;
    const std::size_t index = code - 0xAC00;
    out += leads[index / 588];
    out += vowels[index % 588 / 28];
    out += tails[index % 28];
  }
  return out;
}

Reading read_by_letters(std::string_view ascii, SoundSystem system) {
  Reading reading;
  reading.system = system;
  std::u32string letters;
  for (const char c : ascii) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += static_cast<char32_t>(c);
  }
  read_letters(letters, alphabet(0), reading);
  return reading;
}

}  // namespace

Reading read_token(std::string_view cleaned) {
  const Script script = text::script_of(cleaned);
  const std::u32string token = text::to_code_points(cleaned);
  if (script == Script::hangul) return read_by_letters(hangul_letters(token), SoundSystem::syllabic);
  for (std::size_t i = 0; i < script_rows.size(); ++i) {
    if (script_rows[i].script != script && !(script == Script::common && i == 0)) continue;
    Reading reading;
    reading.system = script_rows[i].system;
    if (read_letters(token, alphabet(i), reading)) return reading;
  }
  const bool han = script == Script::han || script == Script::kana;
  return read_by_letters(text::to_ascii_letters(cleaned), han ? SoundSystem::han : SoundSystem::syllabic);
}

}  // namespace ftf::names
