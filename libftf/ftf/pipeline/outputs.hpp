// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What linking gives: scored pairs, clusters and entities.

#include <functional>
#include <string>

#include <ftf/io/output_file.hpp>
#include <ftf/merging/merge_policy.hpp>
#include <ftf/pipeline/link.hpp>

namespace ftf::pipeline {

/// Writes each pair as a line (DESIGN 6), sorted by a, then b; across sides, a is from the first input, and lines are sorted by that.
void write_pairs(const Collection& collection, const Pairs& pairs, const comparison::Model& model, const LinkOptions& options,
                 io::OutputFile& output);

/// Writes the cluster of each record as a line, sorted by record. A cluster is called by its smallest member.
void write_clusters(const Collection& collection, const clustering::Clusters& clusters, io::OutputFile& output);

/// Figures about clusters.
struct EntityReport {
  std::uint64_t entities = 0;
  std::uint64_t merged = 0;   ///< entities of several records
  std::uint64_t largest = 0;  ///< records of the largest
};

/// What a cluster is called.
using ClusterNames = std::function<std::string(std::uint32_t cluster)>;

/// Gives each entity to `sink`, sorted by cluster: a record alone as it came, others merged under the cluster's name.
EntityReport write_entities(const Collection& collection, const clustering::Clusters& clusters, const ClusterNames& names,
                            const merging::MergePolicy& policy, std::size_t threads,
                            const std::function<void(const profile::Profile&)>& sink);

}  // namespace ftf::pipeline
