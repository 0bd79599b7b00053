// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/model.hpp>

#include <algorithm>
#include <optional>

#include <ftf/data/names_model.hpp>

namespace ftf::names {
namespace {

std::size_t bin(const std::vector<std::int32_t>& edges, std::int32_t value) noexcept {
  std::size_t k = 0;
  while (k < edges.size() && value >= edges[k]) ++k;
  return k;
}

Feature feature_of(const base::Setting& node) {
  const std::string name = node.text();
  for (std::size_t i = 0; i < feature_count; ++i) {
    if (feature_name(static_cast<Feature>(i)) == name) return static_cast<Feature>(i);
  }
  throw node.wrong("the name of a feature of name comparison");
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

}  // namespace

base::Weight WeightTable::of(const Features& features) const noexcept {
  std::size_t index = bin(first_edges, features[static_cast<std::size_t>(first)]);
  if (paired) index = index * (second_edges.size() + 1) + bin(second_edges, features[static_cast<std::size_t>(second)]);
  return weights[index];
}

const NameModel& NameModel::shipped() {
  static const NameModel model(base::Setting::parse(data::names_model, "names_model.yml"));
  return model;
}

NameModel::NameModel(const base::Setting& section) {
  section.allow({"prior", "tables"});
  prior_ = static_cast<base::Weight>(section.at("prior").integer());
  for (const auto& node : section.at("tables").items()) tables_.push_back(table_of(node));
}

base::Weight NameModel::weight(const Features& features) const noexcept {
  base::Weight sum = 0;
  for (const WeightTable& table : tables_) sum += table.of(features);
  return sum;
}

base::Weight NameModel::bound(std::int32_t covered_short) const noexcept {
  base::Weight sum = 0;
  for (const WeightTable& table : tables_) {
    auto end = table.weights.end();
    if (table.first == Feature::covered_short) {
      const std::size_t bins = (bin(table.first_edges, covered_short) + 1) * (table.second_edges.size() + 1);
      end = table.weights.begin() + static_cast<std::ptrdiff_t>(bins);
    }
    sum += *std::max_element(table.weights.begin(), end);
  }
  return sum;
}

}  // namespace ftf::names
