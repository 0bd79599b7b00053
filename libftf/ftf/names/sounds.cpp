// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/sounds.hpp>

#include <ftf/data/sounds.hpp>

namespace ftf::names {
namespace {

static_assert(data::sounds.size() <= sound_symbol_count);

using Column = std::string_view data::sounds_row::*;
using Classes = std::array<char, sound_symbol_count>;  // class of each symbol, 0 for none

constexpr Classes classes_of(Column column) {
  Classes classes{};
  for (std::size_t i = 0; i < data::sounds.size(); ++i) {
    const std::string_view letter = data::sounds[i].*column;
    if (!letter.empty()) classes[i] = letter.front();
  }
  return classes;
}

constexpr Classes skeleton_classes = classes_of(&data::sounds_row::skeleton);
constexpr Classes code_classes = classes_of(&data::sounds_row::code);

constexpr std::uint64_t vowels = [] {
  std::uint64_t set = 0;
  for (std::size_t i = 0; i < data::sounds.size(); ++i) set |= std::uint64_t{data::sounds[i].kind == "vowel"} << i;
  return set;
}();

std::string letters_of(const SoundSequence& sounds, const Classes& classes) {
  std::array<char, SoundSequence::capacity> out;
  std::size_t size = 0;
  for (std::size_t i = 0; i < sounds.size; ++i) {
    const char letter = classes[sounds.symbols[i]];
    if (letter != 0 && (size == 0 || out[size - 1] != letter)) out[size++] = letter;
  }
  return {out.data(), size};
}

}  // namespace

std::uint8_t sound_symbol(std::string_view name) noexcept {
  for (std::size_t i = 0; i < data::sounds.size(); ++i) {
    if (data::sounds[i].symbol == name) return static_cast<std::uint8_t>(i);
  }
  return 0;
}

std::string_view sound_name(std::uint8_t symbol) noexcept {
  return symbol < data::sounds.size() ? data::sounds[symbol].symbol : std::string_view{};
}

bool is_vowel(std::uint8_t symbol) noexcept { return (vowels >> symbol & 1U) != 0; }

std::string skeleton(const SoundSequence& sounds) {
  std::string out = letters_of(sounds, skeleton_classes);
  if (out.size() > 1 && out.back() == 'H') out.pop_back();
  return out;
}

std::string sound_code(const SoundSequence& sounds) { return letters_of(sounds, code_classes); }

}  // namespace ftf::names
