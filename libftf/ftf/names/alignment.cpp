// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/alignment.hpp>

#include <algorithm>
#include <array>
#include <tuple>

#include <ftf/base/hash.hpp>
#include <ftf/names/sound_costs.hpp>

namespace ftf::names {
namespace {

constexpr std::size_t cache_size = std::size_t{1} << 12;
constexpr unsigned similarity_bits = 10;
static_assert(similarity_one < 1 << similarity_bits && 2 * TokenTable::id_bits + similarity_bits <= 64);

// Below this two tokens are different names; found with the model (see names_model.yml).
constexpr int least_similarity = 440;
// Forms of one name in several languages, however far apart they sound.
constexpr int similarity_of_variants = 880;
// What a reading counts less than the main one.
constexpr int less_by_alternate = 10;
// A join has to be nearly exact: two names written as one.
constexpr int least_joined = 740;
// In Chinese and Korean the syllables of a given name are written as one word, in Latin letters often as two.
constexpr int least_joined_syllables = 520;

int relative(int score, int best) {
  if (score <= 0 || best <= 0) return 0;
  return std::min(similarity_one, 2 * similarity_one * score / best);
}

constexpr bool several(std::uint32_t set) { return (set & (set - 1)) != 0; }

// Best possible score of both tokens together, twice what relative() counts by.
int best_of(const Token& a, const Token& b) {
  return a.best[static_cast<std::size_t>(b.system)] + b.best[static_cast<std::size_t>(a.system)];
}

bool always_compared(const Token& a, const Token& b) {
  return a.several_readings || b.several_readings || (a.variant != 0 && a.variant == b.variant);
}

// Tokens of two consonant classes or more that have none in common are different names: no need to align them.
bool disjoint(const Token& a, const Token& b) {
  return (a.consonants & b.consonants) == 0 && several(a.consonants) && several(b.consonants);
}

// Two tokens in one have nearly the consonants of both.
bool could_join(const Token& x, const Token& y, const Token& whole) {
  const int length = x.sounds.size + y.sounds.size;
  if (x.system != y.system || length > whole.sounds.size + 3 || length + 3 < whole.sounds.size || whole.sounds.size < 4) return false;
  const std::uint32_t both = x.consonants | y.consonants;
  return !several(both & ~whole.consonants) && !several(whole.consonants & ~both);
}

bool written_by_syllables(const Token& token) { return token.system == SoundSystem::syllabic || token.system == SoundSystem::han; }

// A link with its rank; without initial values, because there is room for many and most pairs of names have few.
struct Candidate {
  std::int64_t value;
  std::int32_t rarity;
  std::int16_t similarity;
  std::uint8_t a, b, size_a, size_b;
  bool initial;
  [[nodiscard]] Link link() const noexcept { return {a, b, size_a, size_b, similarity, rarity, initial}; }
};

struct Candidates {
  std::array<Candidate, Signature::capacity * Signature::capacity + 4 * Signature::capacity> items;
  std::size_t size = 0;
  void add(const Link& link) {
    if (size == items.size()) return;
    const std::int64_t similarity = link.similarity - 350;
    const std::int64_t value = similarity * similarity * (link.rarity + 2048);
    items[size++] = {value, link.rarity, link.similarity, link.a, link.b, link.size_a, link.size_b, link.initial};
  }
};

bool initial_fits(const Token& letter, const Token& name) {
  return letter.has(Role::initial) && letter.initial != 0 && letter.initial == name.initial;
}

void add_single(Candidates& found, const NameWords& a, const NameWords& b, std::uint8_t i, std::uint8_t j, TokenSimilarity& similarity) {
  const Token& x = a[i];
  const Token& y = b[j];
  Link link{i, j, 1, 1, 0, std::min(x.rarity, y.rarity), false};
  if (x.has(Role::initial) != y.has(Role::initial)) {
    if (!initial_fits(x, y) && !initial_fits(y, x)) return;
    link.initial = true;
    link.similarity = 600;
    link.rarity = 3 * 1024;
    return found.add(link);
  }
  link.similarity = static_cast<std::int16_t>(similarity.of(a, i, b, j, least_similarity));
  if (link.similarity > 0) found.add(link);
}

// A foreigner's name in Chinese characters without dots: all its words are written as one.
bool is_unbroken(const NameWords& name) {
  constexpr std::size_t four_characters = 12;  // bytes of UTF-8
  return name.size() == 1 && name[0].system == SoundSystem::han && name[0].text.size() >= four_characters;
}

// Similarity of `size` words from word i on, read as one, to another.
int joined(const NameWords& words, std::size_t i, std::size_t size, const Token& whole) {
  SoundSequence all;
  const auto system = static_cast<std::size_t>(whole.system);
  int best = whole.best[static_cast<std::size_t>(words[i].system)];
  for (std::size_t k = 0, at = i; k < size; ++k, at = words.after(at)) {
    const Token& word = words[at];
    if (word.system != words[i].system) return 0;
    for (std::size_t n = 0; n < word.sounds.size; ++n) all.push(word.sounds.symbols[n]);
    best += word.best[system];
  }
  return relative(SoundCosts::shipped().align(all, words[i].system, whole.sounds, whole.system), best);
}

// How words that are written as one on the other side may be joined.
enum class Join : std::uint8_t { exact, syllables, piece, unbroken };

constexpr std::array least_of_join{least_joined, least_joined_syllables, least_similarity, 380};

Join join_of(const NameWords& words, std::size_t i, const NameWords& other, std::size_t j) {
  if (words.parts[words.after(i)].has(Role::split)) return Join::piece;
  if (is_unbroken(other)) return Join::unbroken;
  return written_by_syllables(other[j]) ? Join::syllables : Join::exact;
}

// By the reading that fits best.
int best_join(const NameWords& words, std::size_t i, std::size_t size, const Token& whole, Join join, const TokenTable& table) {
  const auto similarity = [&](const Token& reading) {
    const bool free = join == Join::piece || join == Join::unbroken;
    return free || could_join(words[i], words[words.after(i)], reading) ? joined(words, i, size, reading) : 0;
  };
  int best = similarity(whole);
  if (!whole.several_readings) return best;
  for (const TokenId id : whole.alternates)
    if (id != 0) best = std::max(best, similarity(table[id]) - less_by_alternate);
  return best;
}

void add_joined(Candidates& found, const NameWords& a, const NameWords& b, const TokenTable& table) {
  const auto add = [&](const NameWords& words, const NameWords& other, bool turned) {
    const std::size_t longest = std::min<std::size_t>(is_unbroken(other) ? 3 : 2, words.size());
    const std::size_t end = words.size() + (words.family_in_front() ? 1 : 0);
    for (std::size_t i = 0; i + 1 < end; ++i)
      for (std::size_t j = 0; j < other.size(); ++j)
        for (std::size_t size = 2; size <= longest && i + size <= end; ++size) {
          const Join join = join_of(words, i, other, j);
          const int value = best_join(words, i, size, other[j], join, table);
          if (value < least_of_join[static_cast<std::size_t>(join)]) continue;
          const auto [x, y, n] = std::tuple(static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j), static_cast<std::uint8_t>(size));
          const auto similarity = static_cast<std::int16_t>(value);
          found.add(turned ? Link{y, x, 1, n, similarity, other[j].rarity, false} : Link{x, y, n, 1, similarity, other[j].rarity, false});
        }
  };
  add(a, b, false);
  add(b, a, true);
}

bool before(const Candidate& x, const Candidate& y) {
  if (x.value != y.value) return x.value > y.value;
  if (x.a != y.a) return x.a < y.a;
  return x.b < y.b;
}

bool is_free(const NameWords& name, std::size_t first, std::size_t size, const std::array<std::int8_t, Signature::capacity>& partner) {
  for (; size > 0; --size, first = name.after(first))
    if (partner[first] >= 0) return false;
  return true;
}

void take(const NameWords& name, std::size_t first, std::size_t size, std::size_t link,
          std::array<std::int8_t, Signature::capacity>& partner) {
  for (; size > 0; --size, first = name.after(first)) partner[first] = static_cast<std::int8_t>(link);
}

}  // namespace

TokenSimilarity::TokenSimilarity(const TokenTable& table) : table_(&table), costs_(&SoundCosts::shipped()), slots_(cache_size) {}

int TokenSimilarity::by_sounds(const Token& a, const Token& b) const noexcept {
  if (a.sounds.size == 0 || b.sounds.size == 0) return 0;
  return relative(costs_->align(a.sounds, a.system, b.sounds, b.system), best_of(a, b));
}

// Two servants of God are told apart by the divine name alone.
int TokenSimilarity::of_servants(const Token& a, const Token& b) const noexcept {
  const SoundSequence x = a.sounds.from(a.servant);
  const SoundSequence y = b.sounds.from(b.servant);
  const auto best = [&](const SoundSequence& of, const Token& own, const Token& other) {
    return costs_->best(of, own.system)[static_cast<std::size_t>(other.system)];
  };
  return relative(costs_->align(x, a.system, y, b.system), best(x, a, b) + best(y, b, a));
}

int TokenSimilarity::compute(const Token& a, const Token& b) const noexcept {
  int best = disjoint(a, b) ? 0 : by_sounds(a, b);
  if (a.servant != 0 && b.servant != 0) best = std::min(best, of_servants(a, b));
  const auto look_at_alternates = [&](const Token& of, const Token& other) {
    for (const TokenId id : of.alternates) {
      if (id != 0) best = std::max(best, by_sounds((*table_)[id], other) - less_by_alternate);
    }
  };
  if (a.several_readings) look_at_alternates(a, b);
  if (b.several_readings) look_at_alternates(b, a);
  if (a.variant != 0 && a.variant == b.variant) best = std::max(best, similarity_of_variants);
  return best;
}

int TokenSimilarity::limit(const Token& a, const Token& b) const noexcept {
  if (always_compared(a, b)) return similarity_one;
  return disjoint(a, b) ? 0 : relative(costs_->bound(a.sounds, a.system, b.symbols, b.system), best_of(a, b));
}

// limit() >= least without its division.
bool TokenSimilarity::may_reach(const Token& a, const Token& b, int least) const noexcept {
  if (always_compared(a, b)) return true;
  return !disjoint(a, b) && 2 * similarity_one * costs_->bound(a.sounds, a.system, b.symbols, b.system) >= least * best_of(a, b);
}

int TokenSimilarity::exactly(const NameWords& a, std::size_t i, const NameWords& b, std::size_t j) {
  const TokenId x = a.parts[i].id;
  const TokenId y = b.parts[j].id;
  const std::uint64_t key = std::uint64_t{std::min(x, y)} << TokenTable::id_bits | std::max(x, y);
  std::uint64_t& slot = slots_[base::mix(key) & (cache_size - 1)];
  if (slot >> similarity_bits != key) slot = key << similarity_bits | static_cast<std::uint64_t>(compute(a[i], b[j]));
  return static_cast<int>(slot & ((1U << similarity_bits) - 1));
}

int TokenSimilarity::of(const NameWords& a, std::size_t i, const NameWords& b, std::size_t j, int least) {
  if (a.parts[i].id == b.parts[j].id) return similarity_one;
  if (!may_reach(a[i], b[j], least)) return 0;
  const int found = exactly(a, i, b, j);
  return found < least ? 0 : found;
}

NameWords::NameWords(SignatureView name, const TokenTable& table) noexcept : parts(name) {
  for (std::size_t i = 0; i < name.size(); ++i) tokens[i] = &table[name[i].id];
}

Alignment align(const NameWords& a, const NameWords& b, TokenSimilarity& similarity) {
  Candidates found;
  for (std::uint8_t i = 0; i < a.size(); ++i) {
    for (std::uint8_t j = 0; j < b.size(); ++j) add_single(found, a, b, i, j, similarity);
  }
  add_joined(found, a, b, similarity.table());
  std::sort(found.items.begin(), found.items.begin() + static_cast<std::ptrdiff_t>(found.size), before);
  Alignment alignment;
  alignment.partner_a.fill(-1);
  alignment.partner_b.fill(-1);
  for (std::size_t n = 0; n < found.size && alignment.size < Signature::capacity; ++n) {
    const Link link = found.items[n].link();
    if (!is_free(a, link.a, link.size_a, alignment.partner_a) || !is_free(b, link.b, link.size_b, alignment.partner_b)) continue;
    take(a, link.a, link.size_a, alignment.size, alignment.partner_a);
    take(b, link.b, link.size_b, alignment.size, alignment.partner_b);
    alignment.links[alignment.size++] = link;
  }
  return alignment;
}

}  // namespace ftf::names
