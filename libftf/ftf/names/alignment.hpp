// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which tokens of two names stand for each other: one to one, and two that are written as one.

#include <array>
#include <cstdint>
#include <vector>

#include <ftf/names/signature.hpp>
#include <ftf/names/sound_costs.hpp>
#include <ftf/names/token_table.hpp>

namespace ftf::names {

/// Similarity of tokens, 0 to similarity_one.
inline constexpr int similarity_one = 1000;

/// One link of an alignment; size_a or size_b is 2 or 3 where so many tokens are joined. After the last token of a name comes the first,
/// because a family name set in front (Zadeh, Mohammed Khalil) belongs behind.
struct Link {
  std::uint8_t a = 0;
  std::uint8_t b = 0;
  std::uint8_t size_a = 1;
  std::uint8_t size_b = 1;
  std::int16_t similarity = 0;
  std::int32_t rarity = 0;  ///< information of the agreement in 1/1024 bit
  bool initial = false;     ///< a letter stands for a name
};

/// A name with its tokens at hand. The parts and the table outlive it.
struct NameWords {
  NameWords(SignatureView name, const TokenTable& table) noexcept;
  SignatureView parts;
  std::array<const Token*, Signature::capacity> tokens;
  [[nodiscard]] std::size_t size() const noexcept { return parts.size(); }
  [[nodiscard]] const Token& operator[](std::size_t i) const noexcept { return *tokens[i]; }

  /// The next token of a join that goes on over the end.
  [[nodiscard]] std::size_t after(std::size_t i) const noexcept { return i + 1 < size() ? i + 1 : 0; }

  /// Whether the family name, of one word, is set in front with a comma.
  [[nodiscard]] bool family_in_front() const noexcept {
    return size() > 1 && parts.front().has(Role::family) && !parts[1].has(Role::family);
  }
};

/// Links of two names; a token is in at most one link.
struct Alignment {
  std::array<Link, Signature::capacity> links{};
  std::uint8_t size = 0;
  std::array<std::int8_t, Signature::capacity> partner_a{};  ///< index of the link of each token of a, -1 for none
  std::array<std::int8_t, Signature::capacity> partner_b{};
};

/// Token similarities with a cache. One per thread.
class TokenSimilarity {
 public:
  explicit TokenSimilarity(const TokenTable& table);

  /// Similarity of word i of a and word j of b: by their sounds, alternates considered; 0 if it is less than least.
  [[nodiscard]] int of(const NameWords& a, std::size_t i, const NameWords& b, std::size_t j, int least);

  /// The same without a least similarity.
  [[nodiscard]] int exactly(const NameWords& a, std::size_t i, const NameWords& b, std::size_t j);

  /// Never below the similarity of two tokens, and several times cheaper.
  [[nodiscard]] int limit(const Token& a, const Token& b) const noexcept;

  [[nodiscard]] const TokenTable& table() const noexcept { return *table_; }

 private:
  const TokenTable* table_;
  const SoundCosts* costs_;
  std::vector<std::uint64_t> slots_;  // both ids and the similarity in one number: the cache has to be small to be fast

  [[nodiscard]] bool may_reach(const Token& a, const Token& b, int least) const noexcept;
  [[nodiscard]] int by_sounds(const Token& a, const Token& b) const noexcept;
  [[nodiscard]] int of_servants(const Token& a, const Token& b) const noexcept;
  [[nodiscard]] int compute(const Token& a, const Token& b) const noexcept;
};

/// Best links first (greedy by similarity and rarity); deterministic, and the same when a and b change places.
[[nodiscard]] Alignment align(const NameWords& a, const NameWords& b, TokenSimilarity& similarity);

}  // namespace ftf::names
