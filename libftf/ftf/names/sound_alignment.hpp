// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The score of the best global alignment of two sequences of sounds, by the fastest way this processor has.

#include <array>
#include <cstdint>

#include <ftf/names/sounds.hpp>

namespace ftf::names {

/// Scores of one symbol against each other one.
using SoundRow = std::array<std::int8_t, sound_symbol_count>;

/// What an alignment is scored by, in the unit of the table they come from.
struct AlignmentCosts {
  const std::array<SoundRow, sound_symbol_count>& substitution;  ///< by symbol of a, then of b
  const SoundRow& gap_a;                                         ///< a symbol of a without partner
  const SoundRow& gap_b;
};

/// Row by row, one cell after another; works everywhere.
[[nodiscard]] int align_by_cells(const SoundSequence& a, const SoundSequence& b, const AlignmentCosts& costs) noexcept;

/// Sixteen cells at a time with AVX2 where the processor has it and b has at most sixteen sounds; else by cells. The same score.
[[nodiscard]] int align_by_rows(const SoundSequence& a, const SoundSequence& b, const AlignmentCosts& costs) noexcept;

}  // namespace ftf::names
