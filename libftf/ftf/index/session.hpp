// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The words and records that one thread has met while it asks an index. Thrown away when it has grown too large.

#include <cstdint>
#include <vector>

#include <ftf/blocking/extractor.hpp>
#include <ftf/comparison/names.hpp>
#include <ftf/index/index.hpp>
#include <ftf/index/keys.hpp>

namespace ftf::index {

class Session {
 public:
  explicit Session(const Index& index);

  /// Whether it holds so many words that a new one is better.
  [[nodiscard]] bool is_full() const noexcept;

  /// Empties the store, and makes the traveller its first record.
  void begin(const profile::Profile& query);

  /// Adds a record of the index to the store.
  blocking::RecordIndex add(std::size_t segment, std::uint32_t record);

  /// Adds a profile to the store.
  blocking::RecordIndex add(const profile::Profile& profile);

  [[nodiscard]] const blocking::RecordStore& store() const noexcept { return store_; }
  [[nodiscard]] const blocking::Vocabulary& vocabulary() const noexcept { return vocabulary_; }
  [[nodiscard]] Keys& keys() noexcept { return keys_; }

  /// The signature of a name among the words of this session.
  [[nodiscard]] names::Signature signature(std::string_view name) { return analyzer_.analyze(name); }

 private:
  void rate();
  [[nodiscard]] names::TokenId token_of(std::size_t segment, std::uint32_t token);
  [[nodiscard]] blocking::Word word_of(std::size_t segment, std::uint32_t word);

  const Index& index_;
  blocking::Vocabulary vocabulary_;
  blocking::RecordStore store_;
  blocking::Extractor extractor_;
  names::Analyzer analyzer_;
  Keys keys_;
  std::vector<names::TokenId> tokens_[2];  // by number in the file; 0 is not met yet
  std::vector<names::TokenId> words_[2];
};

}  // namespace ftf::index
