// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The one table of distinct name tokens that analysis, blocking, comparison and the index share.

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <shared_mutex>
#include <string_view>
#include <vector>

#include <ftf/base/text_index.hpp>
#include <ftf/names/token.hpp>

namespace ftf::names {

/// Number of times a token occurs in the user's data, by Token::skeleton_hash; returns 0 for "not seen".
using TokenCounts = std::function<std::uint64_t(std::uint64_t skeleton_hash)>;

/// Thread-safe: any number of threads may intern and read. Ids depend on the order of filling; nothing else does.
class TokenTable {
 public:
  /// Ids are below 2 to this power.
  static constexpr unsigned id_bits = 26;

  TokenTable();
  ~TokenTable();
  TokenTable(const TokenTable&) = delete;
  TokenTable& operator=(const TokenTable&) = delete;

  /// Id of a cleaned token (one word of CleanedName::text), made on first sight. Id 0 is the empty token.
  TokenId intern(std::string_view cleaned);

  /// Asks the memory for what comparison reads of a token.
  void prefetch(TokenId id) const noexcept { __builtin_prefetch(&(*this)[id]); }

  /// The token of an id that intern gave; the reference stays valid as long as the table.
  [[nodiscard]] const Token& operator[](TokenId id) const noexcept {
    return chunks_[id >> chunk_bits].load(std::memory_order_acquire)[id & chunk_mask];
  }

  /// Number of tokens, the empty one included.
  [[nodiscard]] std::size_t size() const noexcept { return size_.load(std::memory_order_acquire); }

  /// Rarity from the user's own data instead of the background table alone: total is the number of tokens counted. Tokens
  /// that are in the table already are rated anew: nobody else may use it during the call.
  void set_statistics(TokenCounts counts, std::uint64_t total);

 private:
  static constexpr unsigned chunk_bits = 12;
  static constexpr std::uint32_t chunk_mask = (1U << chunk_bits) - 1;
  static constexpr std::size_t max_chunks = 1U << (id_bits - chunk_bits);

  std::unique_ptr<std::atomic<Token*>[]> chunks_;
  std::atomic<std::size_t> size_{0};
  mutable std::shared_mutex mutex_;
  base::TextIndex ids_;  // by text_hash
  TokenCounts counts_;
  std::uint64_t total_ = 0;

  [[nodiscard]] TokenId find(std::string_view cleaned, std::uint64_t hash) const;
  TokenId append(Token&& token);
  [[nodiscard]] std::int32_t rate(const Token& token) const;
};

}  // namespace ftf::names
