// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What judgements force on clusters, whatever the scores say.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <ftf/clustering/judgements.hpp>

namespace ftf::clustering {

/// A judgement that holds, on members by their numbers.
struct JudgedPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;  ///< greater than a
  Verdict verdict = Verdict::unsure;
  friend auto operator<=>(const JudgedPair&, const JudgedPair&) = default;
};

/// Members that must be, or must not be, in one cluster. The two never contradict each other.
class Constraints {
 public:
  Constraints() = default;

  /// `judged` has the newest last. A `same` that would bring together two members judged `different`, be it over a chain, is left out
  /// and reported: keeping two people apart can be undone, merging them may do harm. Newer ones are taken before older ones.
  Constraints(std::size_t members, std::span<const JudgedPair> judged);

  /// These constraints with `older` ones, which give way to them.
  [[nodiscard]] Constraints after(std::size_t members, std::vector<JudgedPair> older) const;

  /// The verdict that clusters follow for a pair, in either order; nothing where there is none.
  [[nodiscard]] std::optional<Verdict> verdict(std::uint32_t a, std::uint32_t b) const;

  /// Pairs that must be in one cluster, sorted.
  [[nodiscard]] const std::vector<JudgedPair>& same() const noexcept { return same_; }

  /// Pairs that must not be in one cluster, sorted.
  [[nodiscard]] const std::vector<JudgedPair>& different() const noexcept { return different_; }

  /// Pairs judged `same` that were left out, sorted.
  [[nodiscard]] const std::vector<JudgedPair>& contradicted() const noexcept { return contradicted_; }

 private:
  std::vector<JudgedPair> same_, different_, contradicted_;
};

}  // namespace ftf::clustering
