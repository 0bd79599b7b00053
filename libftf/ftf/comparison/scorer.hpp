// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The evidence that two records are of one person: prior and reasons, added up.

#include <optional>

#include <ftf/comparison/names.hpp>
#include <ftf/comparison/values.hpp>

namespace ftf::comparison {

/// Everything that was found about a pair; prior and weights of all findings add up to `weight`.
struct Evidence {
  Weight weight = 0;
  Weight prior = 0;
  NameFinding names;
  std::optional<Weight> parents;
  Findings values;
};

/// Compares pairs of one store. One per thread: it keeps caches and buffers; results do not depend on them.
class Scorer {
 public:
  /// All outlive the scorer. `records` is the size of the set that the store's rarities were taken from.
  Scorer(const Model& model, const blocking::RecordStore& store, const blocking::Vocabulary& vocabulary, std::uint64_t records);

  /// To be called once the store holds other records.
  void renew() { names_.renew(); }

  /// All findings of a pair, or nothing if its weight is below `least`: what can't reach that is dropped before its names are aligned.
  /// Valid until the next call.
  [[nodiscard]] const Evidence* evidence_from(blocking::RecordIndex a, blocking::RecordIndex b, Weight least);

  /// The weight alone.
  [[nodiscard]] std::optional<Weight> weight(blocking::RecordIndex a, blocking::RecordIndex b, Weight least);

  /// Asks the memory for what a comparison with this record will read soon, as far as the store's own prefetching can't.
  void prefetch(blocking::RecordIndex record) const noexcept { names_.prefetch((*store_)[record].names); }

  /// The findings whatever the weight; valid until the next call.
  [[nodiscard]] const Evidence& evidence(blocking::RecordIndex a, blocking::RecordIndex b);

  /// Why the pair of names in a finding fits or not.
  [[nodiscard]] names::NameExplanation explain_names(blocking::RecordIndex a, blocking::RecordIndex b, const NameFinding& finding);

 private:
  [[nodiscard]] std::optional<Weight> compare_parents(const blocking::RecordView& a, const blocking::RecordView& b);

  const Model* model_;
  const blocking::RecordStore* store_;
  Weight prior_;
  ValueComparer values_;
  NameComparer names_;
  const names::TokenTable* words_;
  std::optional<names::Comparer> explainer_;  // made when it is asked: it has a cache of its own
  Evidence evidence_;
};

}  // namespace ftf::comparison
