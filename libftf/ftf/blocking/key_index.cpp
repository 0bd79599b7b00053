// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/key_index.hpp>

#include <algorithm>
#include <functional>

#include <ftf/base/parallel.hpp>
#include <ftf/blocking/key_counts.hpp>

namespace ftf::blocking {
namespace {

constexpr std::uint32_t last_of_key = 1U << 31U;
constexpr std::size_t records_of_chunk = 4096;
constexpr std::size_t partition_count = 256;
constexpr unsigned partition_shift = 56;

// Splits what the chunks made by the first bits of the key, so that each part can be sorted alone.
template <class Entry>
std::vector<std::vector<Entry>> partition(const std::vector<std::vector<Entry>>& chunks, std::size_t threads) {
  std::vector<std::size_t> sizes(partition_count);
  for (const auto& chunk : chunks)
    for (const Entry& entry : chunk) ++sizes[entry.key >> partition_shift];
  std::vector<std::vector<Entry>> parts(partition_count);
  for (std::size_t i = 0; i < partition_count; ++i) parts[i].reserve(sizes[i]);
  for (const auto& chunk : chunks)
    for (const Entry& entry : chunk) parts[entry.key >> partition_shift].push_back(entry);
  base::for_chunks(partition_count, 1, threads,
                   [&](std::size_t i, std::size_t, std::size_t) { std::sort(parts[i].begin(), parts[i].end()); });
  return parts;
}

// Calls `visit` with each run of equal keys.
template <class Entry, class Visit>
void for_groups(const std::vector<std::vector<Entry>>& parts, Visit&& visit) {
  for (const auto& part : parts)
    for (std::size_t begin = 0, end = 0; begin < part.size(); begin = end) {
      for (end = begin + 1; end < part.size() && part[end].key == part[begin].key;) ++end;
      visit(std::span(part).subspan(begin, end - begin));
    }
}

}  // namespace

void KeyIndex::keep(std::span<const Entry> group) {
  if (group.size() < 2) return;
  ++report_.keys;
  for (const Entry& entry : group) ranks_.push_back(entry.rank);
  ranks_.back() |= last_of_key;
}

LargeKeys KeyIndex::take_base(Partitions& partitions, std::vector<bool>& large_records) {
  LargeKeys large;
  for_groups(partitions, [&](std::span<const Entry> group) {
    if (group.size() <= cap_) return keep(group);
    ++report_.refined;
    large.insert(group.front().key);
    for (const Entry& entry : group) large_records[entry.rank] = true;
  });
  return large;
}

void KeyIndex::take_refined(Partitions& partitions) {
  for_groups(partitions, [&](std::span<const Entry> group) {
    if (group.size() <= cap_) return keep(group);
    ++report_.capped;
    report_.capped_pairs += std::uint64_t{group.size()} * (group.size() - 1) / 2;
  });
}

KeyIndex::KeyIndex(const BlockingModel& model, const RecordStore& store, const Vocabulary& vocabulary, std::span<const RecordIndex> order,
                   std::size_t threads)
    : cap_(model.cap), threshold_(model.threshold) {
  const auto make = [&](const std::function<const std::vector<Key>&(KeyMaker&, std::uint32_t)>& keys_of) {
    const auto chunks =
        base::map_chunks<std::vector<Entry>>(order.size(), records_of_chunk, threads, [&](std::size_t begin, std::size_t end) {
          std::vector<Entry> made;
          KeyMaker maker(model, store, vocabulary);
          for (std::size_t rank = begin; rank < end; ++rank)
            for (const Key key : keys_of(maker, static_cast<std::uint32_t>(rank))) made.push_back({key, static_cast<std::uint32_t>(rank)});
          return made;
        });
    return partition(chunks, threads);
  };
  std::vector<bool> has_large(order.size());
  Partitions partitions =
      make([&](KeyMaker& maker, std::uint32_t rank) -> const std::vector<Key>& { return maker.base_keys(order[rank]); });
  const LargeKeys large = take_base(partitions, has_large);
  static const std::vector<Key> none;
  partitions = make([&](KeyMaker& maker, std::uint32_t rank) -> const std::vector<Key>& {
    return has_large[rank] ? maker.refined_keys(order[rank], large) : none;
  });
  take_refined(partitions);
  partitions.clear();
  link(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank)
    if (has_large[rank] && firsts_[rank] == firsts_[rank + 1]) ++report_.without_key;
}

// Turns the lists of the keys into lists of the records.
void KeyIndex::link(std::size_t records) {
  firsts_.assign(records + 1, 0);
  for (const std::uint32_t rank : ranks_) ++firsts_[(rank & ~last_of_key) + 1];
  for (std::size_t rank = 0; rank < records; ++rank) firsts_[rank + 1] += firsts_[rank];
  postings_.resize(ranks_.size());
  std::vector<std::uint32_t> next(firsts_.begin(), firsts_.end() - 1);
  for (std::size_t begin = 0, end = 0; begin < ranks_.size(); begin = end) {
    for (end = begin + 1; (ranks_[end - 1] & last_of_key) == 0;) ++end;
    const base::Weight weight = key_weight(end - begin, cap_);
    for (std::size_t i = begin; i < end; ++i) postings_[next[ranks_[i] & ~last_of_key]++] = {static_cast<std::uint32_t>(i), weight};
  }
}

std::span<const std::uint32_t> KeyIndex::candidates(std::uint32_t rank, Scratch& scratch) const {
  scratch.weights.resize(firsts_.size() - 1);
  scratch.partners.clear();
  constexpr std::uint32_t ahead = 4;  // lists lie anywhere in memory: they are asked for before they are needed
  const std::uint32_t end = firsts_[rank + 1];
  for (std::uint32_t i = firsts_[rank]; i < end; ++i) {
    if (i + ahead < postings_.size()) __builtin_prefetch(&ranks_[postings_[i + ahead].place]);
    const auto [place, weight] = postings_[i];
    for (std::uint32_t p = place; (ranks_[p] & last_of_key) == 0;) {
      const std::uint32_t partner = ranks_[++p] & ~last_of_key;
      base::Weight& sum = scratch.weights[partner];
      if (sum == 0) scratch.partners.push_back(partner);
      sum += weight;
    }
  }
  std::size_t kept = 0;
  for (const std::uint32_t partner : scratch.partners) {
    if (scratch.weights[partner] >= threshold_) scratch.partners[kept++] = partner;
    scratch.weights[partner] = 0;
  }
  scratch.partners.resize(kept);
  std::sort(scratch.partners.begin(), scratch.partners.end());
  return scratch.partners;
}

}  // namespace ftf::blocking
