// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// All that `ftf evaluate` found out, in one place for its three forms: table, JSON and picture.

#include <optional>
#include <vector>

#include <ftf/evaluation/clusters.hpp>
#include <ftf/evaluation/groups.hpp>
#include <ftf/evaluation/pairs.hpp>

namespace ftf::evaluation {

/// Figures on scored pairs.
struct PairReport {
  std::uint64_t pairs = 0, unknown = 0;
  Threshold all, best, chosen;  ///< with every pair, with the greatest F1, at the threshold asked for
  std::vector<Threshold> curve;
  std::vector<CalibrationBin> calibration;
};

struct ClusterReport {
  ClusterFigures figures;
  std::uint64_t unknown = 0;
  Share false_links, found;  ///< of records, as in Threshold
};

struct GroupReport {
  std::vector<GroupRate> rates;
  std::vector<Spread> spreads;
  std::uint64_t missing = 0;  ///< records without a profile
};

/// What a threshold, or the clusters, mean at a base rate.
struct ExpectationReport {
  double true_per_million = 0.0;  ///< the base rate
  Expectation hits;
};

struct Evaluation {
  std::uint64_t records = 0, entities = 0, true_pairs = 0;
  bool by_entities = true;  ///< else by judgements: no figures by record or whole cluster
  std::optional<ClusterReport> clusters;
  std::optional<PairReport> pairs;
  std::optional<GroupReport> groups;
  std::optional<ExpectationReport> expectation;
};

}  // namespace ftf::evaluation
