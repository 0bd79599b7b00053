// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/model.hpp>

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <ftf/data/names_model.hpp>

namespace ftf::names {
namespace {

std::size_t bin(const std::vector<std::int32_t>& edges, std::int32_t value) noexcept {
  std::size_t k = 0;
  while (k < edges.size() && value >= edges[k]) ++k;
  return k;
}

Feature feature_of(const base::Setting& node) {
  const auto feature = feature_of_name(node.text());
  if (!feature) throw node.wrong("the name of a feature of name comparison");
  return *feature;
}

// A sum of as many weights as a model can have tables stays within 32 bits.
base::Weight weight_of(const base::Setting& node) {
  constexpr std::int64_t most = std::int64_t{1} << 24;
  const std::int64_t value = node.integer();
  if (value < -most || value > most) throw node.wrong("a whole number of 1/1024 bit, at most 2^24 in size");
  return static_cast<base::Weight>(value);
}

std::vector<base::Weight> weights(const base::Setting& list) {
  std::vector<base::Weight> out;
  for (const auto& item : list.items()) out.push_back(weight_of(item));
  return out;
}

std::vector<std::int32_t> edges(const base::Setting& list) {
  std::vector<std::int32_t> out;
  for (const auto& item : list.items()) {
    const std::int64_t value = item.integer();
    if (value < 0 || value > feature_limit || (!out.empty() && value <= out.back()))
      throw item.wrong(fmt::format("a whole number from 0 to {}, larger than the one before", feature_limit));
    out.push_back(static_cast<std::int32_t>(value));
  }
  return out;
}

WeightTable table_of(const base::Setting& node) {
  node.allow({"feature", "edges", "with", "with_edges", "weights"});
  WeightTable table;
  table.first = feature_of(node.at("feature"));
  table.first_edges = edges(node.at("edges"));
  table.paired = node.has("with");
  if (table.paired) {
    table.second = feature_of(node.at("with"));
    table.second_edges = edges(node.at("with_edges"));
  }
  table.weights = weights(node.at("weights"));
  const std::size_t bins = (table.first_edges.size() + 1) * (table.second_edges.size() + 1);
  if (table.weights.size() != bins) throw node.at("weights").wrong("one weight for each bin");
  return table;
}

// How many places of tables of two features it takes.
std::size_t pairings(std::span<const WeightTable> tables, Feature feature) {
  std::size_t count = 0;
  for (const WeightTable& table : tables) {
    if (table.paired) count += std::size_t{table.first == feature} + std::size_t{table.second == feature};
  }
  return count;
}

}  // namespace

const NameModel& NameModel::shipped() {
  static const NameModel model;
  return model;
}

NameModel::NameModel(const base::Setting& section) {
  section.allow({"prior", "tables"});
  prior_ = weight_of(section.at("prior"));
  for (const auto& node : section.at("tables").items()) tables_.push_back(table_of(node));
  for (std::size_t feature = 0; feature < feature_count; ++feature) {
    if (pairings(tables_, static_cast<Feature>(feature)) > max_pairings)
      throw section.at("tables").wrong(fmt::format("at most {} places for one feature in tables of two", max_pairings));
  }
  prepare();
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
  prepare();
}

void NameModel::prepare() {
  std::array<std::uint8_t, feature_count> parts{};
  for (const WeightTable& table : tables_) {
    if (!table.paired) continue;
    const auto place = [&parts](Feature feature) {
      const auto row = static_cast<std::size_t>(feature);
      return static_cast<std::uint16_t>(row * max_pairings + parts[row]++);
    };
    const std::uint16_t first = place(table.first);
    pairs_.push_back({first, place(table.second), static_cast<std::uint32_t>(pair_weights_.size())});
    pair_weights_.insert(pair_weights_.end(), table.weights.begin(), table.weights.end());
  }
  for (std::size_t feature = 0; feature < feature_count; ++feature) add_atoms(static_cast<Feature>(feature));
}

NameModel::Atom NameModel::atom_of(Feature feature, std::int32_t value) const {
  Atom atom;
  std::size_t part = 0;
  for (const WeightTable& table : tables_) {
    const std::size_t row = bin(table.first_edges, value);
    const std::size_t column = bin(table.second_edges, value);
    if (table.paired && table.first == feature) atom.parts[part++] = static_cast<std::uint16_t>(row * (table.second_edges.size() + 1));
    if (table.paired && table.second == feature) atom.parts[part++] = static_cast<std::uint16_t>(column);
    if (table.paired || table.first != feature) continue;
    atom.weight += table.weights[row];
  }
  return atom;
}

// A new atom begins wherever a table has an edge.
void NameModel::add_atoms(Feature feature) {
  std::array<bool, feature_limit + 1> edge{};
  edge[0] = true;
  for (const WeightTable& table : tables_) {
    const auto mark = [&](const std::vector<std::int32_t>& edges) {
      for (const std::int32_t value : edges) edge[static_cast<std::size_t>(std::clamp(value, 0, feature_limit))] = true;
    };
    if (table.first == feature) mark(table.first_edges);
    if (table.paired && table.second == feature) mark(table.second_edges);
  }
  for (std::int32_t value = 0; value <= feature_limit; ++value) {
    if (edge[static_cast<std::size_t>(value)]) atoms_.push_back(atom_of(feature, value));
    atom_of_.push_back(static_cast<std::uint16_t>(atoms_.size() - 1));
  }
}

base::Weight NameModel::weight(const Features& features) const noexcept {
  Parts parts;
  base::Weight sum = 0;
  const std::uint16_t* atom_of = atom_of_.data();
  for (std::size_t i = 0; i < feature_count; ++i, atom_of += feature_limit + 1) {
    const Atom& atom = atoms_[atom_of[std::clamp(features[i], 0, feature_limit)]];
    sum += atom.weight;
    parts[i] = atom.parts;
  }
  const std::uint16_t* part = parts.front().data();
  const base::Weight* weights = pair_weights_.data();
  for (const PairTable& pair : pairs_) sum += weights[pair.begin + part[pair.first] + part[pair.second]];
  return sum;
}

}  // namespace ftf::names
