// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/segment.hpp>

#include <algorithm>

#include <ftf/profile/packed.hpp>

namespace ftf::index {

namespace {

template <class Row>
bool texts_fit(std::span<const Row> rows, std::size_t size) {
  std::uint32_t last = 0;
  for (const Row& row : rows) {
    if (row.text_end < last) return false;
    last = row.text_end;
  }
  return last == size;
}

constexpr std::uint64_t most_directory_bits = 24;

}  // namespace

Segment::Segment(Container container) : container_(std::move(container)) {
  const auto meta = container_.rows<Meta>(Section::meta);
  if (meta.size() != 1) container_.refuse("its numbers are missing");
  meta_ = meta.data();
  tokens_ = container_.rows<TokenRow>(Section::tokens);
  words_ = container_.rows<WordRow>(Section::words);
  rows_ = container_.rows<RecordRow>(Section::rows);
  directory_ = container_.rows<std::uint32_t>(Section::directory);
  keys_ = container_.rows<KeyRow>(Section::keys);
  for (std::size_t kind = 0; kind < std::size(counts_); ++kind)
    counts_[kind] = container_.rows<blocking::Count>(static_cast<Section>(static_cast<std::size_t>(Section::name_counts) + kind));
  replaced_ = container_.rows<std::uint32_t>(Section::replaced);
  check_tables();
  check_keys();
}

void Segment::check_tables() const {
  if (rows_.empty() || rows_.size() - 1 != meta_->records || meta_->records > UINT32_MAX)
    container_.refuse("its number of records is wrong");
  if (!texts_fit(tokens_, container_.bytes(Section::token_texts).size()) ||
      !texts_fit(words_, container_.bytes(Section::word_texts).size()))
    container_.refuse("a text is out of bounds");
  RecordRow last;
  for (const RecordRow& row : rows_) {
    if (row.record < last.record || row.profile < last.profile) container_.refuse("a record is out of bounds");
    last = row;
  }
  if (last.record != container_.bytes(Section::records).size() || last.profile != container_.bytes(Section::profiles).size())
    container_.refuse("a record is out of bounds");
}

void Segment::check_keys() const {
  if (meta_->directory_bits > most_directory_bits || directory_.size() != (std::size_t{1} << meta_->directory_bits) + 1)
    container_.refuse("its directory has a wrong size");
  if (directory_.front() != 0 || directory_.back() != keys_.size() || !std::is_sorted(directory_.begin(), directory_.end()))
    container_.refuse("its directory is not in order");
  const std::size_t size = container_.bytes(Section::postings).size();
  for (const KeyRow& row : keys_)
    if (row.postings >= size) container_.refuse("a list is out of bounds");
}

std::size_t Segment::locate(std::uint64_t key) const noexcept {
  const std::uint64_t bits = meta_->directory_bits;
  const std::uint64_t part = directory_part(key, bits);
  const std::uint32_t tag = key_tag(key, bits);
  for (std::uint32_t i = directory_[part]; i < directory_[part + 1]; ++i)
    if (keys_[i].tag == tag) {
      __builtin_prefetch(container_.bytes(Section::postings).data() + keys_[i].postings);
      return keys_[i].postings;
    }
  return nowhere;
}

RecordReader Segment::record(std::uint32_t record) const {
  const std::string_view all = container_.bytes(Section::records);
  return {all.substr(rows_[record].record, rows_[record + 1].record - rows_[record].record), tokens_.size(), words_.size()};
}

void Segment::profile(std::uint32_t record, profile::Profile& reuse) const {
  const std::string_view packed = stored(record).substr(std::min(stored(record).size(), sizeof(std::uint64_t)));
  if (base::hash64(packed) != content(record)) container_.refuse("a record does not fit its checksum");
  profile::read_packed(packed, reuse);
}

blocking::Statistics Segment::statistics() const {
  blocking::Statistics made;
  made.records = meta_->population;
  for (std::size_t kind = 0; kind < std::size(counts_); ++kind) {
    made.kinds[kind].total = meta_->totals[kind];
    made.kinds[kind].counts.assign(counts_[kind].begin(), counts_[kind].end());
  }
  return made;
}

std::uint64_t Segment::count(blocking::ValueKind kind, std::uint64_t hash) const noexcept {
  return blocking::count_of(counts_[static_cast<std::size_t>(kind)], hash);
}

}  // namespace ftf::index
