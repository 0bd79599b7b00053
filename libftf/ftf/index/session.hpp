// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The words and records that one thread has met while it asks an index. Thrown away when it has grown too large.

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
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

  /// Empties the store, and makes the traveller its first record. What their names may have been before a slip becomes the second one,
  /// which is looked for but not compared. A blank that has slipped by a letter is put right, as a further name of the traveller.
  void begin(const profile::Profile& query);

  /// The number of that second record.
  static constexpr blocking::RecordIndex guesses = 1;

  /// Whether there is one.
  [[nodiscard]] bool has_guesses() const noexcept { return has_guesses_; }

  /// The name, as it was sent, that a blank was put right in; null if there is none.
  [[nodiscard]] const std::string* mended() const noexcept { return mended_.empty() ? nullptr : &mended_; }

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
  [[nodiscard]] bool is_known(std::string_view letters);
  [[nodiscard]] bool is_known(names::TokenId token);
  [[nodiscard]] const std::vector<names::TokenId>& near(names::TokenId token);
  [[nodiscard]] std::string with_blank_moved(const blocking::Name& name);
  [[nodiscard]] bool add_mended(const profile::Profile& query);
  void add_guesses();
  void guess(const blocking::Name& name, std::size_t place);
  void push_guess(const blocking::Name& name, std::size_t place, std::size_t count, std::initializer_list<names::TokenId> words);
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
  std::vector<std::int8_t> known_;  // by token: 1 the index has this word, -1 it does not, 0 not asked yet
  std::unordered_map<names::TokenId, std::vector<names::TokenId>> near_;
  std::vector<std::uint64_t> slips_;
  std::string mended_;
  bool has_guesses_ = false;
};

}  // namespace ftf::index
