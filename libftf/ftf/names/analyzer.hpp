// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From a name as written to its signature: clean, split, tag, join what belongs together.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ftf/base/text_index.hpp>
#include <ftf/names/clean.hpp>
#include <ftf/names/signature.hpp>
#include <ftf/names/token_table.hpp>

namespace ftf::names {

/// One word as first met: what it is and which token it stands for.
struct Word {
  TokenId id = 0;
  std::uint16_t roles = 0;
  std::uint8_t word_class = 0;
  bool article = false;
};

/// Words by their text, close together in memory, because it is asked several times a name.
class WordCache {
 public:
  /// The word of a text and its hash, or null.
  [[nodiscard]] const Word* find(std::string_view text, std::uint64_t hash) const noexcept;

  /// Adds a word that find() does not find.
  const Word& insert(std::string_view text, std::uint64_t hash, const Word& word);

  void prefetch(std::uint64_t hash) const noexcept { index_.prefetch(hash); }

 private:
  struct alignas(32) Entry {
    static constexpr std::size_t room = 16;
    Word word;
    std::uint32_t size = 0;         // of the text
    std::array<char, room> text{};  // or where it begins in texts_
  };
  base::TextIndex index_;
  std::vector<Entry> entries_;
  std::string texts_;

  [[nodiscard]] std::string_view text_of(const Entry& entry) const noexcept;
};

/// Analyses names against a shared table. One per thread: it keeps a cache and buffers of its own; results do not depend on them.
class Analyzer {
 public:
  /// The table outlives the analyzer.
  explicit Analyzer(TokenTable& table);

  /// The signature of a name. Never throws on any bytes; an empty or unreadable name has size 0.
  [[nodiscard]] Signature analyze(std::string_view name);

 private:
  TokenTable* table_;
  WordCache words_;
  std::unordered_map<std::uint64_t, Word> joins_;
  CleanBuffer cleaned_;

  Word word(std::string_view text, std::uint64_t hash);
  Word join(const Word& first, const Word& second);
  void split_piece(Signature& signature);
  class Builder;
};

}  // namespace ftf::names
