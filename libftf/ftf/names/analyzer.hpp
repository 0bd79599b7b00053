// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From a name as written to its signature: clean, split, tag, join what belongs together.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <ftf/names/signature.hpp>
#include <ftf/names/token_table.hpp>

namespace ftf::names {

/// What the record knows about a name; all optional.
struct NameHints {
  std::string_view script{};    ///< ISO 15924, such as "Arab"
  std::string_view language{};  ///< ISO 639-1, such as "fa"
};

/// Analyses names against a shared table. One per thread: it keeps a cache and buffers of its own; results do not depend on them.
class Analyzer {
 public:
  /// The table outlives the analyzer.
  explicit Analyzer(TokenTable& table);

  /// The signature of a name. Never throws on any bytes; an empty or unreadable name has size 0.
  [[nodiscard]] Signature analyze(std::string_view name, const NameHints& hints = {});

 private:
  // One word as first met: what it is and which token it stands for.
  struct Word {
    TokenId id = 0;
    std::uint16_t roles = 0;
    std::uint8_t word_class = 0;
    bool article = false;
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept;
  };

  TokenTable* table_;
  std::unordered_map<std::string, Word, TextHash, std::equal_to<>> words_;
  std::unordered_map<std::uint64_t, Word> joins_;
  std::string text_;

  const Word& word(std::string_view text);
  const Word& join(const Word& first, const Word& second);
  void split_piece(Signature& signature);
  void add_words(Signature& signature);
};

}  // namespace ftf::names
