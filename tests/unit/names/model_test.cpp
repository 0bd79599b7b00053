// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/model.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace ftf::names;
using ftf::base::Setting;

NameModel model(std::string_view text) { return NameModel(Setting::parse(text, "test.yml")); }

TEST_CASE("a weight is the sum of one entry of each table") {
  const NameModel two = model(
      "prior: -7\ntables:\n  - {feature: order, edges: [1, 2], weights: [1, 2, 3]}\n"
      "  - {feature: order, edges: [1], with: links, with_edges: [2], weights: [10, 20, 30, 40]}\n");
  Features features{};
  CHECK(two.weight(features) == 11);
  features[static_cast<std::size_t>(Feature::order)] = 2;
  CHECK(two.weight(features) == 33);
  features[static_cast<std::size_t>(Feature::links)] = 5;
  CHECK(two.weight(features) == 43);
  CHECK(two.prior() == -7);
}

TEST_CASE("a model with a wrong key, feature or number of weights is refused") {
  CHECK_THROWS_AS(model("prior: 0\ntables: []\nother: 1\n"), ftf::base::Error);
  CHECK_THROWS_AS(model("prior: 0\ntables:\n  - {feature: nonsense, edges: [1], weights: [1, 2]}\n"), ftf::base::Error);
  CHECK_THROWS_AS(model("prior: 0\ntables:\n  - {feature: order, edges: [1], weights: [1]}\n"), ftf::base::Error);
}

TEST_CASE("edges that do not rise, weights too large to add up and too many pairs with one feature are refused") {
  CHECK_THROWS_AS(model("prior: 0\ntables:\n  - {feature: order, edges: [2, 1], weights: [1, 2, 3]}\n"), ftf::base::Error);
  CHECK_THROWS_AS(model("prior: 0\ntables:\n  - {feature: order, edges: [-1], weights: [1, 2]}\n"), ftf::base::Error);
  CHECK_THROWS_AS(model("prior: 0\ntables:\n  - {feature: order, edges: [1], weights: [1, 4294967296]}\n"), ftf::base::Error);
  const std::string with_itself = "  - {feature: order, edges: [1], with: order, with_edges: [1], weights: [1, 2, 3, 4]}\n";
  std::string tables = "prior: 0\ntables:\n";
  for (std::size_t places = 0; places < max_pairings; places += 2) tables += with_itself;
  CHECK_NOTHROW(model(tables));
  CHECK_THROWS_AS(model(tables + with_itself), ftf::base::Error);
}

TEST_CASE("every table of the shipped model changes some weight") {
  for (const WeightTable& table : NameModel::shipped().tables()) {
    CHECK(*std::ranges::min_element(table.weights) < *std::ranges::max_element(table.weights));
  }
}

}  // namespace
