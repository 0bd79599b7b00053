// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/interval.hpp>

#include <algorithm>
#include <cmath>

namespace ftf::evaluation {

Interval wilson(const Share& share) noexcept {
  if (share.n == 0) return {};
  constexpr double z = 1.959963984540054;  // the normal distribution has 95 % between -z and z
  const auto n = static_cast<double>(share.n);
  const double p = share.value();
  const double scale = 1.0 + z * z / n;
  const double middle = (p + z * z / (2.0 * n)) / scale;
  const double half = z * std::sqrt(p * (1.0 - p) / n + z * z / (4.0 * n * n)) / scale;
  return {share.k == 0 ? 0.0 : std::max(0.0, middle - half), share.k == share.n ? 1.0 : std::min(1.0, middle + half)};
}

double f1(double precision, double recall) noexcept {
  return precision + recall > 0.0 ? 2.0 * precision * recall / (precision + recall) : 0.0;
}

}  // namespace ftf::evaluation
