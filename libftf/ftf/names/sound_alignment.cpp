// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/sound_alignment.hpp>

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace ftf::names {

int align_by_cells(const SoundSequence& a, const SoundSequence& b, const AlignmentCosts& costs) noexcept {
  std::array<int, SoundSequence::capacity + 1> row;
  std::array<int, SoundSequence::capacity> gaps;
  row[0] = 0;
  for (std::size_t j = 0; j < b.size; ++j) {
    gaps[j] = costs.gap_b[b.symbols[j]];
    row[j + 1] = row[j] + gaps[j];
  }
  for (std::size_t i = 0; i < a.size; ++i) {
    const std::uint8_t x = a.symbols[i];
    const SoundRow& scores = costs.substitution[x];
    const int gap_x = costs.gap_a[x];
    int diagonal = row[0];
    int left = row[0] += gap_x;
    for (std::size_t j = 0; j < b.size; ++j) {
      const int both = diagonal + scores[b.symbols[j]];
      diagonal = row[j + 1];
      left = std::max(std::max(both, diagonal + gap_x), left + gaps[j]);
      row[j + 1] = left;
    }
  }
  return row[b.size];
}

#if defined(__x86_64__)
namespace {

using AlignFunction = int (*)(const SoundSequence&, const SoundSequence&, const AlignmentCosts&) noexcept;

constexpr std::size_t lanes = 16;
static_assert(sound_symbol_count == 3 * lanes && SoundSequence::capacity >= lanes);

// Places of sixteen symbols in the three blocks of a row; a byte with its top bit set is in another block.
struct Places {
  __m128i first, second, third;
};

__attribute__((target("avx2"))) __m128i load(const void* bytes) noexcept { return _mm_loadu_si128(static_cast<const __m128i*>(bytes)); }

__attribute__((target("avx2"))) Places places_of(const SoundSequence& sounds) noexcept {
  const __m128i symbols = load(sounds.symbols.data());
  const __m128i last = _mm_set1_epi8(lanes - 1);
  const __m128i from_second = _mm_sub_epi8(symbols, _mm_set1_epi8(lanes));
  return {_mm_or_si128(symbols, _mm_cmpgt_epi8(symbols, last)), _mm_or_si128(from_second, _mm_cmpgt_epi8(from_second, last)),
          _mm_sub_epi8(symbols, _mm_set1_epi8(2 * lanes))};
}

// Entries of a row for sixteen symbols.
__attribute__((target("avx2"))) __m256i pick(const SoundRow& row, const Places& places) noexcept {
  const __m128i low =
      _mm_or_si128(_mm_shuffle_epi8(load(row.data()), places.first), _mm_shuffle_epi8(load(row.data() + lanes), places.second));
  return _mm256_cvtepi8_epi16(_mm_or_si128(low, _mm_shuffle_epi8(load(row.data() + 2 * lanes), places.third)));
}

// Moves all lanes up by count; lanes of fill come in below.
template <int count>
__attribute__((target("avx2"))) __m256i move_up(__m256i cells, __m256i fill) noexcept {
  const __m256i below = _mm256_permute2x128_si256(cells, fill, 0x02);
  if constexpr (count == lanes / 2) return below;
  else return _mm256_alignr_epi8(cells, below, 16 - 2 * count);
}

__attribute__((target("avx2"))) __m256i sums(__m256i cells) noexcept {
  const __m256i none = _mm256_setzero_si256();
  cells = _mm256_add_epi16(cells, move_up<1>(cells, none));
  cells = _mm256_add_epi16(cells, move_up<2>(cells, none));
  cells = _mm256_add_epi16(cells, move_up<4>(cells, none));
  return _mm256_add_epi16(cells, move_up<8>(cells, none));
}

__attribute__((target("avx2"))) __m256i maxima(__m256i cells) noexcept {
  const __m256i none = _mm256_set1_epi16(-0x4000);
  cells = _mm256_max_epi16(cells, move_up<1>(cells, none));
  cells = _mm256_max_epi16(cells, move_up<2>(cells, none));
  cells = _mm256_max_epi16(cells, move_up<4>(cells, none));
  return _mm256_max_epi16(cells, move_up<8>(cells, none));
}

// A cell is the best of three: diagonal, above, left. Along a row the sums of gaps are taken off, so that "left" is a running maximum.
__attribute__((target("avx2"))) int align_avx2(const SoundSequence& a, const SoundSequence& b, const AlignmentCosts& costs) noexcept {
  if (b.size == 0 || b.size > lanes) return align_by_cells(a, b, costs);
  const Places places = places_of(b);
  const __m256i gaps = sums(pick(costs.gap_b, places));
  __m256i row = gaps;
  int border = 0;
  for (std::size_t i = 0; i < a.size; ++i) {
    const std::uint8_t x = a.symbols[i];
    const int gap_x = costs.gap_a[x];
    const __m256i both =
        _mm256_add_epi16(move_up<1>(row, _mm256_set1_epi16(static_cast<short>(border))), pick(costs.substitution[x], places));
    border += gap_x;
    const __m256i best = _mm256_max_epi16(both, _mm256_add_epi16(row, _mm256_set1_epi16(static_cast<short>(gap_x))));
    const __m256i level = _mm256_max_epi16(_mm256_sub_epi16(best, gaps), _mm256_set1_epi16(static_cast<short>(border)));
    row = _mm256_add_epi16(maxima(level), gaps);
  }
  alignas(32) std::array<std::int16_t, lanes> cells;
  _mm256_store_si256(reinterpret_cast<__m256i*>(cells.data()), row);
  return cells[b.size - 1U];
}

AlignFunction fastest() noexcept { return __builtin_cpu_supports("avx2") ? align_avx2 : align_by_cells; }

}  // namespace

int align_by_rows(const SoundSequence& a, const SoundSequence& b, const AlignmentCosts& costs) noexcept {
  static const AlignFunction align = fastest();
  return align(a, b, costs);
}
#else
int align_by_rows(const SoundSequence& a, const SoundSequence& b, const AlignmentCosts& costs) noexcept {
  return align_by_cells(a, b, costs);
}
#endif

}  // namespace ftf::names
