// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The obvious version of training::fit_logistic: small steps down the slope, over a full table of ones and noughts. The oracle of the fast
// one.

#include <cmath>
#include <cstddef>
#include <vector>

#include <ftf/training/logistic.hpp>

namespace ftf::reference {

inline std::vector<double> slow_logistic(const training::BinnedRows& rows, double penalty) {
  std::vector<std::vector<double>> table(rows.size(), std::vector<double>(rows.columns(), 0.0));
  double steepest = penalty;  // bounds the curvature, so that no step goes too far
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (const std::uint16_t column : rows.row(i)) table[i][column] = 1.0;
    steepest += rows.weight(i) * static_cast<double>(rows.row(i).size()) / 4;
  }
  std::vector<double> point(rows.columns(), 0.0);
  for (int step = 0; step < 20000; ++step) {
    std::vector<double> slope(rows.columns());
    for (std::size_t k = 0; k < slope.size(); ++k) slope[k] = penalty * point[k];
    for (std::size_t i = 0; i < rows.size(); ++i) {
      double odds = 0.0;
      for (std::size_t k = 0; k < point.size(); ++k) odds += table[i][k] * point[k];
      const double error = 1.0 / (1.0 + std::exp(-odds)) - (rows.same(i) ? 1.0 : 0.0);
      for (std::size_t k = 0; k < slope.size(); ++k) slope[k] += rows.weight(i) * error * table[i][k];
    }
    for (std::size_t k = 0; k < point.size(); ++k) point[k] -= slope[k] / steepest;
  }
  return point;
}

}  // namespace ftf::reference
