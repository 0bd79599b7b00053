// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/segment_builder.hpp>

#include <algorithm>
#include <limits>

#include <ftf/comparison/names.hpp>
#include <ftf/index/keys.hpp>
#include <ftf/index/record_codec.hpp>
#include <ftf/index/rows.hpp>
#include <ftf/index/slips.hpp>
#include <ftf/profile/packed.hpp>

namespace ftf::index {

using blocking::Statistics;
using blocking::ValueKind;

namespace {

// Marks a number as that of a word.
constexpr std::uint32_t word_mark = std::uint32_t{1} << 31U;

std::uint32_t narrow(std::size_t size) {
  if (size > std::numeric_limits<std::uint32_t>::max())
    throw base::Error(base::ErrorKind::input, base::Code::limit, {}, "an index of this size");
  return static_cast<std::uint32_t>(size);
}

}  // namespace

profile::Profile kept_part(const profile::Profile& whole) {
  profile::Profile part;
  part.id = whole.id;
  part.kind = whole.kind;
  part.source = whole.source;
  part.names = whole.names;
  part.sex = whole.sex;
  part.births = whole.births;
  part.birth_places = whole.birth_places;
  part.nationalities = whole.nationalities;
  part.citizenships = whole.citizenships;
  part.documents = whole.documents;
  part.addresses = whole.addresses;
  part.parents = whole.parents;
  part.contacts = whole.contacts;
  part.attributes = whole.attributes;
  part.handling = whole.handling;
  part.handlings = whole.handlings;
  part.sources = whole.sources;
  for (profile::Source& source : part.sources) source.extras.clear();
  return part;
}

SegmentBuilder::SegmentBuilder(const blocking::ComparedFields& fields)
    : fields_(fields), vocabulary_(std::make_unique<blocking::Vocabulary>()), extractor_(*vocabulary_, fields) {
  extractor_.take_exact_births();
}

void SegmentBuilder::add(const profile::Profile& profile) {
  extractor_.add(profile, store_, 0, 0);
  profile_begins_.push_back(profiles_.size());
  std::string packed;
  profile::append_packed(packed, kept_part(profile));
  ByteWriter(profiles_).fixed(base::hash64(packed));
  profiles_ += packed;
}

void SegmentBuilder::write_tokens(ContainerWriter& file) const {
  std::vector<TokenRow> rows;
  std::string texts;
  rows.reserve(vocabulary_->names.size());
  for (names::TokenId id = 0; id < vocabulary_->names.size(); ++id) {
    const names::Token& token = vocabulary_->names[id];
    const auto outline = comparison::WordOutline::of({}, token);
    texts += token.text;
    rows.push_back({outline.pairs, narrow(texts.size()), outline.variant, outline.count, token.initial});
  }
  file.set_array<TokenRow>(Section::tokens, rows);
  file.set(Section::token_texts, std::move(texts));
}

void SegmentBuilder::write_words(ContainerWriter& file) const {
  std::vector<WordRow> rows(vocabulary_->words.size());
  for (const blocking::Word& word : store_.words) rows[word.id] = {0, word.skeleton, word.letters, word.rarity};
  std::string texts;
  for (names::TokenId id = 0; id < rows.size(); ++id) {
    texts += vocabulary_->words[id].text;
    rows[id].text_end = narrow(texts.size());
  }
  file.set_array<WordRow>(Section::words, rows);
  file.set(Section::word_texts, std::move(texts));
}

void SegmentBuilder::write_records(ContainerWriter& file) {
  std::vector<RecordRow> rows;
  std::string records;
  rows.reserve(store_.size() + 1);
  for (blocking::RecordIndex record = 0; record < store_.size(); ++record) {
    rows.push_back({records.size(), profile_begins_[record]});
    append_record(records, store_, record, *vocabulary_);
  }
  rows.push_back({records.size(), profiles_.size()});
  file.set_array<RecordRow>(Section::rows, rows);
  file.set(Section::records, std::move(records));
  file.set(Section::profiles, std::move(profiles_));
}

// Besides records, keys list words: for slips.
std::vector<SegmentBuilder::Posting> SegmentBuilder::postings() const {
  std::vector<Posting> all;
  Keys keys(store_, *vocabulary_);
  for (blocking::RecordIndex record = 0; record < store_.size(); ++record)
    for (const blocking::Key key : keys.of(record)) all.emplace_back(key, record);
  std::vector<std::uint64_t> slips;
  for (names::TokenId id = 0; id < vocabulary_->names.size(); ++id) {
    slip_keys(vocabulary_->names[id].latin, slips);
    for (const std::uint64_t key : slips) all.emplace_back(key, word_mark | id);
  }
  std::sort(all.begin(), all.end());
  return all;
}

// The directory has about one part for four keys. Keys that part and tag do not tell apart share a list; among those
// of records and of words, which are hardly ever two of them, records stay.
std::uint64_t SegmentBuilder::write_keys(ContainerWriter& file) const {
  const std::vector<Posting> all = postings();
  std::uint64_t bits = 0;
  while (bits < 24 && (std::uint64_t{1} << bits) * 16 < all.size()) ++bits;
  const auto alike = [&](const Posting& a, const Posting& b) {
    return directory_part(a.first, bits) == directory_part(b.first, bits) && key_tag(a.first, bits) == key_tag(b.first, bits);
  };
  std::vector<std::uint32_t> directory((std::size_t{1} << bits) + 1);
  std::vector<KeyRow> rows;
  std::string lists;
  ByteWriter out(lists);
  std::vector<std::uint32_t> members;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    members.clear();
    for (end = begin; end < all.size() && alike(all[begin], all[end]); ++end) members.push_back(all[end].second);
    std::sort(members.begin(), members.end());
    if (members.front() < word_mark) members.erase(std::lower_bound(members.begin(), members.end(), word_mark), members.end());
    for (std::uint32_t& member : members) member &= ~word_mark;
    members.erase(std::unique(members.begin(), members.end()), members.end());
    rows.push_back({key_tag(all[begin].first, bits), narrow(lists.size())});
    ++directory[directory_part(all[begin].first, bits) + 1];
    out.number(members.size());
    std::uint32_t last = 0;
    for (const std::uint32_t member : members) {
      out.number(member - last);
      last = member;
    }
  }
  for (std::size_t part = 1; part < directory.size(); ++part) directory[part] += directory[part - 1];
  file.set_array<std::uint32_t>(Section::directory, directory);
  file.set_array<KeyRow>(Section::keys, rows);
  file.set(Section::postings, std::move(lists));
  return bits;
}

std::string SegmentBuilder::bytes(const Base* base) {
  const Statistics own = base == nullptr ? Statistics::of(store_, *vocabulary_) : Statistics{};
  const Statistics& statistics = base == nullptr ? own : base->statistics;
  statistics.rate(store_, *vocabulary_);
  ContainerWriter file;
  write_tokens(file);
  write_words(file);
  write_records(file);
  Meta meta;
  meta.records = store_.size();
  meta.population = statistics.records;
  meta.ignored_fields = fields_.bits();
  meta.directory_bits = write_keys(file);
  for (std::size_t kind = 0; kind < std::size(meta.totals); ++kind) {
    const blocking::ValueCounts& counts = statistics.kinds[kind];
    meta.totals[kind] = counts.total;
    const auto section = static_cast<Section>(static_cast<std::size_t>(Section::name_counts) + kind);
    if (base == nullptr) file.set_array<blocking::Count>(section, counts.counts);
  }
  if (base != nullptr) file.set_array<std::uint32_t>(Section::replaced, base->replaced);
  file.set_array<Meta>(Section::meta, std::span(&meta, 1));
  store_ = {};  // there is the file itself to make room for
  vocabulary_.reset();
  return file.bytes(base == nullptr ? base::Hash128{} : base->id);
}

}  // namespace ftf::index
