// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How well clusters fit the truth: by pairs, by records (B-cubed) and by whole clusters.

#include <cstdint>
#include <string_view>
#include <vector>

#include <ftf/evaluation/interval.hpp>
#include <ftf/evaluation/links.hpp>
#include <ftf/evaluation/truth.hpp>

namespace ftf::evaluation {

/// Collects the clusters of the records that the truth knows. A record that gets none is a cluster of its own.
class ClusterLabels {
 public:
  explicit ClusterLabels(const Truth& truth) : truth_(truth), labels_(truth.records(), 0) {}

  /// False if the record was put into a cluster before, which changes nothing.
  bool put(std::string_view record, std::string_view cluster);

  /// Records that the truth does not know.
  [[nodiscard]] std::uint64_t unknown() const noexcept { return unknown_; }

  /// The cluster of each record, from 0.
  [[nodiscard]] std::vector<std::uint32_t> clusters() const;

 private:
  const Truth& truth_;
  std::vector<std::uint64_t> labels_;  // 1 + number of the cluster, 0 = none yet
  Numbering numbers_;
  std::uint64_t unknown_ = 0;
};

/// Precision and recall of pairs count each pair of records in one cluster as a link. B-cubed takes for each record the share of its
/// cluster that is its person (precision) and the share of its person that is in its cluster (recall), and averages over records. A cluster
/// is exact if it holds all records of one person and no other; only those of several records count.
struct ClusterFigures {
  std::uint64_t clusters = 0;  ///< those that were not given, of one record, among them
  std::uint64_t largest = 0;
  Share precision, recall;  ///< of pairs; the only figures where the truth is judgements
  double b3_precision = 0.0, b3_recall = 0.0;
  std::uint64_t exact = 0, several_found = 0, several_true = 0;

  [[nodiscard]] double exact_f1() const noexcept;
};

[[nodiscard]] ClusterFigures cluster_figures(const Truth& truth, const std::vector<std::uint32_t>& clusters);

/// Which records the clusters link to others, rightly and wrongly.
[[nodiscard]] Links cluster_links(const Truth& truth, const std::vector<std::uint32_t>& clusters);

}  // namespace ftf::evaluation
