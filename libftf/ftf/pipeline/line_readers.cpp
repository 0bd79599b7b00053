// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/line_readers.hpp>

#include <algorithm>

#include <ftf/base/hash.hpp>

namespace ftf::pipeline {

using clustering::ScoredPair;

PlaceFinder::PlaceFinder(const Collection& collection, Absent absent)
    : collection_(&collection), absent_(absent), places_(collection.size()) {
  for (std::uint32_t place = 0; place < collection.size(); ++place)
    if (place == 0 || collection.id(place) != collection.id(place - 1)) places_.insert(base::hash64(collection.id(place)), place);
}

std::optional<std::uint32_t> PlaceFinder::place(std::string_view id, std::string_view line, const base::Location& where) const {
  const std::uint32_t found = places_.find(base::hash64(id), [&](std::uint32_t place) { return collection_->id(place) == id; });
  if (found != base::TextIndex::none) return found;
  if (absent_ == Absent::passed_over) return std::nullopt;
  throw base::Fault(base::Code::line_form, where, "a record that is not among the profiles", std::string(line));
}

void PairReader::add(std::string_view line, const base::Location& where) {
  const clustering::PairLine read = parser_.pair(line, where);
  const auto first = finder_.place(read.a, line, where);
  const auto second = finder_.place(read.b, line, where);
  if (!first || !second) return;
  const auto [a, b] = std::minmax(*first, *second);
  if (a == b) throw base::Fault(base::Code::line_form, where, "a record with itself", std::string(line));
  lines_.push_back({{a, b, read.weight}, kept_ == Lines::kept ? spool_.append(line) : 0});
}

std::vector<ScoredPair> PairReader::finish() {
  spool_.seal();
  const auto key = [](const Line& line) { return std::pair(line.pair.a, line.pair.b); };
  std::ranges::sort(lines_, {}, key);
  const auto twice = std::ranges::adjacent_find(lines_, {}, key);
  if (twice != lines_.end()) {
    base::Location where;
    where.record = collection_->id(twice->pair.a);
    throw base::Fault(base::Code::line_form, where, "a pair of this record came twice", {});
  }
  std::vector<ScoredPair> pairs;
  pairs.reserve(lines_.size());
  for (const Line& line : lines_) pairs.push_back(line.pair);
  return pairs;
}

void PairReader::write(const clustering::Constraints& constraints, io::OutputFile& output) const {
  clustering::LineParser parser;
  std::string line;
  for (const auto& [pair, spooled] : lines_) {
    spool_.read(spooled, line);
    const auto verdict = constraints.verdict(pair.a, pair.b);
    output.write(parser.with_judgement(line, verdict ? clustering::verdict_name(*verdict) : "", {}) += '\n');
  }
}

ClusterReader::ClusterReader(const Collection& collection, Absent absent)
    : collection_(&collection), finder_(collection, absent), of_(collection.size()) {}

void ClusterReader::add(std::string_view line, const base::Location& where) {
  clustering::ClusterLine read = parser_.cluster(line, where);
  const auto record = finder_.place(read.record, line, where);
  if (!record) return;
  std::string& cluster = of_[*record];
  if (!cluster.empty()) throw base::Fault(base::Code::line_form, where, "the record came before", std::string(line));
  cluster = std::move(read.cluster);
}

clustering::Clusters ClusterReader::finish() {
  const auto missing = std::ranges::find(of_, std::string());
  if (missing != of_.end()) {
    base::Location where;
    where.record = collection_->id(static_cast<std::uint32_t>(missing - of_.begin()));
    throw base::Error(base::ErrorKind::input, base::Code::line_form, where, "no line says which cluster it is in");
  }
  names_ = of_;
  std::ranges::sort(names_);
  names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
  clustering::Clusters clusters;
  for (const std::string& name : of_)
    clusters.push_back(static_cast<std::uint32_t>(std::ranges::lower_bound(names_, name) - names_.begin()));
  return clusters;
}

}  // namespace ftf::pipeline
