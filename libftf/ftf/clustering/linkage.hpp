// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Average linkage of one connected part.

#include <cstdint>
#include <queue>
#include <span>
#include <unordered_map>
#include <vector>

#include <ftf/clustering/clusters.hpp>

namespace ftf::clustering {

/// Clusters one connected part. Members have their global numbers in pairs and answers.
class Linkage {
 public:
  /// Members of the pairs in `together` are in one cluster from the start.
  Linkage(std::span<const std::uint32_t> members, std::span<const ScoredPair> pairs, std::span<const JudgedPair> together,
          const comparison::ClusterModel& model, const Contradiction& contradiction);

  /// For each member, in the order given, the smallest member of its cluster.
  [[nodiscard]] std::vector<std::uint32_t> run();

 private:
  // What is known between two groups.
  struct Link {
    std::int64_t sum = 0;
    std::int64_t pairs = 0;
  };
  struct Group {
    std::vector<std::uint32_t> members;             // local numbers, ascending
    std::unordered_map<std::uint32_t, Link> links;  // by the other group's number
    std::uint32_t version = 0;
    bool alive = true;
  };
  struct Step {
    std::int64_t mean = 0;
    std::uint32_t a = 0, b = 0;
    std::uint32_t version_a = 0, version_b = 0;
    [[nodiscard]] bool operator<(const Step& other) const noexcept;
  };

  [[nodiscard]] std::int64_t mean(const Group& a, const Group& b, const Link& link) const noexcept;
  void join_judged(std::span<const JudgedPair> together);
  [[nodiscard]] std::uint32_t local(std::uint32_t member) const;
  void propose(std::uint32_t a, std::uint32_t b);
  void join(std::uint32_t a, std::uint32_t b);
  [[nodiscard]] bool contradict(const Group& a, const Group& b) const;

  std::span<const std::uint32_t> members_;
  const comparison::ClusterModel* model_;
  const Contradiction* contradiction_;
  std::vector<Group> groups_;
  std::priority_queue<Step> steps_;
};

}  // namespace ftf::clustering
