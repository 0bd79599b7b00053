// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/model.hpp>

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>

#include <ftf/data/names_model.hpp>

namespace ftf::names {
namespace {

std::size_t bin(const std::vector<std::int32_t>& edges, std::int32_t value) noexcept {
  std::size_t k = 0;
  while (k < edges.size() && value >= edges[k]) ++k;
  return k;
}

std::optional<Feature> feature_of_name(std::string_view name) noexcept {
  for (std::size_t i = 0; i < feature_count; ++i) {
    if (feature_name(static_cast<Feature>(i)) == name) return static_cast<Feature>(i);
  }
  return std::nullopt;
}

Feature feature_of(const base::Setting& node) {
  const auto feature = feature_of_name(node.text());
  if (!feature) throw node.wrong("the name of a feature of name comparison");
  return *feature;
}

std::vector<std::int32_t> numbers(const base::Setting& list) {
  std::vector<std::int32_t> out;
  for (const auto& item : list.items()) out.push_back(static_cast<std::int32_t>(item.integer()));
  return out;
}

WeightTable table_of(const base::Setting& node) {
  node.allow({"feature", "edges", "with", "with_edges", "weights"});
  WeightTable table;
  table.first = feature_of(node.at("feature"));
  table.first_edges = numbers(node.at("edges"));
  table.paired = node.has("with");
  if (table.paired) {
    table.second = feature_of(node.at("with"));
    table.second_edges = numbers(node.at("with_edges"));
  }
  table.weights = numbers(node.at("weights"));
  const std::size_t bins = (table.first_edges.size() + 1) * (table.second_edges.size() + 1);
  if (table.weights.size() != bins) throw node.at("weights").wrong("one weight for each bin");
  return table;
}

// Prefix maxima over rows and columns.
std::vector<base::Weight> ceilings_of(const WeightTable& table) {
  std::vector<base::Weight> most = table.weights;
  const std::size_t columns = table.paired ? table.second_edges.size() + 1 : table.weights.size();
  for (std::size_t i = 0; i < most.size(); ++i) {
    if (i % columns != 0) most[i] = std::max(most[i], most[i - 1]);
    if (i >= columns) most[i] = std::max(most[i], most[i - columns]);
  }
  return most;
}

}  // namespace

const NameModel& NameModel::shipped() {
  static const NameModel model;
  return model;
}

std::size_t NameModel::bins_for(Feature feature, const std::vector<std::int32_t>& edges) {
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    if (bins_[i].feature == feature && bins_[i].edges == edges) return i;
  }
  Bins bins{feature, edges, std::vector<std::uint8_t>(feature_limit + 1)};
  for (std::int32_t value = 0; value <= feature_limit; ++value) bins.bin_of[static_cast<std::size_t>(value)] = static_cast<std::uint8_t>(bin(edges, value));
  bins_.push_back(std::move(bins));
  return bins_.size() - 1;
}

NameModel::NameModel(const base::Setting& section) {
  section.allow({"prior", "tables"});
  prior_ = static_cast<base::Weight>(section.at("prior").integer());
  for (const auto& node : section.at("tables").items()) tables_.push_back(table_of(node));
  make_lookups();
  if (bins_.size() > std::tuple_size_v<Chosen>) throw section.at("tables").wrong("at most 128 different lists of edges");
}

NameModel::NameModel() : prior_(data::names_model_prior) {
  const std::int32_t* next = std::begin(data::names_model_numbers);
  const auto take = [&next](std::size_t count) {
    std::vector<std::int32_t> list(next, next + count);
    next += count;
    return list;
  };
  for (const auto& row : data::names_model) {
    WeightTable table;
    table.first = feature_of_name(row.feature).value();
    table.first_edges = take(row.edges);
    table.paired = !row.with.empty();
    if (table.paired) table.second = feature_of_name(row.with).value();
    table.second_edges = take(row.with_edges);
    table.weights = take((row.edges + 1) * (row.with_edges + 1));
    tables_.push_back(std::move(table));
  }
  make_lookups();
}

void NameModel::make_lookups() {
  for (const WeightTable& table : tables_) {
    Lookup lookup;
    lookup.first = bins_for(table.first, table.first_edges);
    lookup.second = table.paired ? bins_for(table.second, table.second_edges) : lookup.first;
    lookup.stride = table.paired ? static_cast<std::uint32_t>(table.second_edges.size() + 1) : 0;
    lookup.weights = table.weights.data();
    lookup.ceilings = ceilings_of(table);
    lookups_.push_back(std::move(lookup));
  }
}

NameModel::Chosen NameModel::choose(const Features& features) const noexcept {
  Chosen chosen;
  for (std::size_t i = 0; i < bins_.size(); ++i) {
    const std::int32_t value = features[static_cast<std::size_t>(bins_[i].feature)];
    chosen[i] = bins_[i].bin_of[static_cast<std::size_t>(std::clamp(value, 0, feature_limit))];
  }
  return chosen;
}

base::Weight NameModel::weight(const Features& features) const noexcept {
  const Chosen chosen = choose(features);
  base::Weight sum = 0;
  for (const Lookup& lookup : lookups_) sum += lookup.weights[chosen[lookup.first] * lookup.stride + chosen[lookup.second]];
  return sum;
}

base::Weight NameModel::ceiling(const Features& most) const noexcept {
  const Chosen chosen = choose(most);
  base::Weight sum = 0;
  for (const Lookup& lookup : lookups_) sum += lookup.ceilings[chosen[lookup.first] * lookup.stride + chosen[lookup.second]];
  return sum;
}

}  // namespace ftf::names
