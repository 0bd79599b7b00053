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

Scorer::Scorer(const Model& model, const blocking::RecordStore& store, const blocking::Vocabulary& vocabulary, std::uint64_t records)
    : model_(&model),
      store_(&store),
      prior_(model.prior_among(records)),
      values_(model, store, vocabulary),
      names_(model, store, vocabulary.names, model.names.same - prior_),
      words_(&vocabulary.names) {}

std::optional<Weight> Scorer::compare_parents(const RecordView& a, const RecordView& b) {
  std::optional<Weight> best;
  for (const ParentValue& x : a.parents)
    for (const ParentValue& y : b.parents) {
      if (x.role != y.role) continue;
      const Weight weight = model_->parents.at(names_.compare(x.name, y.name).weight);
      best = std::max(best.value_or(weight), weight);
    }
  return best;
}

const Evidence* Scorer::evidence_from(RecordIndex first, RecordIndex second, Weight least) {
  const RecordView a = (*store_)[first];
  const RecordView b = (*store_)[second];
  evidence_.prior = prior_;
  values_.compare(a, b, evidence_.values);
  evidence_.parents = a.parents.empty() || b.parents.empty() ? std::nullopt : compare_parents(a, b);
  const Weight sum = prior_ + evidence_.values.sum() + evidence_.parents.value_or(0);
  if (sum + names_.limit(a.names, b.names) < least || sum + names_.bound(a.names, b.names) < least) return nullptr;
  evidence_.names = names_.compare(a.names, b.names);
  evidence_.weight = sum + evidence_.names.weights.weight;
  return evidence_.weight < least ? nullptr : &evidence_;
}

std::optional<Weight> Scorer::weight(RecordIndex first, RecordIndex second, Weight least) {
  const Evidence* const found = evidence_from(first, second, least);
  return found == nullptr ? std::nullopt : std::optional(found->weight);
}

const Evidence& Scorer::evidence(RecordIndex first, RecordIndex second) {
  return *evidence_from(first, second, std::numeric_limits<Weight>::min());
}

names::NameExplanation Scorer::explain_names(RecordIndex first, RecordIndex second, const NameFinding& finding) {
  const Name& a = (*store_)[first].names[finding.a];
  const Name& b = (*store_)[second].names[finding.b];
  if (!explainer_) explainer_.emplace(*words_, names::NameModel::shipped());
  return explainer_->explain(store_->parts(a), store_->parts(b));
}

}  // namespace ftf::comparison
