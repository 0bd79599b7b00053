// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What it costs to read one sound symbol as another, for each pair of sound systems, and the alignment of two tokens.

#include <array>
#include <cstdint>
#include <memory>

#include <ftf/names/sound_alignment.hpp>

namespace ftf::names {

/// A score for each sound system.
using BestScores = std::array<std::int16_t, sound_system_count>;

/// Substitution and gap scores in 1/16 bit: log2 of how much likelier two symbols stand for each other in true variants of a
/// name than by chance. Learned; libftf/data/sound_costs.tsv says from what.
class SoundCosts {
 public:
  [[nodiscard]] static const SoundCosts& shipped();

  [[nodiscard]] int substitution(SoundSystem a, std::uint8_t x, SoundSystem b, std::uint8_t y) const noexcept {
    return pair(a, b).substitution[x][y];
  }

  /// Score of symbol x of system a having no partner in a token of system b.
  [[nodiscard]] int gap(SoundSystem a, std::uint8_t x, SoundSystem b) const noexcept { return pair(a, b).gap[x]; }

  /// Best possible alignment score of a token against any token of each system.
  [[nodiscard]] BestScores best(const SoundSequence& token, SoundSystem own) const noexcept;

  /// Never below align() of a and any sequence of the sounds in the set b (bit n for symbol n), and several times cheaper.
  [[nodiscard]] int bound(const SoundSequence& a, SoundSystem system_a, std::uint64_t b, SoundSystem system_b) const noexcept;

  /// Score of the best global alignment; symmetric.
  [[nodiscard]] int align(const SoundSequence& a, SoundSystem system_a, const SoundSequence& b, SoundSystem system_b) const noexcept;

 private:
  struct Pair {
    std::array<SoundRow, sound_symbol_count> substitution{};
    SoundRow gap{};  ///< of the first system's symbols
    std::array<std::array<std::int8_t, 2>, sound_symbol_count>
        limits{};                                                ///< without and with a partner above zero: largest entry of the row
    std::array<std::uint64_t, sound_symbol_count> above_zero{};  ///< symbols with an entry above zero in each row
  };

  SoundCosts();
  void set_defaults();
  void set_learned();
  void set_limits(std::size_t a, std::size_t b, std::size_t x);
  [[nodiscard]] const Pair& pair(SoundSystem a, SoundSystem b) const noexcept {
    return pairs_[static_cast<std::size_t>(a) * sound_system_count + static_cast<std::size_t>(b)];
  }

  std::array<Pair, sound_system_count * sound_system_count> pairs_{};
  std::array<std::array<BestScores, sound_symbol_count>, sound_system_count> best_{};  // largest entry of the row of each symbol
};

}  // namespace ftf::names
