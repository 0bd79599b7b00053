// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/name_fit.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include <ftf/base/error.hpp>

#include "invented_pairs.hpp"

namespace {

using namespace ftf;
using training::FittedNames;
using training::NamePairs;
using training::NameRecipe;
using training::PairRow;

bool any(const PairRow&) { return true; }

std::string model_of(const std::vector<testing::InventedPair>& invented) {
  const NameRecipe recipe = NameRecipe::shipped();
  NamePairs pairs(recipe);
  for (auto pair : invented) {
    pair.cells.assign(recipe.columns.size(), "");
    testing::add(pairs, {pair});
  }
  return training::name_model_text(training::fit_names(recipe, pairs.rows(), any));
}

NameRecipe small_recipe(const std::string& more = {}) {
  return NameRecipe(base::Setting::parse(
      "penalty: 1\n" + more + "tables: [{feature: covered_short, bins: 3}, {feature: first_words, with: last_words}]\n", "recipe.yml"));
}

TEST_CASE("the order of the pairs decides nothing, nor which name stands first") {
  auto pairs = testing::invented_pairs(150, 1);
  const std::string model = model_of(pairs);
  std::reverse(pairs.begin(), pairs.end());
  for (auto& pair : pairs) std::swap(pair.name_a, pair.name_b);
  CHECK(model_of(pairs) == model);
  pairs.pop_back();
  CHECK(model_of(pairs) != model);
}

TEST_CASE("the text is a model that weighs what was fitted and adds up to the share of pairs of one person") {
  const NameRecipe recipe = small_recipe();
  NamePairs pairs(recipe);
  testing::add(pairs, testing::invented_pairs(200, 2));
  const FittedNames fitted = training::fit_names(recipe, pairs.rows(), any);
  CHECK(fitted.pairs == 399);
  CHECK(fitted.same == 200);
  const names::NameModel model(base::Setting::parse(training::name_model_text(fitted), "model.yml"));
  CHECK(model.prior() == fitted.prior);
  CHECK(model.prior() == std::lround(1024 * std::log2(200.0 / 199.0)));
  double expected = 0.0, same = 0.0, different = 0.0;
  for (const PairRow& row : pairs.rows()) {
    const double score = base::score_from_weight(model.weight(row.features) + model.prior()) / 1e6;
    expected += score;
    (row.same ? same : different) += score;
  }
  CHECK(expected == doctest::Approx(200.0).epsilon(0.02));
  CHECK(same / 200 > different / 199 + 0.5);
}

TEST_CASE("a recipe leaves rows out and counts others less") {
  const auto invented = testing::invented_pairs(100, 3);
  const auto fit = [&](const std::string& more) {
    const NameRecipe recipe = small_recipe(more);
    NamePairs pairs(recipe);
    testing::add(pairs, invented);
    return std::pair(pairs.left_out(), training::fit_names(recipe, pairs.rows(), any));
  };
  const auto [none, whole] = fit("");
  const auto [out, rest] = fit("leave_out: [{column: parity, values: [odd]}]\n");
  const auto [kept, less] = fit("counts: [{column: parity, values: [odd], per_mille: 1}]\n");
  CHECK(none == 0);
  CHECK(out == 100);
  CHECK(rest.pairs == 99);
  CHECK(kept == 0);
  CHECK(less.pairs == whole.pairs);
  CHECK(less.tables.front().weights != whole.tables.front().weights);
}

TEST_CASE("a name without words is kept and teaches nothing") {
  const NameRecipe recipe = small_recipe();
  NamePairs pairs(recipe);
  pairs.add({"...", "Yusuf Testani", true, "a", "a"});
  REQUIRE(pairs.rows().size() == 1);
  CHECK_FALSE(pairs.rows().front().comparable);
  CHECK_THROWS_AS((void)training::fit_names(recipe, pairs.rows(), any), base::Error);
}

TEST_CASE("pairs of one kind alone teach nothing") {
  const NameRecipe recipe = small_recipe();
  NamePairs pairs(recipe);
  pairs.add({"Yusuf Testani", "Youssef Testany", true, "a", "a"});
  CHECK_THROWS_AS((void)training::fit_names(recipe, pairs.rows(), any), base::Error);
}

}  // namespace
