// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/block_meetings.hpp>

#include <algorithm>
#include <tuple>

namespace ftf::blocking {
namespace {

// Of a key smaller than the block's: who has it in common meets elsewhere, whatever else they share.
constexpr std::int64_t elsewhere = -(std::int64_t{1} << 40);

}  // namespace

void BlockMeetings::take(const SharedKeys& keys, const SharedKey& block, const RepeatedKeys& repeated) {
  threshold_ = keys.threshold();
  entries_.clear();
  for (std::uint32_t record = 0; record < repeated.size(); ++record)
    for (const SharedKey& key : repeated.of(record)) entries_.push_back({key.rank(), record});
  std::ranges::sort(entries_, {}, [](const Entry& entry) { return std::tuple(entry.rank, entry.record); });
  weigh(keys, block);
  link(repeated.size());
}

void BlockMeetings::weigh(const SharedKeys& keys, const SharedKey& block) {
  for (std::size_t begin = 0, end = 0; begin < entries_.size(); begin = end) {
    const std::uint64_t rank = entries_[begin].rank;
    for (end = begin + 1; end < entries_.size() && entries_[end].rank == rank;) ++end;
    const std::int64_t weight = rank < block.rank() ? elsewhere : keys.weight_of_size(static_cast<std::uint32_t>(rank >> 32U));
    for (std::size_t i = begin; i < end; ++i) entries_[i].end = static_cast<std::uint32_t>(end), entries_[i].weight = weight;
  }
}

void BlockMeetings::link(std::size_t records) {
  first_.assign(records + 1, 0);
  for (const Entry& entry : entries_) ++first_[entry.record + 1];
  for (std::size_t record = 0; record < records; ++record) first_[record + 1] += first_[record];
  places_.resize(entries_.size());
  for (std::uint32_t place = static_cast<std::uint32_t>(entries_.size()); place-- > 0;) {
    std::uint32_t& next = first_[entries_[place].record + 1];
    places_[--next] = place;
  }
  // Filled from behind, each beginning has moved to the place of the one before.
  first_.erase(first_.begin());
  first_.push_back(static_cast<std::uint32_t>(entries_.size()));
  sums_.assign(records, 0);
}

std::span<const std::uint32_t> BlockMeetings::partners(std::uint32_t n) {
  for (std::uint32_t i = first_[n]; i < first_[n + 1]; ++i) {
    const Entry& own = entries_[places_[i]];
    for (std::uint32_t other = places_[i] + 1; other < own.end; ++other) sums_[entries_[other].record] += own.weight;
  }
  partners_.clear();
  for (std::uint32_t record = n + 1; record < sums_.size(); ++record) {
    if (sums_[record] >= threshold_) partners_.push_back(record);
    sums_[record] = 0;
  }
  return partners_;
}

}  // namespace ftf::blocking
