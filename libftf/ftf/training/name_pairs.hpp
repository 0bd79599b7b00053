// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Labelled pairs of names, kept as what comparison says of them.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/names/analyzer.hpp>
#include <ftf/names/comparer.hpp>
#include <ftf/training/name_recipe.hpp>

namespace ftf::training {

/// A row of a table of pairs.
struct NamePair {
  std::string_view name_a, name_b;
  bool same = false;
  std::string_view entity_a, entity_b;   ///< who bears the name; where it is not known, the name stands for its bearer
  std::span<const std::string> cells{};  ///< of NameRecipe::columns
};

/// A pair as it is fitted.
struct PairRow {
  names::Features features{};
  bool comparable = false;  ///< both names have words; else there are no features, and its weight is 0
  bool same = false;
  std::uint32_t per_mille = 1000;            ///< how much it counts
  std::uint64_t entity_a = 0, entity_b = 0;  ///< hashes
  std::vector<bool> slices;                  ///< of the recipe, which it is in
};

/// Collects pairs. About 150 bytes each, and a table of all words.
class NamePairs {
 public:
  /// The recipe outlives the collection.
  explicit NamePairs(const NameRecipe& recipe) : recipe_(recipe) {}

  void add(const NamePair& pair);

  [[nodiscard]] const std::vector<PairRow>& rows() const noexcept { return rows_; }

  /// Pairs that the recipe leaves out.
  [[nodiscard]] std::uint64_t left_out() const noexcept { return left_out_; }

 private:
  const NameRecipe& recipe_;
  names::TokenTable table_;
  names::Analyzer analyzer_{table_};
  names::Comparer comparer_{table_, names::NameModel::shipped()};
  std::vector<PairRow> rows_;
  std::uint64_t left_out_ = 0;
};

}  // namespace ftf::training
