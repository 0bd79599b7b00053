// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Shares of counted cases, with how far chance may have moved them.

#include <cstdint>

namespace ftf::evaluation {

/// k of n cases. Figures are computed by single correctly rounded operations and are for people; nothing is decided by them.
struct Share {
  std::uint64_t k = 0;
  std::uint64_t n = 0;

  /// k/n; `none` where n is 0.
  [[nodiscard]] double value(double none = 0.0) const noexcept { return n == 0 ? none : static_cast<double>(k) / static_cast<double>(n); }
  friend bool operator==(const Share&, const Share&) = default;
};

/// Ends of an interval, from 0 to 1.
struct Interval {
  double low = 0.0;
  double high = 1.0;
};

/// Wilson's score interval at 95 %: where the true share lies if the cases were drawn independently (E. B. Wilson, JASA 22, 1927). The
/// whole range without cases.
[[nodiscard]] Interval wilson(const Share& share) noexcept;

/// Harmonic mean of precision and recall; 0 where both are.
[[nodiscard]] double f1(double precision, double recall) noexcept;

}  // namespace ftf::evaluation
