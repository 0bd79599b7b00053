// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/pairs.hpp>

#include <numeric>
#include <string>

#include <doctest/doctest.h>

#include "../invented_records.hpp"

namespace {

using ftf::evaluation::PairScores;
using ftf::evaluation::Share;
using ftf::evaluation::Truth;

Truth two_and_three() {
  Truth truth;
  for (const char* record : {"a", "b"}) truth.assign(record, "1");
  for (const char* record : {"c", "d", "e"}) truth.assign(record, "2");
  return truth;
}

}  // namespace

TEST_CASE("a threshold takes the pairs with at least its score") {
  const Truth truth = two_and_three();
  PairScores scores(truth);
  scores.add("a", "b", 0.9);
  scores.add("a", "c", 0.7);
  scores.add("d", "c", 0.7);
  scores.add("stranger", "e", 0.2);
  scores.seal();
  CHECK(scores.pairs() == 4);
  CHECK(scores.unknown() == 1);
  const auto at = scores.at(0.7);
  CHECK(at.precision == Share{2, 3});
  CHECK(at.recall == Share{2, 4});
  CHECK(at.false_links == Share{2, 5});
  CHECK(at.found == Share{4, 5});
  CHECK(scores.at(0.70001).precision == Share{1, 1});
  CHECK(scores.at(0.0).precision == Share{2, 4});
  CHECK(scores.at(0.0).false_links == Share{3, 5});
  CHECK(scores.best().score == 0.7);
}

TEST_CASE("the curve never rises in recall, and its best is nowhere beaten") {
  ftf::testing::Dice dice(5);
  Truth truth;
  for (int i = 0; i < 40; ++i) truth.assign(std::to_string(i), std::to_string(i % 13));
  PairScores scores(truth);
  for (int i = 0; i < 40; ++i)
    for (int j = 0; j < i; ++j) scores.add(std::to_string(i), std::to_string(j), (dice.below(80) + (i % 13 == j % 13 ? 21 : 0)) / 100.0);
  scores.seal();
  const auto curve = scores.curve();
  REQUIRE(curve.size() == 101);
  for (std::size_t i = 1; i < curve.size(); ++i) CHECK(curve[i].recall.k <= curve[i - 1].recall.k);
  for (const auto& at : curve) CHECK(at.f1() <= scores.best().f1());
  CHECK(scores.at(scores.best().score).f1() == scores.best().f1());
  const auto bins = scores.calibration();
  CHECK(std::accumulate(bins.begin(), bins.end(), std::uint64_t{0}, [](std::uint64_t sum, const auto& bin) { return sum + bin.same.n; }) ==
        scores.pairs());
  for (const auto& bin : bins)
    if (bin.same.n != 0) CHECK((bin.mean_score >= bin.from - 1e-12 && bin.mean_score <= bin.to + 1e-12));
}

TEST_CASE("the ends of the scale have their bins, and no pairs give no best") {
  const Truth truth = two_and_three();
  PairScores scores(truth);
  CHECK(scores.best().precision == Share{0, 0});
  scores.add("a", "b", 1.0);
  scores.add("a", "c", 0.0);
  scores.seal();
  CHECK(scores.calibration().front().same == Share{0, 1});
  CHECK(scores.calibration().back().same == Share{1, 1});
}

TEST_CASE("a pair that nobody judged is left out") {
  Truth truth;
  truth.judge("a", "b", true);
  truth.judge("a", "c", false);
  PairScores scores(truth);
  scores.add("a", "b", 0.9);
  scores.add("b", "c", 0.9);
  scores.seal();
  CHECK(scores.pairs() == 1);
  CHECK(scores.unknown() == 1);
}
