// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/compare.hpp>

#include <ftf/base/parallel.hpp>
#include <ftf/base/text_index.hpp>
#include <ftf/blocking/block_meetings.hpp>
#include <ftf/blocking/compared_part.hpp>
#include <ftf/comparison/reasons.hpp>
#include <ftf/comparison/scorer.hpp>
#include <ftf/pipeline/pool.hpp>

namespace ftf::pipeline {

using blocking::RecordIndex;
using blocking::SharedKey;

namespace {

constexpr std::size_t blocks_per_batch = 64;

// From so many records on it pays to go along the keys of a block.
constexpr std::size_t large_block = 12;

}  // namespace

// Whole blocks, and their records, each once.
struct BlockComparer::Round {
  // The records of one block lie in members.
  struct Block {
    SharedKey key;
    std::size_t first = 0;
  };

  blocking::Vocabulary vocabulary;
  blocking::RecordStore store;
  blocking::Extractor extractor;
  base::TextIndex known;                // records by the hash of their line
  std::vector<base::Hash128> lines;     // that hash, by record
  std::vector<base::Hash128> evidence;  // by record
  std::vector<SharedKey> keys;          // of all records, one after the other
  std::vector<std::size_t> first_key{0};
  std::vector<Block> blocks;
  std::vector<RecordIndex> members;

  explicit Round(const blocking::ComparedFields& fields) : extractor(vocabulary, fields) {}

  [[nodiscard]] std::span<const SharedKey> keys_of(RecordIndex record) const {
    return std::span(keys).subspan(first_key[record], first_key[record + 1] - first_key[record]);
  }
  [[nodiscard]] std::span<const RecordIndex> members_of(std::size_t block) const {
    const std::size_t end = block + 1 < blocks.size() ? blocks[block + 1].first : members.size();
    return std::span(members).subspan(blocks[block].first, end - blocks[block].first);
  }
  [[nodiscard]] comparison::PairSide side(RecordIndex record) const { return {store.id(record), evidence[record]}; }
};

// What one thread compares with.
struct BlockComparer::Worker {
  const Round* round;
  const blocking::SharedKeys* keys;
  comparison::Scorer scorer;
  base::Weight least;
  blocking::RepeatedKeys repeated{};
  blocking::BlockMeetings meetings{};

  void compare_all(std::size_t block, BlockBatch& batch);
  void compare(RecordIndex a, RecordIndex b, BlockBatch& batch);
};

// Some blocks and their pairs.
struct BlockComparer::BlockBatch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
  std::uint64_t candidates = 0;
  std::uint64_t pairs = 0;
};

void BlockComparer::Worker::compare_all(std::size_t block, BlockBatch& batch) {
  const SharedKey& key = round->blocks[block].key;
  const auto members = round->members_of(block);
  repeated.clear();
  for (const RecordIndex member : members) {
    round->store.prefetch_row(member);
    repeated.add(round->keys_of(member));
  }
  for (const RecordIndex member : members) round->store.prefetch_values(member);
  repeated.finish();
  for (const RecordIndex member : members) scorer.prefetch(member);
  if (members.size() >= large_block) {
    meetings.take(*keys, key, repeated);
    for (std::uint32_t a = 0; a < members.size(); ++a)
      for (const std::uint32_t b : meetings.partners(a)) compare(members[a], members[b], batch);
    return;
  }
  for (std::size_t a = 0; a < members.size(); ++a)
    for (std::size_t b = a + 1; b < members.size(); ++b)
      if (keys->meet_in(key, repeated.of(a), repeated.of(b))) compare(members[a], members[b], batch);
}

void BlockComparer::Worker::compare(RecordIndex a, RecordIndex b, BlockBatch& batch) {
  ++batch.candidates;
  const comparison::Evidence* const evidence = scorer.evidence_from(a, b, least);
  if (evidence == nullptr) return;
  ++batch.pairs;
  comparison::append_pair_line(batch.text, round->side(a), round->side(b), *evidence, {}, round->vocabulary);
}

BlockComparer::BlockComparer(const blocking::StatisticsFile& statistics, std::string statistics_name, const comparison::Model& model,
                             const LinkOptions& options, std::function<void(std::string_view)> sink, CompareLimits limits)
    : statistics_(&statistics),
      keys_(statistics.keys, model.blocking),
      statistics_name_(std::move(statistics_name)),
      model_(&model),
      options_(options),
      sink_(std::move(sink)),
      limits_(limits),
      round_(std::make_unique<Round>(statistics.fields)) {}

BlockComparer::~BlockComparer() = default;

void BlockComparer::begin_block(const SharedKey& key, const base::Location& where) {
  auto& blocks = round_->blocks;
  if (!blocks.empty() && key < blocks.back().key) throw base::Fault(base::Code::line_form, where, "not in the order of LC_ALL=C sort", "");
  if (keys_.numbered(key.number) != key)
    throw base::Error(base::ErrorKind::usage, base::Code::stats_mismatch, where, "the line was not made with " + statistics_name_);
  if (round_->store.size() >= limits_.records || round_->members.size() >= limits_.lines) run();
  round_->blocks.push_back({key, round_->members.size()});
}

// The keys of the record parsed last.
void BlockComparer::add_keys(const base::Location& where) {
  for (const std::uint32_t number : parser_.numbers()) {
    const auto key = keys_.numbered(number);
    if (!key)
      throw base::Error(base::ErrorKind::usage, base::Code::stats_mismatch, where, "the line was not made with " + statistics_name_);
    round_->keys.push_back(*key);
  }
  round_->first_key.push_back(round_->keys.size());
}

RecordIndex BlockComparer::record(const blocking::KeyedLine& line, const base::Location& where) {
  const base::Hash128 hash = base::hash128(line.record);
  const RecordIndex known = round_->known.find(hash.low, [&](RecordIndex record) { return round_->lines[record] == hash; });
  if (known != base::TextIndex::none) return known;
  parser_.parse(line.json, where);
  profile::Profile& compared = parser_.compared();
  round_->evidence.push_back(blocking::evidence_hash(compared));
  compared.id = line.id;
  add_keys(where);
  round_->known.insert(hash.low, static_cast<RecordIndex>(round_->lines.size()));
  round_->lines.push_back(hash);
  return round_->extractor.add(compared, round_->store, 0, 0);
}

void BlockComparer::add(std::string_view text, const base::Location& where) {
  const blocking::KeyedLine line = blocking::split_keyed_line(text, where);
  if (round_->blocks.empty() || round_->blocks.back().key != line.key) begin_block(line.key, where);
  const RecordIndex added = record(line, where);
  const auto block = round_->members_of(round_->blocks.size() - 1);
  if (!block.empty() && round_->store.id(block.back()) >= line.id) {
    if (round_->store.id(block.back()) == line.id) throw base::Fault(base::Code::id_duplicate, where, "in one block", std::string(text));
    throw base::Fault(base::Code::line_form, where, "not in the order of LC_ALL=C sort", std::string(text));
  }
  round_->members.push_back(added);
  ++lines_;
}

void BlockComparer::run() {
  Round& round = *round_;
  statistics_->values.rate(round.store, round.vocabulary);
  Pool<Worker> pool([&] {
    return std::unique_ptr<Worker>(new Worker{&round, &keys_,
                                              comparison::Scorer(*model_, round.store, round.vocabulary, statistics_->values.records),
                                              least_weight(*model_, options_)});
  });
  std::size_t next = 0;
  const auto produce = [&](BlockBatch& batch) {
    batch.begin = next;
    batch.end = next = std::min(next + blocks_per_batch, round.blocks.size());
    return batch.begin != batch.end;
  };
  const auto work = [&](BlockBatch& batch) {
    batch.text.clear();
    batch.candidates = batch.pairs = 0;
    pool.with([&](Worker& worker) {
      for (std::size_t block = batch.begin; block < batch.end; ++block) worker.compare_all(block, batch);
    });
  };
  base::ordered_pipeline<BlockBatch>(options_.threads, produce, work, [&](BlockBatch& batch) {
    sink_(batch.text);
    candidates_ += batch.candidates;
    pairs_ += batch.pairs;
  });
  round_ = std::make_unique<Round>(statistics_->fields);
}

void BlockComparer::finish() {
  if (!round_->blocks.empty()) run();
}

}  // namespace ftf::pipeline
