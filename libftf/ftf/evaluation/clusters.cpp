// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/clusters.hpp>

#include <algorithm>
#include <unordered_map>

namespace ftf::evaluation {

namespace {

std::uint64_t pairs_among(std::uint64_t n) { return n * (n - 1) / 2; }

std::vector<std::uint32_t> sizes_of(const std::vector<std::uint32_t>& clusters) {
  std::vector<std::uint32_t> sizes;
  for (const std::uint32_t cluster : clusters) {
    if (cluster >= sizes.size()) sizes.resize(cluster + std::size_t{1});
    ++sizes[cluster];
  }
  return sizes;
}

/// Records that a cluster and an entity have in common.
struct Overlap {
  std::uint32_t cluster = 0, entity = 0, records = 0;
};

std::vector<Overlap> overlaps(const Truth& truth, const std::vector<std::uint32_t>& clusters) {
  std::vector<std::uint64_t> both;
  both.reserve(clusters.size());
  for (std::size_t i = 0; i < clusters.size(); ++i) both.push_back(std::uint64_t{clusters[i]} << 32U | truth.entity_of()[i]);
  std::sort(both.begin(), both.end());
  std::vector<Overlap> out;
  for (std::size_t i = 0; i < both.size(); ++i) {
    if (i == 0 || both[i] != both[i - 1])
      out.push_back({static_cast<std::uint32_t>(both[i] >> 32U), static_cast<std::uint32_t>(both[i]), 0});
    ++out.back().records;
  }
  return out;
}

void count_judged(const Truth& truth, const std::vector<std::uint32_t>& clusters, ClusterFigures& figures) {
  std::uint64_t right = 0, together = 0;
  truth.each_judged([&](RecordNumber a, RecordNumber b, bool same) {
    if (clusters[a] != clusters[b]) return;
    ++together;
    right += same ? 1U : 0U;
  });
  figures.precision = {right, together};
  figures.recall = {right, truth.true_pairs()};
}

void count_entities(const Truth& truth, const std::vector<std::uint32_t>& clusters, const std::vector<std::uint32_t>& sizes,
                    ClusterFigures& figures) {
  std::uint64_t right = 0, together = 0;
  double precision = 0.0, recall = 0.0;
  for (const Overlap& overlap : overlaps(truth, clusters)) {
    const std::uint32_t found = sizes[overlap.cluster];
    const std::uint32_t real = truth.sizes()[overlap.entity];
    const double squared = static_cast<double>(overlap.records) * static_cast<double>(overlap.records);
    right += pairs_among(overlap.records);
    precision += squared / found;
    recall += squared / real;
    figures.exact += overlap.records > 1 && overlap.records == found && overlap.records == real ? 1U : 0U;
  }
  for (const std::uint32_t size : sizes) together += pairs_among(size);
  const auto several = [](const auto& list) {
    return static_cast<std::uint64_t>(std::count_if(list.begin(), list.end(), [](auto size) { return size > 1; }));
  };
  figures.precision = {right, together};
  figures.recall = {right, truth.true_pairs()};
  if (clusters.empty()) return;
  figures.b3_precision = precision / static_cast<double>(clusters.size());
  figures.b3_recall = recall / static_cast<double>(clusters.size());
  figures.several_found = several(sizes);
  figures.several_true = several(truth.sizes());
}

}  // namespace

bool ClusterLabels::put(std::string_view id, std::string_view cluster) {
  const auto record = truth_.record(id);
  if (!record) {
    ++unknown_;
    return true;
  }
  if (labels_[*record] != 0) return false;
  labels_[*record] = std::uint64_t{numbers_.add(cluster).value} + 1;
  return true;
}

std::vector<std::uint32_t> ClusterLabels::clusters() const {
  std::vector<std::uint32_t> out;
  out.reserve(labels_.size());
  auto next = static_cast<std::uint32_t>(numbers_.size());
  for (const std::uint64_t label : labels_) out.push_back(label == 0 ? next++ : static_cast<std::uint32_t>(label - 1));
  return out;
}

double ClusterFigures::exact_f1() const noexcept { return Share{2 * exact, several_found + several_true}.value(); }

ClusterFigures cluster_figures(const Truth& truth, const std::vector<std::uint32_t>& clusters) {
  const auto sizes = sizes_of(clusters);
  ClusterFigures figures;
  figures.clusters = sizes.size();
  if (!sizes.empty()) figures.largest = *std::max_element(sizes.begin(), sizes.end());
  if (truth.by_entities()) count_entities(truth, clusters, sizes, figures);
  else count_judged(truth, clusters, figures);
  return figures;
}

Links cluster_links(const Truth& truth, const std::vector<std::uint32_t>& clusters) {
  Links links{std::vector<bool>(clusters.size()), std::vector<bool>(clusters.size())};
  if (!truth.by_entities()) {
    truth.each_judged([&](RecordNumber a, RecordNumber b, bool same) {
      if (clusters[a] != clusters[b]) return;
      auto& side = same ? links.right : links.wrong;
      side[a] = side[b] = true;
    });
    return links;
  }
  const auto sizes = sizes_of(clusters);
  std::unordered_map<std::uint64_t, std::uint32_t> common;
  for (const Overlap& overlap : overlaps(truth, clusters)) common[std::uint64_t{overlap.cluster} << 32U | overlap.entity] = overlap.records;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const std::uint32_t own = common[std::uint64_t{clusters[i]} << 32U | truth.entity_of()[i]];
    links.right[i] = own > 1;
    links.wrong[i] = own < sizes[clusters[i]];
  }
  return links;
}

}  // namespace ftf::evaluation
