// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/name_figures.hpp>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

#include "invented_pairs.hpp"

namespace {

using namespace ftf;
using training::NamePairs;
using training::NameRecipe;
using training::PairRow;
using training::SliceFigures;

const NameRecipe& recipe() {
  static const NameRecipe recipe(
      base::Setting::parse("penalty: 1\nslices: [{name: odd, column: parity, values: [odd]}]\n"
                           "tables: [{feature: covered_short, bins: 8}, {feature: order}, {feature: first_words, with: last_words}]\n",
                           "recipe.yml"));
  return recipe;
}

std::vector<SliceFigures> figures(const std::vector<PairRow>& rows, std::size_t threads) {
  const auto fitted = training::fit_names(recipe(), rows, [](const PairRow&) { return true; });
  return training::cross_validate(recipe(), rows, fitted, 4, threads);
}

TEST_CASE("figures are those of all pairs and of each slice, at any number of threads") {
  NamePairs pairs(recipe());
  testing::add(pairs, testing::invented_pairs(120, 4));
  const auto one = figures(pairs.rows(), 1), three = figures(pairs.rows(), 3);
  REQUIRE(one.size() == 2);
  CHECK(one[0].slice == "all");
  CHECK(one[0].fitted.pairs == 239);
  CHECK(one[0].held_out.pairs == 239);
  CHECK(one[1].slice == "odd");
  CHECK(one[1].fitted.pairs == 120);
  CHECK(one[0].fitted.auc > 0.9);
  CHECK(one[0].held_out.auc > 0.85);
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].held_out.auc == three[i].held_out.auc);
    CHECK(one[i].held_out.average_precision == three[i].held_out.average_precision);
  }
}

// Words that cross mean one person, but only where a person of fold 0 takes part: who leaves these pairs out can't know.
TEST_CASE("a pair is held out with all pairs of its persons") {
  std::vector<PairRow> rows(400);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].comparable = true;
    rows[i].same = i / 4 % 2 == 0;
    rows[i].entity_a = i % 4;
    rows[i].entity_b = i % 4 == 1 ? 0 : i % 4;
    rows[i].slices = {rows[i].entity_a == 0};
    rows[i].features[static_cast<std::size_t>(names::Feature::order)] = rows[i].same && rows[i].entity_b == 0 ? 1 : 0;
  }
  const SliceFigures fold = figures(rows, 1)[1];
  CHECK(fold.fitted.pairs == 100);
  CHECK(fold.fitted.auc == 1.0);
  CHECK(fold.held_out.auc == 0.5);
}

TEST_CASE("folds that leave too little to learn from are refused") {
  NamePairs pairs(recipe());
  pairs.add({"Yusuf Testani", "Youssef Testany", true, "a", "a", std::vector<std::string>{""}});
  pairs.add({"Omar Probiev", "Youssef Testany", false, "b", "a", std::vector<std::string>{""}});
  CHECK_THROWS_AS(figures(pairs.rows(), 1), base::Error);
}

}  // namespace
