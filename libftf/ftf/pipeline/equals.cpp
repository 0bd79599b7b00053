// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/equals.hpp>

#include <algorithm>
#include <map>
#include <optional>

#include <ftf/comparison/scorer.hpp>

namespace ftf::pipeline {
namespace {

using clustering::JudgedPair;
using clustering::ScoredPair;

struct NamedPlace {
  std::uint64_t names = 0;  // equal for equal names
  std::uint32_t place = 0;
  friend auto operator<=>(const NamedPlace&, const NamedPlace&) = default;
};

// Records without a pair, those with the same names one after the other.
std::vector<NamedPlace> without_pair(const Collection& collection, std::span<const ScoredPair> pairs) {
  std::vector<char> paired(collection.size());
  for (const ScoredPair& pair : pairs) paired[pair.a] = paired[pair.b] = 1;
  std::vector<NamedPlace> found;
  for (std::uint32_t place = 0; place < collection.size(); ++place) {
    if (paired[place] != 0) continue;
    std::uint64_t names = 0;
    for (const blocking::Name& name : collection.store()[collection.order()[place]].names)
      for (const names::NamePart& part : collection.store().parts(name)) names = base::mix(names * 31 + part.id + 1);
    found.push_back({names, place});
  }
  std::sort(found.begin(), found.end());
  return found;
}

// Compares only where there is something to compare: a scorer costs a look at all records.
class Equals {
 public:
  Equals(const Collection& collection, const comparison::Model& model) : collection_(collection), model_(model) {}

  void add(std::span<const NamedPlace> same_names) {
    std::map<base::Hash128, std::uint32_t> firsts;
    for (const auto& [names, place] : same_names) {
      const auto [first, fresh] = firsts.try_emplace(collection_.evidence(place), place);
      if (!fresh && match(first->second, place)) pairs_.push_back({first->second, place, clustering::Verdict::same});
    }
  }

  [[nodiscard]] std::vector<JudgedPair> take() {
    std::sort(pairs_.begin(), pairs_.end());
    return std::move(pairs_);
  }

 private:
  [[nodiscard]] bool match(std::uint32_t a, std::uint32_t b) {
    if (!scorer_) scorer_.emplace(model_, collection_.store(), collection_.vocabulary(), collection_.statistics().records);
    return scorer_->weight(collection_.order()[a], collection_.order()[b], model_.match).has_value();
  }

  const Collection& collection_;
  const comparison::Model& model_;
  std::optional<comparison::Scorer> scorer_;
  std::vector<JudgedPair> pairs_;
};

}  // namespace

std::vector<JudgedPair> equal_records(const Collection& collection, std::span<const ScoredPair> pairs, const comparison::Model& model) {
  const std::vector<NamedPlace> places = without_pair(collection, pairs);
  Equals equals(collection, model);
  for (std::size_t begin = 0, end = 0; begin < places.size(); begin = end) {
    for (end = begin + 1; end < places.size() && places[end].names == places[begin].names;) ++end;
    if (end - begin > model.blocking.cap) equals.add(std::span(places).subspan(begin, end - begin));
  }
  return equals.take();
}

}  // namespace ftf::pipeline
