// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/scorer.hpp>

#include <algorithm>
#include <limits>

namespace ftf::comparison {

using blocking::Name;
using blocking::ParentValue;
using blocking::RecordIndex;
using blocking::RecordView;

Scorer::Scorer(const Model& model, const blocking::RecordStore& store, const blocking::Vocabulary& vocabulary)
    : model_(&model), store_(&store), values_(model, store, vocabulary), names_(vocabulary.names, names::NameModel::shipped()) {}

Weight Scorer::names_bound(const RecordView& a, const RecordView& b) const {
  if (a.names.empty() || b.names.empty()) return 0;
  Weight best = std::numeric_limits<Weight>::min();
  for (const Name& x : a.names)
    for (const Name& y : b.names) best = std::max(best, names_.upper_bound(store_->parts(x), store_->parts(y)));
  return model_->names.at(best);
}

NameFinding Scorer::compare_names(const RecordView& a, const RecordView& b) {
  NameFinding best;
  for (std::size_t x = 0; x < a.names.size(); ++x)
    for (std::size_t y = 0; y < b.names.size(); ++y) {
      const bool low = a.names[x].low_quality || b.names[y].low_quality;
      Weight weight = model_->names.at(names_.weight(store_->parts(a.names[x]), store_->parts(b.names[y])));
      if (low) weight += model_->low_quality;
      if (!best.compared || weight > best.weight) best = {true, weight, low, x, y};
    }
  return best;
}

std::optional<Weight> Scorer::compare_parents(const RecordView& a, const RecordView& b) {
  std::optional<Weight> best;
  for (const ParentValue& x : a.parents)
    for (const ParentValue& y : b.parents) {
      if (x.role != y.role) continue;
      const Weight weight = model_->parents.at(names_.weight(store_->parts(x.name), store_->parts(y.name)));
      best = std::max(best.value_or(weight), weight);
    }
  return best;
}

std::optional<Weight> Scorer::weight(RecordIndex first, RecordIndex second, Weight least) {
  const RecordView a = (*store_)[first];
  const RecordView b = (*store_)[second];
  values_.compare(a, b, evidence_.values);
  Weight sum = model_->prior + evidence_.values.sum();
  if (!a.parents.empty() && !b.parents.empty()) sum += compare_parents(a, b).value_or(0);
  if (sum + std::max(0, model_->names.top()) < least || sum + names_bound(a, b) < least) return std::nullopt;
  sum += compare_names(a, b).weight;
  return sum < least ? std::nullopt : std::optional(sum);
}

const Evidence& Scorer::evidence(RecordIndex first, RecordIndex second) {
  const RecordView a = (*store_)[first];
  const RecordView b = (*store_)[second];
  values_.compare(a, b, evidence_.values);
  evidence_.parents = compare_parents(a, b);
  evidence_.names = compare_names(a, b);
  evidence_.weight = model_->prior + evidence_.values.sum() + evidence_.parents.value_or(0) + evidence_.names.weight;
  return evidence_;
}

names::NameExplanation Scorer::explain_names(RecordIndex first, RecordIndex second, const NameFinding& finding) {
  const Name& a = (*store_)[first].names[finding.a];
  const Name& b = (*store_)[second].names[finding.b];
  return names_.explain(store_->parts(a), store_->parts(b));
}

}  // namespace ftf::comparison
