// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/name_recipe.hpp>

#include <doctest/doctest.h>

#include <ftf/names/model.hpp>

namespace {

using namespace ftf;
using training::NameRecipe;
using Cells = std::vector<std::string>;

NameRecipe recipe(const std::string& text) { return NameRecipe(base::Setting::parse(text, "recipe.yml")); }

TEST_CASE("a filter takes rows by the values of a column, or by two columns that differ") {
  const NameRecipe rows = recipe(
      "penalty: 1\nleave_out: [{column: kind, values: [alias, other]}]\n"
      "slices: [{name: across, column: from, differs_from: to}]\ntables: [{feature: order}]\n");
  CHECK(rows.columns == Cells{"kind", "from", "to"});
  const auto& kind = rows.leave_out.front();
  CHECK(kind.takes(Cells{"other", "", ""}));
  CHECK_FALSE(kind.takes(Cells{"variant", "", ""}));
  CHECK_FALSE(kind.takes(Cells{"", "", ""}));
  const auto& across = rows.slices.front().rows;
  CHECK(across.takes(Cells{"", "Arab", "Latn"}));
  CHECK_FALSE(across.takes(Cells{"", "Latn", "Latn"}));
  CHECK_FALSE(across.takes(Cells{"", "", "Latn"}));
  CHECK_FALSE(across.takes(Cells{"", "Latn", ""}));
}

TEST_CASE("a table has one feature or two, with their bins") {
  const NameRecipe made =
      recipe("penalty: 3\nper_mille: [similarity]\ntables:\n  - {feature: order}\n  - {feature: similarity, bins: 7, with: links}\n");
  CHECK(made.penalty == 3.0);
  REQUIRE(made.tables.size() == 2);
  CHECK(made.tables[0].first.bins == 0);
  CHECK_FALSE(made.tables[0].second);
  CHECK(made.tables[1].first.bins == 7);
  CHECK(made.tables[1].first.per_mille);
  REQUIRE(made.tables[1].second);
  CHECK(made.tables[1].second->feature == names::Feature::links);
  CHECK_FALSE(made.tables[1].second->per_mille);
}

TEST_CASE("what is wrong in a recipe is refused") {
  for (const char* const wrong :
       {"penalty: 0\ntables: [{feature: order}]", "penalty: 1\ntables: []", "penalty: 1\ntables: [{feature: nonsense}]",
        "penalty: 1\ntables: [{feature: order, bins: 0}]", "penalty: 1\ntables: [{feature: order, bin: 3}]",
        "penalty: 1\nslices: [{column: a, values: [b]}]\ntables: [{feature: order}]",
        "penalty: 1\nleave_out: [{column: a}]\ntables: [{feature: order}]",
        "penalty: 1\ncounts: [{column: a, values: [b]}]\ntables: [{feature: order}]"})
    CHECK_THROWS_AS(recipe(wrong), base::Error);
  std::string pairs = "penalty: 1\ntables:\n";
  for (std::size_t i = 0; i < names::max_pairings; ++i) pairs += "  - {feature: order, with: links}\n";
  CHECK_NOTHROW(recipe(pairs.c_str()));
  CHECK_THROWS_AS(recipe((pairs + "  - {feature: similarity, with: links}\n").c_str()), base::Error);
}

TEST_CASE("the shipped recipe is the one by which the shipped model is made") {
  const auto planned = NameRecipe::shipped().tables;
  const auto made = names::NameModel::shipped().tables();
  REQUIRE(planned.size() == made.size());
  for (std::size_t i = 0; i < made.size(); ++i) {
    CHECK(planned[i].first.feature == made[i].first);
    CHECK(planned[i].second.has_value() == made[i].paired);
    if (made[i].paired) CHECK(planned[i].second->feature == made[i].second);
  }
}

}  // namespace
