// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/clusters.hpp>

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "../invented_records.hpp"

namespace {

using ftf::evaluation::cluster_figures;
using ftf::evaluation::cluster_links;
using ftf::evaluation::ClusterFigures;
using ftf::evaluation::ClusterLabels;
using ftf::evaluation::Truth;

std::string id(std::size_t i) { return "r" + std::to_string(i); }

/// By the definitions, record by record and pair by pair.
void check_slowly(const ClusterFigures& figures, const std::vector<std::uint32_t>& clusters, const std::vector<std::uint32_t>& entities) {
  std::uint64_t right = 0, found = 0, real = 0;
  double precision = 0.0, recall = 0.0;
  const std::size_t n = clusters.size();
  for (std::size_t i = 0; i < n; ++i) {
    double both = 0, cluster = 0, entity = 0;
    for (std::size_t j = 0; j < n; ++j) {
      const bool together = clusters[i] == clusters[j], same = entities[i] == entities[j];
      both += together && same, cluster += together, entity += same;
      if (i < j) right += together && same, found += together, real += same;
    }
    precision += both / cluster / static_cast<double>(n);
    recall += both / entity / static_cast<double>(n);
  }
  CHECK(figures.precision == ftf::evaluation::Share{right, found});
  CHECK(figures.recall == ftf::evaluation::Share{right, real});
  CHECK(figures.b3_precision == doctest::Approx(precision));
  CHECK(figures.b3_recall == doctest::Approx(recall));
  const auto groups = [&](const std::vector<std::uint32_t>& of) {
    std::set<std::set<std::size_t>> out;
    for (std::size_t i = 0; i < n; ++i) {
      std::set<std::size_t> members;
      for (std::size_t j = 0; j < n; ++j)
        if (of[i] == of[j]) members.insert(j);
      if (members.size() > 1) out.insert(members);
    }
    return out;
  };
  const auto found_groups = groups(clusters), real_groups = groups(entities);
  const auto exact =
      std::count_if(found_groups.begin(), found_groups.end(), [&](const auto& group) { return real_groups.contains(group); });
  CHECK(figures.exact == static_cast<std::uint64_t>(exact));
  CHECK(figures.several_found == found_groups.size());
  CHECK(figures.several_true == real_groups.size());
}

}  // namespace

TEST_CASE("figures on clusters are those of their definitions") {
  ftf::testing::Dice dice(3);
  for (int round = 0; round < 100; ++round) {
    const std::uint32_t n = 1 + dice.below(30);
    std::vector<std::uint32_t> clusters, entities;
    Truth truth;
    for (std::uint32_t i = 0; i < n; ++i) {
      entities.push_back(dice.below(n));
      clusters.push_back(dice.below(3) == 0 ? dice.below(n) : entities.back());
      truth.assign(id(i), std::to_string(entities.back()));
    }
    ClusterLabels labels(truth);
    for (std::uint32_t i = n; i > 0; --i) labels.put(id(i - 1), std::to_string(clusters[i - 1]));
    check_slowly(cluster_figures(truth, labels.clusters()), clusters, entities);
    const auto links = cluster_links(truth, clusters);
    for (std::uint32_t i = 0; i < n; ++i) {
      bool right = false, wrong = false;
      for (std::uint32_t j = 0; j < n; ++j)
        if (i != j && clusters[i] == clusters[j]) (entities[i] == entities[j] ? right : wrong) = true;
      CHECK(links.right[i] == right);
      CHECK(links.wrong[i] == wrong);
    }
  }
}

TEST_CASE("a record without a cluster stands alone, an unknown one is counted, a second cluster is refused") {
  Truth truth;
  CHECK(truth.assign("a", "1"));
  CHECK(truth.assign("b", "1"));
  CHECK_FALSE(truth.assign("b", "2"));
  CHECK(truth.assign("c", "2"));
  ClusterLabels labels(truth);
  CHECK(labels.put("a", "x"));
  CHECK_FALSE(labels.put("a", "y"));
  CHECK(labels.put("stranger", "x"));
  CHECK(labels.unknown() == 1);
  const auto figures = cluster_figures(truth, labels.clusters());
  CHECK(figures.clusters == 3);
  CHECK(figures.largest == 1);
  CHECK(figures.precision.value(1.0) == 1.0);
  CHECK(figures.recall.value() == 0.0);
}

TEST_CASE("judgements speak of the judged pairs only") {
  Truth truth;
  truth.judge("a", "b", false);
  truth.judge("b", "a", true);
  truth.judge("a", "c", false);
  truth.judge("b", "d", true);
  ClusterLabels labels(truth);
  for (const char* record : {"a", "b", "c"}) labels.put(record, "x");
  const auto clusters = labels.clusters();
  const auto figures = cluster_figures(truth, clusters);
  CHECK(figures.precision == ftf::evaluation::Share{1, 2});
  CHECK(figures.recall == ftf::evaluation::Share{1, 2});
  const auto links = cluster_links(truth, clusters);
  CHECK(links.false_links() == ftf::evaluation::Share{2, 4});
  CHECK(links.found(truth) == ftf::evaluation::Share{2, 3});
}
