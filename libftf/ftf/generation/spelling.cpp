// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/spelling.hpp>

#include <array>
#include <span>

#include <ftf/data/generation_letters.hpp>
#include <ftf/data/generation_sounds.hpp>

namespace ftf::generation {

namespace {

using SoundRow = data::generation_sounds_row;
using Column = std::string_view SoundRow::*;

constexpr std::array<Column, 8> columns{&SoundRow::english, &SoundRow::french, &SoundRow::german,   &SoundRow::turkish,
                                        &SoundRow::russian, &SoundRow::somali, &SoundRow::cyrillic, &SoundRow::arabic};
constexpr std::array<std::string_view, 8> articles{"al-", "El ", "al-", "el-", "al-", "al-", "аль-", "ال"};

/// The row of the sound that a text begins with; those of two letters stand first in the table.
const SoundRow* sound_at(std::string_view text) {
  static const auto first_rows = [] {
    std::array<std::array<const SoundRow*, 4>, 128> rows{};
    for (const SoundRow& row : data::generation_sounds) {
      auto& list = rows[static_cast<unsigned char>(row.sound.front())];
      for (auto& place : list)
        if (place == nullptr) {
          place = &row;
          break;
        }
    }
    return rows;
  }();
  for (const SoundRow* row : first_rows[static_cast<unsigned char>(text.front()) & 127U])
    if (row != nullptr && text.starts_with(row->sound)) return row;
  return nullptr;
}

constexpr std::string_view short_vowels = "aiueo";

// Arabic writes a doubled consonant once, and carries a vowel at the beginning on an alif.
bool is_left_out(std::string_view sounds, std::size_t at, Scheme scheme) {
  return scheme == Scheme::arabic && at != 0 && sounds[at] == sounds[at - 1];
}

/// Bytes of the letter that a text begins with.
std::size_t letter_size(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

/// The row of a letter with a mark.
const data::generation_letters_row* marked(std::string_view letter) {
  for (const auto& row : data::generation_letters)
    if (row.letter == letter) return &row;
  return nullptr;
}

/// The capital of one letter; what has none stays.
std::string capital(std::string_view letter) {
  if (letter.size() == 1)
    return std::string(1, letter[0] >= 'a' && letter[0] <= 'z' ? static_cast<char>(letter[0] - 'a' + 'A') : letter[0]);
  const auto first = static_cast<unsigned char>(letter[0]), second = static_cast<unsigned char>(letter[1]);
  if (first == 0xD0 && second >= 0xB0) return {letter[0], static_cast<char>(second - 0x20)};                // а to п
  if (first == 0xD1 && second <= 0x8F) return {static_cast<char>(0xD0), static_cast<char>(second + 0x20)};  // р to я
  const auto* const row = marked(letter);
  return std::string(row == nullptr ? letter : row->capital);
}

std::string with_capital(std::string word) {
  if (word.empty()) return word;
  const std::size_t size = letter_size(word);
  return capital(std::string_view(word).substr(0, size)) + word.substr(size);
}

std::string in_letters(std::string_view sounds, Scheme scheme) {
  std::string out;
  if (scheme == Scheme::arabic && short_vowels.find(sounds.front()) != std::string_view::npos) out = "ا";
  const Column column = columns[static_cast<std::size_t>(scheme)];
  for (std::size_t at = 0; at < sounds.size();) {
    const SoundRow* const row = sound_at(sounds.substr(at));
    if (row == nullptr) {
      out += sounds[at++];
      continue;
    }
    if (!is_left_out(sounds, at, scheme)) out += row->*column;
    at += row->sound.size();
  }
  return out;
}

}  // namespace

std::string spell(std::string_view sounds, Scheme scheme) {
  return sounds.empty() ? std::string() : with_capital(in_letters(sounds, scheme));
}

std::string spell_with_article(std::string_view sounds, Scheme scheme) {
  return std::string(articles[static_cast<std::size_t>(scheme)]) + spell(sounds, scheme);
}

std::string respell(std::string_view name, Letters letters) {
  if (letters == Letters::full) return std::string(name);
  std::string out;
  for (std::size_t at = 0, size = 0; at < name.size(); at += size) {
    size = letter_size(name.substr(at));
    std::string_view letter = name.substr(at, size);
    if (const auto* const row = size > 1 ? marked(letter) : nullptr) letter = letters == Letters::plain ? row->plain : row->travel;
    out += letter;
  }
  return out;
}

std::string capitals(std::string_view name) {
  std::string out;
  for (std::size_t at = 0, size = 0; at < name.size(); at += size) {
    size = letter_size(name.substr(at));
    out += capital(name.substr(at, size));
  }
  return out;
}

}  // namespace ftf::generation
