// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/sound_costs.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>

#include <ftf/data/sound_costs.hpp>

namespace ftf::names {
namespace {

constexpr std::array<std::string_view, sound_system_count> system_names{"latin", "cyrillic", "arabic",   "hebrew",
                                                                        "han",   "syllabic", "alphabet", "indic"};

// Of pairs that the table does not list: they are never each other's reading.
constexpr std::int8_t unrelated = -48;
constexpr std::int8_t unknown_gap = -64;

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::size_t system_of(std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(system_names, name) - system_names.begin());
}

}  // namespace

const SoundCosts& SoundCosts::shipped() {
  static const SoundCosts costs;
  return costs;
}

SoundCosts::SoundCosts() {
  set_defaults();
  set_learned();
  for (std::size_t a = 0; a < sound_system_count; ++a)
    for (std::size_t b = 0; b < sound_system_count; ++b)
      for (std::size_t x = 0; x < sound_symbol_count; ++x) set_limits(a, b, x);
}

void SoundCosts::set_defaults() {
  for (Pair& pair : pairs_) {
    pair.gap.fill(unknown_gap);
    for (SoundRow& row : pair.substitution) row.fill(unrelated);
  }
}

void SoundCosts::set_learned() {
  for (const auto& row : data::sound_costs) {
    const std::size_t a = system_of(row.system_a);
    const std::size_t b = system_of(row.system_b);
    const std::size_t x = sound_symbol(row.symbol_a);
    const std::size_t y = sound_symbol(row.symbol_b);
    const auto score = static_cast<std::int8_t>(number(row.score));
    Pair& forward = pairs_[a * sound_system_count + b];
    Pair& backward = pairs_[b * sound_system_count + a];
    if (row.symbol_b.empty()) {
      forward.gap[x] = score;
      continue;
    }
    forward.substitution[x][y] = score;
    backward.substitution[y][x] = score;
  }
}

void SoundCosts::set_limits(std::size_t a, std::size_t b, std::size_t x) {
  Pair& pair = pairs_[a * sound_system_count + b];
  std::int8_t low = pair.gap[x];
  for (std::size_t y = 0; y < sound_symbol_count; ++y) {
    const std::int8_t score = pair.substitution[x][y];
    if (score > 0) pair.above_zero[x] |= std::uint64_t{1} << y;
    else low = std::max(low, score);
  }
  const std::int8_t best = std::max(*std::ranges::max_element(pair.substitution[x]), pair.gap[x]);
  best_[a][x][b] = best;
  pair.limits[x] = {low, best};
}

BestScores SoundCosts::best(const SoundSequence& token, SoundSystem own) const noexcept {
  BestScores sums{};
  for (std::size_t i = 0; i < token.size; ++i) {
    const BestScores& scores = best_[static_cast<std::size_t>(own)][token.symbols[i]];
    for (std::size_t system = 0; system < sound_system_count; ++system)
      sums[system] = static_cast<std::int16_t>(sums[system] + scores[system]);
  }
  return sums;
}

// Each symbol of a does its best with any symbol of b; those of b cost nothing, because no gap is above zero.
int SoundCosts::bound(const SoundSequence& a, SoundSystem system_a, std::uint64_t b, SoundSystem system_b) const noexcept {
  const Pair& costs = pair(system_a, system_b);
  int sum = 0;
  for (std::size_t i = 0; i < a.size; ++i) {
    const std::uint8_t x = a.symbols[i];
    sum += costs.limits[x][(costs.above_zero[x] & b) != 0 ? 1 : 0];
  }
  return sum;
}

int SoundCosts::align(const SoundSequence& a, SoundSystem system_a, const SoundSequence& b, SoundSystem system_b) const noexcept {
  if (b.size < a.size) return align(b, system_b, a, system_a);  // fewer rows
  const Pair& forward = pair(system_a, system_b);
  return align_by_rows(a, b, {forward.substitution, forward.gap, pair(system_b, system_a).gap});
}

}  // namespace ftf::names
