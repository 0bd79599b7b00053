// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a name model is made of and which labelled pairs it is fitted to: the settings file names_training.yml.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <ftf/base/settings.hpp>
#include <ftf/names/features.hpp>

namespace ftf::training {

/// Some rows of a table of pairs: those with one of these values in a column, or with different values in two columns.
struct RowFilter {
  std::size_t column = 0;  ///< in NameRecipe::columns
  std::vector<std::string> values;
  std::optional<std::size_t> differs_from;  ///< the other column

  /// `cells`: those of NameRecipe::columns. An empty cell is unknown and takes no row.
  [[nodiscard]] bool takes(std::span<const std::string> cells) const;
};

/// Rows that count less than one pair, or more.
struct RowCount {
  RowFilter rows;
  std::uint32_t per_mille = 1000;
};

/// Rows of which figures are given apart.
struct RowSlice {
  std::string name;
  RowFilter rows;
};

/// A feature in a table, and how its values are put into bins.
struct BinPlan {
  names::Feature feature{};
  std::size_t bins = 0;    ///< for values above 0, filled evenly; 0 = each value has its own
  bool per_mille = false;  ///< 1000, the whole, has a bin of its own
};

/// A table of one feature or of two.
struct TablePlan {
  BinPlan first;
  std::optional<BinPlan> second;
};

struct NameRecipe {
  /// The recipe of the shipped model (libftf/data/names_training.yml).
  [[nodiscard]] static NameRecipe shipped();

  /// Throws Error(usage) at what is wrong.
  explicit NameRecipe(const base::Setting& settings);

  double penalty = 1.0;
  std::vector<std::string> columns;  ///< all that filters look at
  std::vector<RowFilter> leave_out;
  std::vector<RowCount> counts;
  std::vector<RowSlice> slices;
  std::vector<TablePlan> tables;

 private:
  std::size_t column(const std::string& name);
  RowFilter filter(const base::Setting& node);
};

}  // namespace ftf::training
