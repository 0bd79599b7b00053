// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One index file, ready to be asked.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/blocking/statistics.hpp>
#include <ftf/index/container.hpp>
#include <ftf/index/record_codec.hpp>
#include <ftf/index/rows.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::index {

/// The records of one key, in rising order.
class PostingList {
 public:
  PostingList() : in_({}) {}
  /// `records` is how many there are.
  PostingList(std::string_view bytes, std::uint64_t records) : in_(bytes), records_(records), size_(in_.below(records + 1)) {}

  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// Calls `visit(record)` for each.
  template <class Visit>
  void each(Visit&& visit) const {
    ByteReader in = in_;
    std::uint64_t record = 0;
    for (std::size_t i = 0; i < size_; ++i) {
      record += in.number();
      if (record >= records_) throw damaged("a list names a record that is not there");
      visit(static_cast<std::uint32_t>(record));
    }
  }

 private:
  ByteReader in_;
  std::uint64_t records_ = 0;
  std::size_t size_ = 0;
};

/// Reads of any number of threads at once.
class Segment {
 public:
  /// Checks all tables. Throws Error index_file.
  explicit Segment(Container container);

  [[nodiscard]] const Container& container() const noexcept { return container_; }
  [[nodiscard]] const Meta& meta() const noexcept { return *meta_; }
  [[nodiscard]] std::size_t size() const noexcept { return rows_.size() - 1; }

  /// The records that have a key; none for an unknown one.
  [[nodiscard]] PostingList find(std::uint64_t key) const { return list(locate(key)); }

  /// The same in steps, so that memory can be asked for many keys at once: directory, rows, list.
  void prefetch_directory(std::uint64_t key) const noexcept { __builtin_prefetch(&directory_[directory_part(key, meta_->directory_bits)]); }
  void prefetch_keys(std::uint64_t key) const noexcept {
    __builtin_prefetch(keys_.data() + directory_[directory_part(key, meta_->directory_bits)]);
  }
  /// Where the list of a key begins, asked from memory; `nowhere` for an unknown one.
  [[nodiscard]] std::size_t locate(std::uint64_t key) const noexcept;
  static constexpr std::size_t nowhere = SIZE_MAX;
  [[nodiscard]] PostingList list(std::size_t begin) const {
    return begin == nowhere ? PostingList{} : PostingList{container_.bytes(Section::postings).substr(begin), size()};
  }

  /// The words that have a key of slip_keys(), by number, as find() gives records.
  [[nodiscard]] PostingList find_words(std::uint64_t key) const {
    const std::size_t begin = locate(key);
    return begin == nowhere ? PostingList{} : PostingList{container_.bytes(Section::postings).substr(begin), tokens_.size()};
  }

  /// What is compared of a record.
  [[nodiscard]] RecordReader record(std::uint32_t record) const;

  /// Asks the memory for the row of a record, and, with that at hand, for its beginning.
  void prefetch_row(std::uint32_t record) const noexcept { __builtin_prefetch(&rows_[record]); }
  void prefetch(std::uint32_t record) const noexcept {
    __builtin_prefetch(container_.bytes(Section::records).data() + rows_[record].record);
  }

  /// The id of a record.
  [[nodiscard]] std::string_view id(std::uint32_t number) const { return record(number).id(); }

  /// The whole record as the index keeps it. Throws where it does not fit its checksum.
  void profile(std::uint32_t record, profile::Profile& reuse) const;

  /// The checksum of that.
  [[nodiscard]] std::uint64_t content(std::uint32_t record) const { return ByteReader(stored(record)).fixed(); }

  [[nodiscard]] std::span<const TokenRow> tokens() const noexcept { return tokens_; }
  [[nodiscard]] std::span<const WordRow> words() const noexcept { return words_; }
  [[nodiscard]] std::string_view token_text(std::uint32_t token) const noexcept { return text(tokens_, Section::token_texts, token); }
  [[nodiscard]] std::string_view word_text(std::uint32_t word) const noexcept { return text(words_, Section::word_texts, word); }

  /// How often values occur in the records that this file's rarities come from; of an addition nothing.
  [[nodiscard]] blocking::Statistics statistics() const;

  /// How often one value occurs.
  [[nodiscard]] std::uint64_t count(blocking::ValueKind kind, std::uint64_t hash) const noexcept;

  /// Records of the base that gave way to this addition.
  [[nodiscard]] std::span<const std::uint32_t> replaced() const noexcept { return replaced_; }

 private:
  template <class Row>
  [[nodiscard]] std::string_view text(std::span<const Row> rows, Section section, std::uint32_t number) const noexcept {
    const std::uint32_t begin = number == 0 ? 0 : rows[number - 1].text_end;
    return container_.bytes(section).substr(begin, rows[number].text_end - begin);
  }
  [[nodiscard]] std::string_view stored(std::uint32_t record) const {
    return container_.bytes(Section::profiles).substr(rows_[record].profile, rows_[record + 1].profile - rows_[record].profile);
  }
  void check_tables() const;
  void check_keys() const;

  Container container_;
  const Meta* meta_ = nullptr;
  std::span<const TokenRow> tokens_;
  std::span<const WordRow> words_;
  std::span<const RecordRow> rows_;
  std::span<const std::uint32_t> directory_;
  std::span<const KeyRow> keys_;
  std::span<const blocking::Count> counts_[static_cast<std::size_t>(blocking::ValueKind::count_)];
  std::span<const std::uint32_t> replaced_;
};

}  // namespace ftf::index
