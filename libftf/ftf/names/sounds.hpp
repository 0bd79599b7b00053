// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Sound symbols: the small alphabet in which tokens of all scripts are aligned.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ftf::names {

/// How the letters of a token relate to sound; substitution costs are learned for each pair of systems.
enum class SoundSystem : std::uint8_t {
  latin,
  cyrillic,
  arabic,
  hebrew,
  han,
  syllabic,  ///< kana and Hangul
  alphabet,  ///< Greek, Georgian, Armenian
  indic,     ///< the Indic scripts, Thai, and what only ICU reads
};
inline constexpr std::size_t sound_system_count = 8;

/// Sound symbols of a token, at most capacity; later ones are left out.
struct SoundSequence {
  static constexpr std::size_t capacity = 24;
  std::array<std::uint8_t, capacity> symbols{};
  std::uint8_t size = 0;
  void push(std::uint8_t symbol) noexcept {
    if (size < capacity) symbols[size++] = symbol;
  }
  [[nodiscard]] SoundSequence from(std::size_t first) const noexcept {
    SoundSequence rest;
    for (std::size_t i = first; i < size; ++i) rest.push(symbols[i]);
    return rest;
  }
};

/// Number of sound symbols; symbol 0 is "none".
inline constexpr std::size_t sound_symbol_count = 48;

/// Symbol of its name in libftf/data/sounds.tsv ("b", "sh", "ain"), 0 if there is none.
[[nodiscard]] std::uint8_t sound_symbol(std::string_view name) noexcept;

/// Name of a symbol.
[[nodiscard]] std::string_view sound_name(std::uint8_t symbol) noexcept;

/// True for vowels and for the vowel carriers of abjads.
[[nodiscard]] bool is_vowel(std::uint8_t symbol) noexcept;

/// Consonant skeleton: one letter a consonant class, doubled ones once, without a final h.
[[nodiscard]] std::string skeleton(const SoundSequence& sounds);

/// Coarser sound code: sibilants as one class, gutturals as one class, semivowels and h left out.
[[nodiscard]] std::string sound_code(const SoundSequence& sounds);

}  // namespace ftf::names
