// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/logistic.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include <ftf/base/error.hpp>

#include "invented_records.hpp"
#include "reference/training/slow_logistic.hpp"

namespace {

using namespace ftf;
using training::BinnedRows;

// Three features of four bins each; the bin of the first one says most.
BinnedRows invented_rows(std::size_t count, std::uint64_t seed) {
  testing::Dice dice(seed);
  BinnedRows rows(12, 3);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t first = dice.below(4);
    const std::array<std::uint16_t, 3> ones{static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(4 + dice.below(4)),
                                            static_cast<std::uint16_t>(8 + dice.below(4))};
    rows.add(ones, dice.below(5) < first + 1, dice.below(2) == 0 ? 1.0 : 0.7);
  }
  return rows;
}

TEST_CASE("the fast fit finds what small steps down the slope find") {
  for (const double penalty : {1.0, 10.0}) {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
      const BinnedRows rows = invented_rows(40, seed);
      const std::vector<double> slow = reference::slow_logistic(rows, penalty);
      const std::vector<double> fast = training::fit_logistic(rows, penalty);
      REQUIRE(fast.size() == slow.size());
      for (std::size_t k = 0; k < fast.size(); ++k) CHECK(std::abs(fast[k] - slow[k]) <= 2 * training::fit_tolerance);
    }
  }
}

TEST_CASE("one column has the coefficient at which pull of rows and penalty are equal") {
  BinnedRows rows(1, 1);
  const std::uint16_t column = 0;
  for (int i = 0; i < 30; ++i) rows.add({&column, 1}, i % 3 != 0, 1.0);
  const double odds = training::fit_logistic(rows, 5.0).front();
  CHECK(20 - 30 / (1 + std::exp(-odds)) == doctest::Approx(5.0 * odds));
  CHECK(odds > 0);
}

TEST_CASE("a column that no row has gets nothing, and a clean division does not run away") {
  BinnedRows rows(3, 1);
  for (int i = 0; i < 100; ++i) {
    const auto column = static_cast<std::uint16_t>(i % 2);
    rows.add({&column, 1}, column == 1, 1.0);
  }
  const std::vector<double> odds = training::fit_logistic(rows, 0.01);
  CHECK(odds[2] == 0.0);
  CHECK(odds[1] == doctest::Approx(-odds[0]));
  CHECK(odds[1] > 5.0);
  CHECK(odds[1] < 10.0);
}

TEST_CASE("a penalty too small for the precision of numbers is refused") {
  CHECK_THROWS_AS((void)training::fit_logistic(invented_rows(400, 7), 1e-12), base::Error);
}

}  // namespace
