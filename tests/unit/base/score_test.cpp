// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/score.hpp>

#include <doctest/doctest.h>

#include <cmath>

namespace {

using namespace ftf::base;

TEST_CASE("a score is the logistic function of the weight") {
  for (Weight weight = -30 * one_bit; weight <= 30 * one_bit; weight += 97) {
    const double exact = 1e6 / (1 + std::exp2(-weight / 1024.0));
    CHECK(std::abs(score_from_weight(weight) - exact) <= 0.51);
  }
}

TEST_CASE("scores rise with weights and never leave 0 to 1") {
  std::uint32_t before = 0;
  for (Weight weight = -26 * one_bit; weight <= 26 * one_bit; ++weight) {
    const std::uint32_t score = score_from_weight(weight);
    REQUIRE(score >= before);
    before = score;
  }
  CHECK(score_from_weight(INT32_MIN) == 0);
  CHECK(score_from_weight(INT32_MAX) == 1'000'000);
  CHECK(score_from_weight(0) == 500'000);
}

TEST_CASE("the weight of a score is the smallest that reaches it") {
  for (const std::uint32_t score : {1U, 500'000U, 900'000U, 999'999U}) {
    const Weight weight = weight_from_score(score);
    CHECK(score_from_weight(weight) >= score);
    CHECK(score_from_weight(weight - 1) < score);
  }
}

TEST_CASE("scores have six decimals and bits all that they need") {
  CHECK(format_score(973'204) == "0.973204");
  CHECK(format_score(1'000'000) == "1.000000");
  CHECK(format_bits(0) == "0");
  CHECK(format_bits(-3 * 1024 - 256) == "-3.25");
  CHECK(format_bits(1) == "0.0009765625");
}

}  // namespace

TEST_CASE("bits that were written are read back, and nothing else is") {
  for (const Weight weight : {0, 1, -1, 1023, 1024, -1025, 12345, -98765, 2'147'483'647, -2'147'483'647})
    CHECK(parse_bits(format_bits(weight)) == weight);
  for (Weight weight = -3000; weight < 3000; ++weight) CHECK(parse_bits(format_bits(weight)) == weight);
  for (const char* text : {"", "-", "x", "1.", "01", "1.0", "+1", "0.1", "1e3", "2097152", "99999999999", "-0", " 1", "1.5x"})
    CHECK_FALSE(parse_bits(text));
}
