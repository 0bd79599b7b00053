// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/name_recipe.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ftf/data/names_training.hpp>
#include <ftf/names/model.hpp>

namespace ftf::training {
namespace {

using base::Setting;
using names::Feature;

constexpr std::size_t most_bins = 1000;

std::size_t whole_number(const Setting& node, std::size_t least, std::size_t most) {
  const std::int64_t value = node.integer();
  if (value < static_cast<std::int64_t>(least) || value > static_cast<std::int64_t>(most))
    throw node.wrong("a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return static_cast<std::size_t>(value);
}

Feature feature_of(const Setting& node) {
  const auto feature = names::feature_of_name(node.text());
  if (!feature) throw node.wrong("the name of a feature of name comparison");
  return *feature;
}

BinPlan bin_plan(const Setting& table, std::string_view feature, std::string_view bins, const std::vector<Feature>& per_mille) {
  BinPlan plan;
  plan.feature = feature_of(table.at(feature));
  if (table.has(bins)) plan.bins = whole_number(table.at(bins), 1, most_bins);
  plan.per_mille = std::find(per_mille.begin(), per_mille.end(), plan.feature) != per_mille.end();
  return plan;
}

}  // namespace

bool RowFilter::takes(std::span<const std::string> cells) const {
  const std::string& cell = cells[column];
  if (cell.empty()) return false;
  if (differs_from) return !cells[*differs_from].empty() && cell != cells[*differs_from];
  return std::find(values.begin(), values.end(), cell) != values.end();
}

NameRecipe NameRecipe::shipped() { return NameRecipe(Setting::parse(data::names_training, "names_training.yml")); }

NameRecipe::NameRecipe(const Setting& settings) {
  settings.allow({"penalty", "leave_out", "counts", "slices", "per_mille", "tables"});
  penalty = static_cast<double>(whole_number(settings.at("penalty"), 1, 1000000));
  if (settings.has("leave_out")) {
    for (const Setting& node : settings.at("leave_out").items()) {
      node.allow({"column", "values", "differs_from"});
      leave_out.push_back(filter(node));
    }
  }
  if (settings.has("counts")) {
    for (const Setting& node : settings.at("counts").items()) {
      node.allow({"column", "values", "differs_from", "per_mille"});
      counts.push_back({filter(node), static_cast<std::uint32_t>(whole_number(node.at("per_mille"), 1, 1000000))});
    }
  }
  if (settings.has("slices")) {
    for (const Setting& node : settings.at("slices").items()) {
      node.allow({"column", "values", "differs_from", "name"});
      slices.push_back({node.at("name").text(), filter(node)});
    }
  }
  std::vector<Feature> per_mille;
  if (settings.has("per_mille"))
    for (const Setting& node : settings.at("per_mille").items()) per_mille.push_back(feature_of(node));
  for (const Setting& node : settings.at("tables").items()) {
    node.allow({"feature", "bins", "with", "with_bins"});
    TablePlan& plan = tables.emplace_back(TablePlan{bin_plan(node, "feature", "bins", per_mille), std::nullopt});
    if (node.has("with")) plan.second = bin_plan(node, "with", "with_bins", per_mille);
  }
  if (tables.empty()) throw settings.at("tables").wrong("one table or more");
  std::array<std::size_t, names::feature_count> places{};
  for (const TablePlan& plan : tables) {
    if (!plan.second) continue;
    const std::size_t most =
        std::max(++places[static_cast<std::size_t>(plan.first.feature)], ++places[static_cast<std::size_t>(plan.second->feature)]);
    if (most > names::max_pairings)
      throw settings.at("tables").wrong(fmt::format("at most {} places for one feature in tables of two", names::max_pairings));
  }
}

std::size_t NameRecipe::column(const std::string& name) {
  const auto place = std::find(columns.begin(), columns.end(), name);
  if (place != columns.end()) return static_cast<std::size_t>(place - columns.begin());
  columns.push_back(name);
  return columns.size() - 1;
}

RowFilter NameRecipe::filter(const Setting& node) {
  RowFilter filter;
  filter.column = column(node.at("column").text());
  if (node.has("differs_from")) filter.differs_from = column(node.at("differs_from").text());
  else filter.values = node.at("values").texts();
  return filter;
}

}  // namespace ftf::training
