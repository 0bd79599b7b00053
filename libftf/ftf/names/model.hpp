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

/// Places that one feature can have in tables of two features: a limit of the form in which the model is held.
inline constexpr std::size_t max_pairings = 8;

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

  /// Prior of a name pair in 1/1024 bit that score-names adds to the weight.
  [[nodiscard]] base::Weight prior() const noexcept { return prior_; }

  [[nodiscard]] std::span<const WeightTable> tables() const noexcept { return tables_; }

 private:
  // Values of a feature that no table tells apart: what they weigh alone, and the row or column they choose in tables of two features.
  struct Atom {
    base::Weight weight = 0;
    std::array<std::uint16_t, max_pairings> parts{};
  };
  // Parts of all features side by side.
  using Parts = std::array<std::array<std::uint16_t, max_pairings>, feature_count>;
  // A table of two features: entry first part + second part of its weights.
  struct PairTable {
    std::uint16_t first = 0;  // in Parts
    std::uint16_t second = 0;
    std::uint32_t begin = 0;  // in pair_weights_
  };

  NameModel();  // the shipped one
  void prepare();
  [[nodiscard]] Atom atom_of(Feature feature, std::int32_t value) const;
  void add_atoms(Feature feature);

  base::Weight prior_ = 0;
  std::vector<std::uint16_t> atom_of_;  // by feature and value
  std::vector<Atom> atoms_;
  std::vector<PairTable> pairs_;
  std::vector<base::Weight> pair_weights_;
  std::vector<WeightTable> tables_;
};

}  // namespace ftf::names
