// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/token_table.hpp>

#include <algorithm>
#include <bit>
#include <mutex>

#include <ftf/base/hash.hpp>
#include <ftf/names/rarity.hpp>
#include <ftf/names/reading.hpp>
#include <ftf/names/sound_costs.hpp>
#include <ftf/names/syllables.hpp>
#include <ftf/names/words.hpp>
#include <ftf/text/scripts.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool writes_syllables(text::Script script) {
  return script == text::Script::han || script == text::Script::kana || script == text::Script::hangul;
}

std::uint16_t own_roles(const Token& token, WordClass word) {
  std::uint16_t roles = roles_of(word);
  if (word == WordClass::none) roles |= roles_of_ending(token.latin);
  if (all_digits(token.text)) roles |= bits(Role::number);
  else if (text::length(token.text) == 1 && !writes_syllables(text::script_of(token.text))) roles |= bits(Role::initial);
  return roles;
}

// Pairs of neighbouring letters, the ends included, as bits.
std::uint64_t pairs_of(std::string_view code) noexcept {
  std::uint64_t pairs = 0;
  unsigned char last = 0;
  for (const char c : code) {
    const auto letter = static_cast<unsigned char>(c);
    pairs |= std::uint64_t{1} << ((last * 29U + letter * 7U) & 63U);
    last = letter;
  }
  return pairs | std::uint64_t{1} << ((last * 29U + 3U) & 63U);
}

// Seeds keep the four kinds of key apart.
enum Seed : std::uint64_t { text_seed = 1, skeleton_seed, code_seed, prefix_seed };

void add_codes(Token& token) {
  token.skeleton = skeleton(token.sounds);
  token.sound_code = sound_code(token.sounds);
  const bool vowel_first = token.sounds.size > 0 && is_vowel(token.sounds.symbols[0]);
  const std::string code = token.skeleton.empty() ? token.latin : token.skeleton;
  token.pairs = pairs_of(token.sound_code.empty() ? token.latin : token.sound_code);
  token.pair_count = static_cast<std::uint8_t>(std::popcount(token.pairs));
  token.text_hash = base::hash64(token.text, text_seed);
  for (const char letter : token.skeleton) token.consonants |= 1U << static_cast<unsigned>(letter - 'A');
  token.skeleton_hash = base::hash64(code, skeleton_seed);
  token.sound_hash = base::hash64(token.sound_code.empty() ? code : token.sound_code, code_seed);
  const std::uint64_t start = vowel_first ? prefix_seed + 1 : prefix_seed;
  token.prefix_hash = base::hash64(std::string_view(code).substr(0, 2), start);
}

// How many sounds stand before the divine name in Abd al-Aziz as one word; a name needs four to be told from another.
std::uint8_t servant_sounds(const Token& token) {
  static const std::uint8_t d = sound_symbol("d");
  if (!token.latin.starts_with("abd")) return 0;
  const auto* const begin = token.sounds.symbols.begin();
  const auto* const end = std::find(begin, begin + 4, d);
  const auto size = static_cast<std::uint8_t>(end - begin + 1);
  return end != begin + 4 && size + 4 <= token.sounds.size ? size : std::uint8_t{0};
}

// The d of abd and an h after it are two sounds.
Reading read_word(std::string_view cleaned) {
  constexpr std::string_view abd = "abd";
  Reading reading = read_token(cleaned);
  if (!cleaned.starts_with("abdh") || cleaned.size() < 7) return reading;
  const Reading name = read_token(cleaned.substr(abd.size()));
  reading.sounds = read_token(abd).sounds;
  for (std::size_t i = 0; i < name.sounds.size; ++i) reading.sounds.push(name.sounds.symbols[i]);
  return reading;
}

Token make_token(std::string_view cleaned) {
  Token token;
  token.text = cleaned;
  Reading reading = read_word(cleaned);
  token.latin = std::move(reading.latin);
  token.sounds = reading.sounds;
  token.system = reading.system;
  token.initial = token.latin.empty() ? '\0' : token.latin.front();
  token.servant = servant_sounds(token);
  add_codes(token);
  const WordClass word = word_class(cleaned);
  token.word_class = static_cast<std::uint8_t>(word);
  token.roles = own_roles(token, word);
  token.variant = variant_of(token.latin);
  for (std::size_t i = 0; i < token.sounds.size; ++i) token.symbols |= std::uint64_t{1} << token.sounds.symbols[i];
  token.best = SoundCosts::shipped().best(token.sounds, token.system);
  return token;
}

// A patronymic is as common as the father's given name, nearly.
std::int32_t rarity_of(const Token& token) {
  const std::int32_t own = background_rarity(token.skeleton);
  if (!token.has(Role::patronymic) || token.skeleton.size() < 3) return own;
  const std::string_view skeleton = token.skeleton;
  const std::string_view father = skeleton.substr(0, skeleton.size() - 2);
  return std::min(own, background_rarity(father) + 1024);
}

}  // namespace

TokenTable::TokenTable() : chunks_(std::make_unique<std::atomic<Token*>[]>(max_chunks)) { intern({}); }

TokenTable::~TokenTable() {
  for (std::size_t i = 0; i < max_chunks; ++i) delete[] chunks_[i].load();
}

TokenId TokenTable::find(std::string_view cleaned, std::uint64_t hash) const {
  return ids_.find(hash, [&](TokenId id) { return (*this)[id].text == cleaned; });
}

TokenId TokenTable::intern(std::string_view cleaned) {
  {
    const std::shared_lock lock(mutex_);
    if (const TokenId id = find(cleaned, base::hash64(cleaned, text_seed)); id != base::TextIndex::none) return id;
  }
  Token token = make_token(cleaned);
  token.rarity = rate(token);
  const std::string_view bare = without_joined_particle(token.system == SoundSystem::latin ? token.latin : std::string_view{});
  if (!bare.empty() && token.word_class == 0) token.alternates[0] = intern(bare);
  if (token.system == SoundSystem::han) {
    const std::u32string characters = text::to_code_points(cleaned);
    std::ranges::transform(han_languages, token.alternates.begin(), [&](HanLanguage language) {
      const std::string reading = han_reading(language, characters);
      return reading.empty() ? TokenId{0} : intern(reading);
    });
  }
  if (token.system == SoundSystem::syllabic) {
    const std::string reading = english_reading(text::to_code_points(cleaned));
    if (!reading.empty() && reading != token.latin) token.alternates[0] = intern(reading);
  }
  token.several_readings = token.alternates != std::array<TokenId, 2>{};
  return append(std::move(token));
}

TokenId TokenTable::append(Token&& token) {
  const std::unique_lock lock(mutex_);
  if (const TokenId id = find(token.text, token.text_hash); id != base::TextIndex::none) return id;  // another thread was faster
  const std::size_t id = size_.load();
  auto& chunk = chunks_[id >> chunk_bits];
  if (chunk.load() == nullptr) chunk.store(new Token[std::size_t{1} << chunk_bits], std::memory_order_release);
  ids_.insert(token.text_hash, static_cast<TokenId>(id));
  chunk.load()[id & chunk_mask] = std::move(token);
  size_.store(id + 1, std::memory_order_release);
  return static_cast<TokenId>(id);
}

void TokenTable::set_statistics(TokenCounts counts, std::uint64_t total) {
  counts_ = std::move(counts);
  total_ = total;
  for (std::size_t id = 0; id < size(); ++id) {
    Token& token = chunks_[id >> chunk_bits].load()[id & chunk_mask];
    token.rarity = rate(token);
  }
}

std::int32_t TokenTable::rate(const Token& token) const {
  const std::int32_t rarity = rarity_of(token);
  const std::uint64_t seen = counts_ ? counts_(token.skeleton_hash) : 0;
  return seen == 0 ? rarity : std::min(rarity, rarity_of_count(seen, total_));
}

}  // namespace ftf::names
