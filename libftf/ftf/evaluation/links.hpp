// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What linking did to each single record: the view of the person concerned.

#include <cstdint>
#include <vector>

#include <ftf/evaluation/interval.hpp>
#include <ftf/evaluation/truth.hpp>

namespace ftf::evaluation {

/// Of each record of the truth.
struct Links {
  std::vector<bool> right;  ///< linked with a record of the same person
  std::vector<bool> wrong;  ///< linked with a record of another person

  /// Of all records, those in a wrong link.
  [[nodiscard]] Share false_links() const noexcept;

  /// Of the records that have another of the same person, those linked with one.
  [[nodiscard]] Share found(const Truth& truth) const;
};

/// What a threshold means where true matches are rare, per one million records screened.
struct Expectation {
  double true_hits = 0.0;
  double false_hits = 0.0;
};

/// `true_per_million`: how many of a million screened records have a match (the base rate). Each of the others is hit wrongly at the rate
/// of false links, each of these found at the rate of `found`.
[[nodiscard]] Expectation expect(const Share& found, const Share& false_links, double true_per_million) noexcept;

}  // namespace ftf::evaluation
