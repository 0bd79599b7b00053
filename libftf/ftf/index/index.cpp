// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/index.hpp>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <thread>
#include <unordered_map>

#include <sys/stat.h>

#include <ftf/index/segment_builder.hpp>

namespace ftf::index {

std::string addition_path(const std::string& path) { return path + ".delta"; }

Index::Index(std::shared_ptr<const Segment> base, std::shared_ptr<const Segment> added) : segments_{std::move(base), std::move(added)} {
  if (!segments_[1]) return;
  left_out_[0].resize(segments_[0]->size());
  for (const std::uint32_t record : segments_[1]->replaced()) {
    if (record >= left_out_[0].size()) segments_[1]->container().refuse("it replaces a record that is not there");
    left_out_[0][record] = true;
  }
}

std::shared_ptr<const Index> Index::open(const std::string& path, const Index* previous) {
  // The base may be replaced between the two openings, and is there a moment before the addition to the one before it goes.
  constexpr int most_attempts = 20;
  constexpr std::chrono::milliseconds pause{5};
  for (int attempt = 0;; ++attempt) {
    const bool same = previous != nullptr && Container::id_of(path) == previous->base().container().id();
    auto base = same ? previous->segments_[0] : std::make_shared<const Segment>(Container::map(path));
    struct stat status{};
    const std::string beside = addition_path(path);
    if (::stat(beside.c_str(), &status) != 0) return std::make_shared<const Index>(std::move(base));
    auto added = std::make_shared<const Segment>(Container::map(beside));
    if (added->container().base_id() == base->container().id()) return std::make_shared<const Index>(std::move(base), std::move(added));
    if (attempt == most_attempts)
      added->container().refuse("it adds to an index that was replaced since: remove it, or make the index again");
    std::this_thread::sleep_for(pause);
  }
}

std::shared_ptr<const Index> Index::changed_since(const Index& old) const {
  std::unordered_map<std::string_view, std::uint64_t> before;
  for (std::size_t number = 0; number < old.segments(); ++number)
    for (std::uint32_t record = 0; record < old.segment(number).size(); ++record)
      if (old.is_valid(number, record)) before.insert_or_assign(old.segment(number).id(record), old.segment(number).content(record));
  auto made = std::make_shared<Index>(*this);
  for (std::size_t number = 0; number < segments(); ++number) {
    made->left_out_[number].resize(segment(number).size());
    for (std::uint32_t record = 0; record < segment(number).size(); ++record) {
      const auto found = before.find(segment(number).id(record));
      if (found != before.end() && found->second == segment(number).content(record)) made->left_out_[number][record] = true;
    }
  }
  return made;
}

void Index::verify() const {
  profile::Profile whole;
  for (std::size_t number = 0; number < segments(); ++number) {
    const Segment& part = segment(number);
    part.container().verify();
    for (std::uint32_t record = 0; record < part.size(); ++record) {
      part.profile(record, whole);
      if (whole.id != part.id(record)) part.container().refuse("a record has another id than its profile");
    }
  }
}

bool has_record(const Index& index, std::string_view id) {
  for (std::size_t number = 0; number < index.segments(); ++number)
    for (std::uint32_t record = 0; record < index.segment(number).size(); ++record)
      if (index.is_valid(number, record) && index.segment(number).id(record) == id) return true;
  return false;
}

namespace {

using ById = std::map<std::string, profile::Profile>;

ById added_to(const Index& index) {
  ById all;
  if (index.segments() == 2)
    for (std::uint32_t record = 0; record < index.segment(1).size(); ++record) {
      profile::Profile old;
      index.segment(1).profile(record, old);
      all.insert_or_assign(old.id, std::move(old));
    }
  return all;
}

// What gave way once does so for ever: `gone` are ids that join them.
std::string addition_of(const Index& index, const ById& all, const std::set<std::string, std::less<>>& gone) {
  SegmentBuilder builder(index.fields());
  for (const auto& [id, profile] : all) builder.add(profile);
  SegmentBuilder::Base base{index.base().container().id(), index.base().statistics(), {}};
  for (std::uint32_t record = 0; record < index.base().size(); ++record)
    if (!index.is_valid(0, record) || gone.contains(index.base().id(record)) || all.contains(std::string(index.base().id(record))))
      base.replaced.push_back(record);
  return builder.bytes(&base);
}

}  // namespace

std::string addition_with(const Index& index, const std::vector<profile::Profile>& more) {
  ById all = added_to(index);
  for (const profile::Profile& added : more) all.insert_or_assign(added.id, added);
  return addition_of(index, all, {});
}

std::string addition_without(const Index& index, const std::vector<std::string>& ids) {
  ById all = added_to(index);
  for (const std::string& id : ids) all.erase(id);
  return addition_of(index, all, {ids.begin(), ids.end()});
}

std::string compacted(const Index& index) {
  SegmentBuilder builder(index.fields());
  profile::Profile whole;
  for (std::size_t number = 0; number < index.segments(); ++number)
    for (std::uint32_t record = 0; record < index.segment(number).size(); ++record) {
      if (!index.is_valid(number, record)) continue;
      index.segment(number).profile(record, whole);
      builder.add(whole);
    }
  return builder.bytes();
}

Watch::Stamp Watch::stamp(const std::string& path) {
  struct stat status{};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_size};
}

bool Watch::changed() {
  const Stamp base = stamp(path_);
  const Stamp added = stamp(addition_path(path_));
  const bool other = first_ || base != base_ || added != added_;
  first_ = false;
  base_ = base;
  added_ = added;
  return other;
}

}  // namespace ftf::index
