// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/interval.hpp>

#include <doctest/doctest.h>

using ftf::evaluation::Share;
using ftf::evaluation::wilson;

TEST_CASE("Wilson's interval has the ends that the formula gives") {
  CHECK(wilson({0, 10}).low == 0.0);
  CHECK(wilson({0, 10}).high == doctest::Approx(0.2775).epsilon(0.001));
  CHECK(wilson({10, 10}).low == doctest::Approx(0.7225).epsilon(0.001));
  CHECK(wilson({10, 10}).high == 1.0);
  CHECK(wilson({50, 100}).low == doctest::Approx(0.4038).epsilon(0.001));
  CHECK(wilson({50, 100}).high == doctest::Approx(0.5962).epsilon(0.001));
  CHECK(wilson({0, 0}).high == 1.0);
}

TEST_CASE("the interval holds the share and shrinks with more cases") {
  for (std::uint64_t n = 1; n < 200; n += 7)
    for (std::uint64_t k = 0; k <= n; ++k) {
      const auto few = wilson({k, n}), many = wilson({100 * k, 100 * n});
      CHECK(few.low <= Share{k, n}.value());
      CHECK(few.high >= Share{k, n}.value());
      CHECK(many.high - many.low < few.high - few.low);
    }
}
