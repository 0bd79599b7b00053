// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Judgements applied to the records of a run.

#include <cstdint>
#include <optional>

#include <ftf/clustering/constraints.hpp>
#include <ftf/clustering/judgements.hpp>
#include <ftf/pipeline/link.hpp>

namespace ftf::pipeline {

/// What became of the judgements of a file.
struct Judged {
  clustering::Constraints constraints;  ///< by the places of the collection
  std::uint64_t pairs = 0;              ///< judged pairs
  std::uint64_t absent = 0;             ///< of which a record is not in the collection
  std::uint64_t expired = 0;            ///< whose last day is past
  std::uint64_t reopened = 0;           ///< of which a record's evidence has changed
};

/// Finds the records of all judgements, which must have been kept whole. `day` is the day that judgements expire against; throws Error
/// date_missing (usage) where one is needed and not there. Across sides, a judgement counts for records of different inputs.
[[nodiscard]] Judged judge(const Collection& collection, const clustering::Judgements& judgements, Sides sides,
                           std::optional<text::Day> day);

}  // namespace ftf::pipeline
