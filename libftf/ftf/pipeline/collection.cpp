// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/collection.hpp>

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include <ftf/base/error.hpp>
#include <ftf/base/parallel.hpp>
#include <ftf/blocking/compared_part.hpp>
#include <ftf/blocking/extractor.hpp>
#include <ftf/profile/packed.hpp>

namespace ftf::pipeline {
namespace {

// Records on their way from the reader into the collection.
struct CollectedBatch {
  ArrivalBatch given;
  Profiles profiles = Profiles::kept;
  std::string lines;
  std::vector<std::size_t> ends;
  blocking::RecordStore records;
  std::uint64_t others = 0;
  std::unique_ptr<blocking::Extractor> extractor;

  void work() {
    lines.clear();
    ends.clear();
    records.clear();
    others = 0;
    for (std::size_t i = 0; i < given.size; ++i) {
      const auto& [profile, input] = given.arrivals[i];
      if (profiles == Profiles::kept) profile::append_packed(lines, profile);
      ends.push_back(lines.size());
      if (profile::is_person(profile)) {
        extractor->add(profile, records, input, 0);
        continue;
      }
      records.finish(profile.id, blocking::Sex::unknown, input, 0);
      ++others;
    }
  }
};

}  // namespace

const std::vector<std::string>& same_id_names() {
  static const std::vector<std::string> names{"refuse", "newest", "qualify"};
  return names;
}

SameId same_id_from(std::string_view name) {
  const auto& names = same_id_names();
  return static_cast<SameId>(std::find(names.begin(), names.end(), name) - names.begin());
}

Collection::Collection(const Arrivals& arrivals, const blocking::ComparedFields& fields, SameId same_id, std::size_t threads,
                       Profiles profiles)
    : vocabulary_(std::make_unique<blocking::Vocabulary>()) {
  read(arrivals, fields, threads, profiles);
  put_in_order(same_id);
  statistics_ = blocking::Statistics::of(store_, *vocabulary_);
  statistics_.rate(store_, *vocabulary_);
}

void Collection::read(const Arrivals& arrivals, const blocking::ComparedFields& fields, std::size_t threads, Profiles profiles) {
  bool more = true;
  const auto produce = [&](CollectedBatch& batch) {
    if (!more) return false;
    if (!batch.extractor) batch.extractor = std::make_unique<blocking::Extractor>(*vocabulary_, fields);
    batch.profiles = profiles;
    more = batch.given.fill(arrivals);
    return batch.given.size != 0;
  };
  const auto consume = [&](CollectedBatch& batch) {
    std::size_t begin = 0;
    for (std::size_t i = 0; profiles == Profiles::kept && i < batch.given.size; ++i) {
      batch.records.set_line(static_cast<blocking::RecordIndex>(i),
                             lines_.append(std::string_view(batch.lines).substr(begin, batch.ends[i] - begin)));
      begin = batch.ends[i];
    }
    store_.append(batch.records);
    others_ += batch.others;
  };
  base::ordered_pipeline<CollectedBatch>(threads, produce, [](CollectedBatch& batch) { batch.work(); }, consume);
  lines_.seal();
}

void Collection::put_in_order(SameId same_id) {
  order_.resize(store_.size());
  std::iota(order_.begin(), order_.end(), 0U);
  const auto before = [&](blocking::RecordIndex a, blocking::RecordIndex b) {
    const int order = store_.id(a).compare(store_.id(b));
    return order != 0 ? order < 0 : store_.source(a) < store_.source(b);
  };
  std::sort(order_.begin(), order_.end(), before);
  if (same_id == SameId::keep) return;
  const auto same = [&](blocking::RecordIndex a, blocking::RecordIndex b) { return store_.id(a) == store_.id(b); };
  if (std::adjacent_find(order_.begin(), order_.end(), same) == order_.end()) return;
  settle(same_id);
  std::sort(order_.begin(), order_.end(), before);
}

std::string Collection::version(blocking::RecordIndex record) const {
  std::string line;
  profile::Profile whole;
  lines_.read(store_.line(record), line);
  profile::read_packed(line, whole);
  return whole.source_version;
}

void Collection::settle(SameId same_id) {
  std::vector<blocking::RecordIndex> kept;
  for (std::size_t begin = 0, end = 0; begin < order_.size(); begin = end) {
    for (end = begin + 1; end < order_.size() && store_.id(order_[end]) == store_.id(order_[begin]);) ++end;
    if (end - begin == 1) {
      kept.push_back(order_[begin]);
      continue;
    }
    const std::string id(store_.id(order_[begin]));
    if (same_id == SameId::refuse)
      throw base::Error(base::ErrorKind::input, base::Code::id_duplicate, {{}, 0, 0, id, "id"}, "in two inputs: see --same-id");
    if (same_id == SameId::newest) {
      const auto group = std::span(order_).subspan(begin, end - begin);
      kept.push_back(*std::max_element(group.begin(), group.end(), [&](auto a, auto b) {
        return version(a) < version(b) || (version(a) == version(b) && store_.source(a) < store_.source(b));
      }));
      replaced_ += end - begin - 1;
      continue;
    }
    for (std::size_t i = begin; i < end; ++i) {
      store_.set_id(order_[i], fmt::format("{}@{}", id, store_.source(order_[i]) + 1));
      kept.push_back(order_[i]);
    }
  }
  order_ = std::move(kept);
}

void Collection::profile(std::uint32_t place, std::string& line, profile::Profile& reuse) const {
  lines_.read(store_.line(order_[place]), line);
  profile::read_packed(line, reuse);
  reuse.id = id(place);
}

Collection::Range Collection::places_of(std::string_view id) const {
  const auto less = [&](blocking::RecordIndex record, std::string_view wanted) { return store_.id(record) < wanted; };
  const auto begin = std::lower_bound(order_.begin(), order_.end(), id, less);
  auto end = begin;
  while (end != order_.end() && store_.id(*end) == id) ++end;
  return {static_cast<std::uint32_t>(begin - order_.begin()), static_cast<std::uint32_t>(end - order_.begin())};
}

base::Hash128 Collection::evidence(std::uint32_t place) const {
  std::string line;
  profile::Profile whole;
  profile(place, line, whole);
  return blocking::evidence_hash(blocking::compared_part(whole));
}

}  // namespace ftf::pipeline
