// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/ranking.hpp>

#include <doctest/doctest.h>

using ftf::evaluation::Ranking;
using ftf::evaluation::ranking;

TEST_CASE("figures of a ranking are those that counting by hand gives") {
  const Ranking of = ranking({{5, true}, {4, false}, {3, true}, {1, false}, {2, true}});
  CHECK(of.pairs == 5);
  CHECK(of.same == 3);
  CHECK(of.auc == doctest::Approx(4.0 / 6));
  CHECK(of.average_precision == doctest::Approx((1.0 + 2.0 / 3 + 3.0 / 4) / 3));
  CHECK(of.best_f1 == doctest::Approx(2 * 0.75 / 1.75));
  CHECK(of.recall_at_99 == doctest::Approx(1.0 / 3));
}

TEST_CASE("pairs of one weight count together") {
  const Ranking of = ranking({{7, false}, {7, true}, {7, true}, {7, false}});
  CHECK(of.auc == 0.5);
  CHECK(of.average_precision == 0.5);
  CHECK(of.recall_at_99 == 0.0);
}

TEST_CASE("without pairs of either kind there are no figures") {
  CHECK(ranking({}).auc == 0.0);
  CHECK(ranking({{1, true}}).average_precision == 0.0);
  CHECK(ranking({{1, false}}).best_f1 == 0.0);
}
