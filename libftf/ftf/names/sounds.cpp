// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/sounds.hpp>

#include <ftf/data/sounds.hpp>

namespace ftf::names {
namespace {

static_assert(data::sounds.size() <= sound_symbol_count);

using Column = std::string_view data::sounds_row::*;

std::string classes(const SoundSequence& sounds, Column column) {
  std::string out;
  for (std::size_t i = 0; i < sounds.size; ++i) {
    const std::string_view letter = data::sounds[sounds.symbols[i]].*column;
    if (!letter.empty() && (out.empty() || out.back() != letter.front())) out += letter;
  }
  return out;
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

bool is_vowel(std::uint8_t symbol) noexcept { return symbol < data::sounds.size() && data::sounds[symbol].kind == "vowel"; }

std::string skeleton(const SoundSequence& sounds) {
  std::string out = classes(sounds, &data::sounds_row::skeleton);
  if (out.size() > 1 && out.back() == 'H') out.pop_back();
  return out;
}

std::string sound_code(const SoundSequence& sounds) { return classes(sounds, &data::sounds_row::code); }

}  // namespace ftf::names
