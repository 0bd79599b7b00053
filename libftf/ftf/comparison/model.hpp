// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The weights of linking: what each finding is worth, which keys bring records together, when clusters form.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <ftf/base/score.hpp>
#include <ftf/base/settings.hpp>
#include <ftf/blocking/key_rule.hpp>
#include <ftf/comparison/level.hpp>

namespace ftf::comparison {

using base::Weight;

/// What a level is worth: `weight`, and, where an agreement on a rare value is worth more, a share of the value's rarity, up to `limit`;
/// then never more than the rarity itself, which is all the information that an agreement can hold.
struct LevelWeight {
  Weight weight = 0;
  Weight per_bit = 0;  ///< for each bit of rarity
  Weight limit = 0;    ///< meaningful with per_bit only

  [[nodiscard]] Weight at(std::int32_t rarity) const noexcept;
};

/// A rising line through points: turns the evidence of the names stage into weight beside the other features.
struct Curve {
  struct Point {
    Weight evidence = 0;
    Weight weight = 0;
  };
  std::vector<Point> points;

  /// Between two points in proportion; the end values beyond the ends.
  [[nodiscard]] Weight at(Weight evidence) const noexcept;

  /// The greatest value.
  [[nodiscard]] Weight top() const noexcept { return points.back().weight; }
};

/// What names are worth.
struct NamesModel {
  Curve likeness;         ///< by the evidence of the names stage
  Curve common;           ///< by the information of the words in common
  Curve alone;            ///< counts against: by the information of the words that one of the names has alone
  Weight doubt = 0;       ///< for a name that its source doubts
  Weight further = 0;     ///< for each further name that both records have word for word, three at most
  Curve apart;            ///< by how alike first words are that have no partners
  Weight one_alone = 0;   ///< of two first words only one has a partner, elsewhere
  Weight brothers = 0;    ///< no pair of names is worth more whose first words are apart while the rest of one fits
  Curve most;             ///< no pair of names is worth more: by the information of the words that look alike
  Curve clash;            ///< taken off that: by the information of the words that do not
  Weight same = nothing;  ///< least weight of the prior and of names that are the same, word for word or in another script
  static constexpr Weight nothing = -(1 << 24);
};

/// When clusters form.
struct ClusterModel {
  Weight never_compared = 0;  ///< counts for a pair of members that was not compared
  Weight threshold = 0;       ///< least mean weight between two clusters that become one
};

/// A model, immutable once loaded.
struct Model {
  Weight prior = 0;              ///< of two records drawn at random, before the number of records counts
  std::uint64_t population = 0;  ///< a set counts as at least this many records
  Weight several = 0;            ///< taken off an agreement for each doubling of the pairs of values of which it is the best
  Weight match = 0;              ///< a pair of at least this weight is a match
  Weight review = 0;             ///< a pair below this weight is not written
  NamesModel names;
  Curve parents;
  std::array<LevelWeight, level_count> levels{};
  ClusterModel clusters;
  blocking::BlockingModel blocking;

  /// The model shipped with the tool.
  [[nodiscard]] static const Model& shipped();

  /// Reads a model file. Throws Error(usage) with the place of what is wrong, Error(io) where it can't be read.
  [[nodiscard]] static Model load(const std::string& path);

  /// Reads a model's text; `name` stands in messages.
  [[nodiscard]] static Model parse(std::string_view text, const std::string& name);

  /// Prior weight of two records of a set with this many.
  [[nodiscard]] Weight prior_among(std::uint64_t records) const noexcept;

  /// What is taken off an agreement that is the best of all pairs of `a` values with `b` others; 0 for one with one.
  [[nodiscard]] Weight chances(std::size_t a, std::size_t b) const noexcept {
    return chance_table[std::min(a * b, chance_table.size() - 1)];
  }

  std::array<Weight, 513> chance_table{};  ///< by the number of pairs; made of `several`

  [[nodiscard]] const LevelWeight& of(Level level) const noexcept { return levels[static_cast<std::size_t>(level)]; }
};

}  // namespace ftf::comparison
