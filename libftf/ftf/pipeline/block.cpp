// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/block.hpp>

#include <algorithm>
#include <map>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ftf/base/parallel.hpp>
#include <ftf/blocking/compared_part.hpp>
#include <ftf/blocking/extractor.hpp>
#include <ftf/blocking/keyed_record.hpp>

namespace ftf::pipeline {
namespace {

using blocking::Count;
using blocking::Key;

constexpr std::size_t worst_keys = 20;

// Everything that is the same for all records.
struct Plan {
  const blocking::StatisticsFile* statistics;
  const blocking::BlockingModel* model;
  blocking::SharedKeys keys;
  std::vector<Count> worst;  // by key

  Plan(const blocking::StatisticsFile& all, const blocking::BlockingModel& rules) : statistics(&all), model(&rules), keys(all.keys, rules) {
    worst = all.keys.base;
    const auto larger = [](const Count& a, const Count& b) { return a.count != b.count ? a.count > b.count : a.hash < b.hash; };
    const std::size_t kept = std::min(worst_keys, worst.size());
    std::partial_sort(worst.begin(), worst.begin() + static_cast<std::ptrdiff_t>(kept), worst.end(), larger);
    worst.resize(kept);
    std::sort(worst.begin(), worst.end());
  }
};

// Some records and what becomes of them.
struct KeyedBatch {
  ArrivalBatch given;
  const Plan* plan = nullptr;
  blocking::Vocabulary* vocabulary = nullptr;
  std::unique_ptr<blocking::Extractor> extractor;
  blocking::RecordStore store;
  std::string text;
  std::uint64_t others = 0;
  std::uint64_t lines = 0;
  std::uint64_t without_key = 0;
  std::vector<Count> refined;        // refined keys that were met, and how many records share them
  std::map<Key, std::size_t> rules;  // of the worst keys that were met

  void work() {
    store.clear();
    text.clear();
    refined.clear();
    rules.clear();
    others = lines = without_key = 0;
    for (std::size_t i = 0; i < given.size; ++i) extractor->add(given.arrivals[i].profile, store, 0, 0);
    blocking::KeyMaker maker(*plan->model, store, *vocabulary);
    for (std::size_t i = 0; i < given.size; ++i) {
      if (profile::is_person(given.arrivals[i].profile)) block(given.arrivals[i].profile, static_cast<blocking::RecordIndex>(i), maker);
      else ++others;
    }
  }

  void block(const profile::Profile& profile, blocking::RecordIndex record, blocking::KeyMaker& maker) {
    std::vector<blocking::SharedKey> keys;
    bool has_large = false;
    const auto& made = maker.base_keys(record);
    plan->keys.prefetch_base(made);
    for (const Key key : made) {
      if (const auto shared = plan->keys.base(key)) keys.push_back(*shared);
      has_large = has_large || plan->keys.large().contains(key);
      if (std::ranges::binary_search(plan->worst, key, {}, &Count::hash)) rules.emplace(key, maker.rule_of(key));
    }
    if (has_large) refine(maker.refined_keys(record, plan->keys.large()), keys);
    if (has_large && keys.empty()) ++without_key;
    std::ranges::sort(keys);
    const std::size_t leading = plan->keys.leading(keys);
    if (leading != 0) blocking::append_keyed_lines(text, profile.id, keys, leading, blocking::compared_part(profile));
    lines += leading;
  }

  void refine(const std::vector<Key>& made, std::vector<blocking::SharedKey>& keys) {
    plan->keys.prefetch_refined(made);
    for (const Key key : made) {
      if (const auto shared = plan->keys.refined(key)) keys.push_back(*shared);
      refined.push_back({key, plan->keys.refined_size(key)});
    }
  }
};

// Collects what the batches met.
class Reporter {
 public:
  explicit Reporter(const Plan& plan) : plan_(plan) {}

  void add(const KeyedBatch& batch) {
    report_.records += batch.given.size;
    report_.others += batch.others;
    report_.lines += batch.lines;
    report_.keys.without_key += batch.without_key;
    refined_.insert(refined_.end(), batch.refined.begin(), batch.refined.end());
    rules_.insert(batch.rules.begin(), batch.rules.end());
    if (refined_.size() > room_) drop_repeated();
  }

  [[nodiscard]] BlockReport finish() {
    drop_repeated();
    for (const auto& [key, size] : plan_.statistics->keys.base) {
      if (size > plan_.model->cap) ++report_.keys.refined;
      else take(size);
    }
    for (const auto& [key, size] : refined_) {
      if (size <= plan_.model->cap) {
        take(size);
        continue;
      }
      ++report_.keys.capped;
      report_.keys.capped_pairs += size * (size - 1) / 2;
    }
    for (const auto& [up_to, blocks] : sizes_) report_.sizes.push_back({up_to, blocks});
    take_worst();
    return std::move(report_);
  }

 private:
  void drop_repeated() {
    std::sort(refined_.begin(), refined_.end());
    refined_.erase(std::unique(refined_.begin(), refined_.end()), refined_.end());
    room_ = 2 * refined_.size() + (std::size_t{1} << 20);
  }

  void take(std::uint64_t size) {
    if (size < 2) return;
    ++report_.keys.keys;
    std::uint64_t up_to = 2;
    while (up_to < size) up_to *= 2;
    ++sizes_[up_to];
  }

  void take_worst() {
    for (const auto& [key, size] : plan_.worst) {
      const auto rule = rules_.find(key);
      if (rule == rules_.end()) continue;
      std::vector<std::string_view> atoms;
      for (const blocking::Atom atom : plan_.model->rules[rule->second].of) atoms.push_back(blocking::atom_name(atom));
      report_.worst.push_back({key, size, fmt::format("{}", fmt::join(atoms, "+"))});
    }
    std::ranges::stable_sort(report_.worst, std::greater<>(), &BlockReport::WorstKey::records);
  }

  const Plan& plan_;
  BlockReport report_;
  std::vector<Count> refined_;
  std::size_t room_ = std::size_t{1} << 20;
  std::map<std::uint64_t, std::uint64_t> sizes_;
  std::map<Key, std::size_t> rules_;
};

}  // namespace

BlockReport block_records(const Arrivals& arrivals, const blocking::StatisticsFile& statistics, const blocking::BlockingModel& model,
                          std::size_t threads, const std::function<void(std::string_view)>& sink) {
  const Plan plan(statistics, model);
  blocking::Vocabulary vocabulary;
  Reporter reporter(plan);
  bool more = true;
  const auto produce = [&](KeyedBatch& batch) {
    if (!more) return false;
    if (!batch.extractor) batch.extractor = std::make_unique<blocking::Extractor>(vocabulary, statistics.fields);
    batch.plan = &plan;
    batch.vocabulary = &vocabulary;
    more = batch.given.fill(arrivals);
    return batch.given.size != 0;
  };
  const auto consume = [&](KeyedBatch& batch) {
    reporter.add(batch);
    sink(batch.text);
  };
  base::ordered_pipeline<KeyedBatch>(threads, produce, [](KeyedBatch& batch) { batch.work(); }, consume);
  return reporter.finish();
}

}  // namespace ftf::pipeline
