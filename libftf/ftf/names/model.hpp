// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The weights of name comparison: additive tables over features, read from a YAML section once.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <ftf/base/score.hpp>
#include <ftf/base/settings.hpp>
#include <ftf/names/features.hpp>

namespace ftf::names {

/// Weights of one feature, or of two together: the value chooses a bin, bin k holds values below edges[k].
struct WeightTable {
  Feature first{};
  Feature second{};
  bool paired = false;
  std::vector<std::int32_t> first_edges;
  std::vector<std::int32_t> second_edges;
  std::vector<base::Weight> weights;  ///< row by row: first bin * (number of second bins) + second bin
};

/// Fixed integer weights; immutable.
class NameModel {
 public:
  /// The model shipped with the tool (libftf/data/names_model.yml).
  [[nodiscard]] static const NameModel& shipped();

  /// Reads a model section; throws Error(usage) at what is wrong in it.
  explicit NameModel(const base::Setting& section);
  NameModel(const NameModel&) = delete;
  NameModel& operator=(const NameModel&) = delete;

  /// Evidence of features: the sum of all tables, in 1/1024 bit.
  [[nodiscard]] base::Weight weight(const Features& features) const noexcept;

  /// Largest weight of any features that are nowhere above these: for cascades, as cheap as weight().
  [[nodiscard]] base::Weight ceiling(const Features& most) const noexcept;

  /// Prior of a name pair in 1/1024 bit that score-names adds to the weight.
  [[nodiscard]] base::Weight prior() const noexcept { return prior_; }

  [[nodiscard]] std::span<const WeightTable> tables() const noexcept { return tables_; }

 private:
  // Bins of all values of a feature under one list of edges; tables share them.
  struct Bins {
    Feature feature{};
    std::vector<std::int32_t> edges;
    std::vector<std::uint8_t> bin_of;
  };
  struct Lookup {
    std::size_t first = 0;   // in bins_
    std::size_t second = 0;  // in bins_; the same as first for a table of one feature
    std::uint32_t stride = 0;
    const base::Weight* weights = nullptr;
    std::vector<base::Weight> ceilings;  // entry (i, j): largest weight up to row i and column j
  };
  using Chosen = std::array<std::uint8_t, 128>;  // bin of each of bins_

  NameModel();  // the shipped one
  void make_lookups();
  [[nodiscard]] Chosen choose(const Features& features) const noexcept;
  std::size_t bins_for(Feature feature, const std::vector<std::int32_t>& edges);

  base::Weight prior_ = 0;
  std::vector<Bins> bins_;
  std::vector<Lookup> lookups_;
  std::vector<WeightTable> tables_;
};

}  // namespace ftf::names
