// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/key_counts.hpp>

#include <ftf/base/parallel.hpp>
#include <ftf/names/rarity.hpp>

namespace ftf::blocking {
namespace {

constexpr std::size_t chunk_records = 4096;

void append(std::vector<Count>& to, const std::vector<Key>& keys) {
  for (const Key key : keys) to.push_back({key, 1});
}

void add_list(std::vector<Count>& to, const std::vector<Count>& from) {
  to.insert(to.end(), from.begin(), from.end());
  add_up(to);
}

}  // namespace

base::Weight key_weight(std::uint64_t size, std::uint32_t cap) noexcept { return base::one_bit + names::rarity_of_count(size, cap); }

KeyCounts KeyCounts::of(const BlockingModel& model, const RecordStore& store, const Vocabulary& vocabulary, std::size_t threads) {
  const auto chunks = base::map_chunks<KeyCounts>(store.size(), chunk_records, threads, [&](std::size_t begin, std::size_t end) {
    KeyCounts made;
    KeyMaker maker(model, store, vocabulary);
    for (std::size_t record = begin; record < end; ++record) {
      append(made.base, maker.base_keys(static_cast<RecordIndex>(record)));
      append(made.refined, maker.all_refined_keys(static_cast<RecordIndex>(record)));
    }
    return made;
  });
  KeyCounts all;
  for (const KeyCounts& chunk : chunks) {
    all.base.insert(all.base.end(), chunk.base.begin(), chunk.base.end());
    all.refined.insert(all.refined.end(), chunk.refined.begin(), chunk.refined.end());
  }
  add_up(all.base);
  add_up(all.refined);
  return all;
}

void KeyCounts::add(const KeyCounts& other) {
  add_list(base, other.base);
  add_list(refined, other.refined);
}

LargeKeys KeyCounts::large(std::uint32_t cap) const {
  LargeKeys found;
  for (const Count& count : base)
    if (count.count > cap) found.insert(count.hash);
  return found;
}

}  // namespace ftf::blocking
