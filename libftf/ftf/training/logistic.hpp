// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Logistic regression over rows that hold one in a few columns and nought in all others: what binned features make.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ftf::training {

/// Labelled rows. Each has the same number of ones.
class BinnedRows {
 public:
  /// At most 65,536 columns.
  BinnedRows(std::size_t columns, std::size_t ones) : columns_(columns), ones_(ones) {}

  /// A row by its columns that hold one, and how much it counts.
  void add(std::span<const std::uint16_t> ones, bool same, double weight);

  [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
  [[nodiscard]] std::size_t size() const noexcept { return same_.size(); }
  [[nodiscard]] std::span<const std::uint16_t> row(std::size_t i) const noexcept { return {entries_.data() + i * ones_, ones_}; }
  [[nodiscard]] bool same(std::size_t i) const noexcept { return same_[i] != 0; }
  [[nodiscard]] double weight(std::size_t i) const noexcept { return weights_[i]; }

 private:
  std::size_t columns_;
  std::size_t ones_;
  std::vector<std::uint16_t> entries_;
  std::vector<std::uint8_t> same_;
  std::vector<double> weights_;
};

/// How far fitted coefficients may be from the exact ones.
inline constexpr double fit_tolerance = 1e-9;

/// Coefficients (natural log odds, one a column, no constant) that minimise the weighted logistic loss plus penalty / 2 times the sum of
/// their squares. There is one minimum, and no coefficient is further than fit_tolerance from it, so that what is rounded to 1/1024 bit
/// afterwards is the same on every machine. `penalty` is positive; throws Error(usage) if rounding errors keep the fit from converging.
[[nodiscard]] std::vector<double> fit_logistic(const BinnedRows& rows, double penalty);

}  // namespace ftf::training
