// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/binning.hpp>

#include <doctest/doctest.h>

namespace {

using namespace ftf::training;
using ftf::names::Feature;
using Numbers = std::vector<std::int32_t>;

TEST_CASE("without a number of bins each value has its own") {
  CHECK(bin_edges({Feature::order, 0, false}, {3, 0, 1, 3, 0}) == Numbers{1, 3});
  CHECK(bin_edges({Feature::order, 0, false}, {2, 2}).empty());
  CHECK(bin_edges({Feature::order, 0, false}, {}).empty());
}

TEST_CASE("values above 0 fill the bins evenly, and 0 has one more") {
  Numbers values{0, 0, 0, 0};
  for (std::int32_t value = 1; value <= 101; ++value) values.push_back(value);
  CHECK(bin_edges({Feature::near_miss, 4, false}, values) == Numbers{1, 26, 51, 76});
}

TEST_CASE("an edge between two values is rounded down") {
  CHECK(bin_edges({Feature::near_miss, 2, false}, {10, 15}) == Numbers{1, 12});
  CHECK(bin_edges({Feature::near_miss, 3, false}, {1, 2}) == Numbers{1});
}

TEST_CASE("of a feature per mille the whole has a bin of its own") {
  CHECK(bin_edges({Feature::similarity, 4, true}, {0, 400, 500, 1000, 1000, 1000, 1000}) == Numbers{1, 625, 1000});
  CHECK(bin_edges({Feature::similarity, 4, true}, {0}) == Numbers{1, 1000});
}

}  // namespace
