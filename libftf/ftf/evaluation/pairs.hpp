// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How well scores tell pairs of one person from others: at each threshold, and as probabilities.

#include <cstdint>
#include <string_view>
#include <vector>

#include <ftf/evaluation/interval.hpp>
#include <ftf/evaluation/links.hpp>
#include <ftf/evaluation/truth.hpp>

namespace ftf::evaluation {

/// Precision and recall of the pairs with at least this score. Recall is of all true pairs, so that those never scored count as missed.
struct Threshold {
  double score = 0.0;
  Share precision, recall;
  Share false_links;  ///< of all records, those in a wrong pair
  Share found;        ///< of the records with a partner, those in a right pair

  [[nodiscard]] double f1() const noexcept { return evaluation::f1(precision.value(1.0), recall.value()); }
};

/// Pairs whose scores lie in one tenth of the scale.
struct CalibrationBin {
  double from = 0.0, to = 0.0;  ///< the upper end belongs to the last bin only
  double mean_score = 0.0;
  Share same;
};

/// Pairs with their scores, held against the truth. 16 bytes a pair and 16 bytes a record.
class PairScores {
 public:
  explicit PairScores(const Truth& truth) : truth_(truth), best_right_(truth.records(), -1.0), best_wrong_(truth.records(), -1.0) {}

  /// A pair with its score from 0 to 1. Against entities a record that the truth does not know makes a false pair; against judgements a
  /// pair that nobody judged is left out.
  void add(std::string_view a, std::string_view b, double score);

  [[nodiscard]] std::uint64_t pairs() const noexcept { return pairs_.size(); }
  [[nodiscard]] std::uint64_t unknown() const noexcept { return unknown_; }  ///< pairs without a verdict of the truth

  /// Sorts; to be called once, before what follows.
  void seal();

  [[nodiscard]] Threshold at(double score) const;
  [[nodiscard]] Threshold best() const;                ///< with the greatest F1, the highest score among equals
  [[nodiscard]] std::vector<Threshold> curve() const;  ///< at 0.00, 0.01, ... 1.00
  [[nodiscard]] std::vector<CalibrationBin> calibration() const;

  /// Which records pairs with at least this score link.
  [[nodiscard]] Links links(double score) const;

 private:
  struct Pair {
    double score = 0.0;
    std::uint64_t same = 0;  // of the pairs up to this one, once sealed
  };
  [[nodiscard]] Threshold threshold(double score, std::size_t pairs) const;

  const Truth& truth_;
  std::vector<Pair> pairs_;  // greatest score first once sealed
  std::vector<double> best_right_, best_wrong_;
  std::uint64_t unknown_ = 0;
};

}  // namespace ftf::evaluation
