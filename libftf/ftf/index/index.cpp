// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/index.hpp>

#include <algorithm>
#include <map>
#include <unordered_set>

#include <sys/stat.h>

#include <ftf/index/segment_builder.hpp>

namespace ftf::index {

std::string addition_path(const std::string& path) { return path + ".delta"; }

Index::Index(Segment base, std::optional<Segment> added) : base_(std::move(base)), added_(std::move(added)) {
  if (!added_) return;
  gave_way_.resize(base_.size());
  for (const std::uint32_t record : added_->replaced()) {
    if (record >= gave_way_.size()) added_->container().refuse("it replaces a record that is not there");
    gave_way_[record] = true;
  }
}

std::shared_ptr<const Index> Index::open(const std::string& path) {
  // The base may be replaced between the two openings: then the addition fits on the second try.
  for (int attempt = 0;; ++attempt) {
    Segment base(Container::map(path));
    struct stat status {};
    const std::string beside = addition_path(path);
    if (::stat(beside.c_str(), &status) != 0) return std::make_shared<const Index>(std::move(base));
    Segment added(Container::map(beside));
    const base::Hash128& wanted = added.container().base_id();
    if (wanted == base.container().id()) return std::make_shared<const Index>(std::move(base), std::move(added));
    if (wanted == base.container().base_id()) return std::make_shared<const Index>(std::move(base));
    if (attempt == 3) added.container().refuse("it adds to another index");
  }
}

void Index::verify() const {
  profile::Profile whole;
  for (std::size_t number = 0; number < segments(); ++number) {
    const Segment& part = segment(number);
    part.container().verify();
    blocking::RecordStore scratch;
    for (std::uint32_t record = 0; record < part.size(); ++record) {
      part.profile(record, whole);
      if (whole.id != part.id(record)) part.container().refuse("a record has another id than its profile");
    }
  }
}

std::string addition_with(const Index& index, const std::vector<profile::Profile>& more) {
  std::map<std::string, profile::Profile> all;
  if (index.segments() == 2)
    for (std::uint32_t record = 0; record < index.segment(1).size(); ++record) {
      profile::Profile old;
      index.segment(1).profile(record, old);
      all.insert_or_assign(old.id, std::move(old));
    }
  for (const profile::Profile& added : more) all.insert_or_assign(added.id, added);
  SegmentBuilder builder(index.fields());
  for (const auto& [id, profile] : all) builder.add(profile);
  SegmentBuilder::Base base{index.base().container().id(), index.base().statistics(), {}};
  for (std::uint32_t record = 0; record < index.base().size(); ++record)
    if (all.contains(std::string(index.base().id(record)))) base.replaced.push_back(record);
  return builder.bytes(&base);
}

Watch::Stamp Watch::stamp(const std::string& path) {
  struct stat status {};
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
