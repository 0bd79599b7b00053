// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The evidence that two records are of one person: prior and reasons, added up.

#include <optional>

#include <ftf/comparison/values.hpp>
#include <ftf/names/comparer.hpp>

namespace ftf::comparison {

/// What the names of two records say.
struct NameFinding {
  bool compared = false;       ///< both have a name
  Weight weight = 0;
  bool low_quality = false;    ///< the best pair needs a name that its source doubts
  std::size_t a = 0, b = 0;    ///< the best pair: places in the records' lists of names
};

/// Everything that was found about a pair; prior and weights of all findings add up to `weight`.
struct Evidence {
  Weight weight = 0;
  NameFinding names;
  std::optional<Weight> parents;
  Findings values;
};

/// Compares pairs of one store. One per thread: it keeps caches and buffers; results do not depend on them.
class Scorer {
 public:
  /// All outlive the scorer.
  Scorer(const Model& model, const blocking::RecordStore& store, const blocking::Vocabulary& vocabulary);

  /// The pair's weight, or nothing if it is below `least`: what can't reach that is dropped before its names are aligned.
  [[nodiscard]] std::optional<Weight> weight(blocking::RecordIndex a, blocking::RecordIndex b, Weight least);

  /// The same without short cuts, with all findings; valid until the next call.
  [[nodiscard]] const Evidence& evidence(blocking::RecordIndex a, blocking::RecordIndex b);

  /// Why the pair of names in a finding fits or not.
  [[nodiscard]] names::NameExplanation explain_names(blocking::RecordIndex a, blocking::RecordIndex b, const NameFinding& finding);

 private:
  [[nodiscard]] Weight names_bound(const blocking::RecordView& a, const blocking::RecordView& b) const;
  [[nodiscard]] NameFinding compare_names(const blocking::RecordView& a, const blocking::RecordView& b);
  [[nodiscard]] std::optional<Weight> compare_parents(const blocking::RecordView& a, const blocking::RecordView& b);

  const Model* model_;
  const blocking::RecordStore* store_;
  ValueComparer values_;
  names::Comparer names_;
  Evidence evidence_;
};

}  // namespace ftf::comparison
