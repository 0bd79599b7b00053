// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/block_meetings.hpp>

#include <algorithm>
#include <bit>
#include <utility>

namespace ftf::blocking {
namespace {

// Of a key smaller than the block's: who has it in common meets elsewhere, whatever else they share.
constexpr std::int64_t elsewhere = -(std::int64_t{1} << 40);

constexpr std::uint32_t none = 0xFFFFFFFF;

}  // namespace

void BlockMeetings::take(const SharedKeys& keys, const SharedKey& block, const RepeatedKeys& repeated) {
  threshold_ = keys.threshold();
  number(repeated);
  weigh(keys, block);
  link(repeated.size());
}

// Finds the group of each key of each record, and how many records each group has.
void BlockMeetings::number(const RepeatedKeys& repeated) {
  groups_.clear();
  slots_.assign(std::bit_ceil(2 * repeated.kept() + 1), none);
  own_.clear();
  first_.assign(1, 0);
  for (std::uint32_t record = 0; record < repeated.size(); ++record) {
    for (const SharedKey& key : repeated.of(record)) {
      own_.push_back(group_of(key));
      ++groups_[own_.back()].end;
    }
    first_.push_back(static_cast<std::uint32_t>(own_.size()));
  }
}

std::uint32_t BlockMeetings::group_of(const SharedKey& key) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = key.number & mask;
  while (slots_[slot] != none && groups_[slots_[slot]].key != key) slot = (slot + 1) & mask;
  if (slots_[slot] == none) {
    slots_[slot] = static_cast<std::uint32_t>(groups_.size());
    groups_.push_back({key});
  }
  return slots_[slot];
}

void BlockMeetings::weigh(const SharedKeys& keys, const SharedKey& block) {
  for (Group& group : groups_) group.weight = group.key < block ? elsewhere : keys.weight_of_size(group.key.size);
}

// Lays the records of each group side by side, ascending.
void BlockMeetings::link(std::size_t records) {
  std::uint32_t end = 0;
  for (Group& group : groups_) end += std::exchange(group.end, end);  // where it begins; it ends there when all its records are placed
  records_.resize(own_.size());
  places_.resize(own_.size());
  for (std::uint32_t record = 0; record < records; ++record)
    for (std::uint32_t i = first_[record]; i < first_[record + 1]; ++i) {
      places_[i] = groups_[own_[i]].end++;
      records_[places_[i]] = record;
    }
  sums_.assign(records, 0);
}

std::span<const std::uint32_t> BlockMeetings::partners(std::uint32_t n) {
  for (std::uint32_t i = first_[n]; i < first_[n + 1]; ++i) {
    const Group& group = groups_[own_[i]];
    for (std::uint32_t other = places_[i] + 1; other < group.end; ++other) sums_[records_[other]] += group.weight;
  }
  partners_.clear();
  for (std::uint32_t record = n + 1; record < sums_.size(); ++record) {
    if (sums_[record] >= threshold_) partners_.push_back(record);
    sums_[record] = 0;
  }
  return partners_;
}

}  // namespace ftf::blocking
