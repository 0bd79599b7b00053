// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/model.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <ftf/data/default_model.hpp>
#include <ftf/names/rarity.hpp>

namespace ftf::comparison {
namespace {

using base::Setting;
using blocking::bits;

LevelWeight level_weight(const Setting& setting) {
  LevelWeight made;
  if (setting.is_scalar()) {
    made.weight = bits(setting);
    return made;
  }
  setting.allow({"weight", "rarity", "limit"});
  made.weight = bits(setting.at("weight"));
  made.per_bit = bits(setting.at("rarity"));
  made.limit = bits(setting.at("limit"));
  return made;
}

Curve curve(const Setting& setting) {
  Curve made;
  for (const Setting& item : setting.items()) {
    const auto numbers = item.items();
    if (numbers.size() != 2) throw item.wrong("a list of two numbers");
    const Curve::Point point{bits(numbers[0]), bits(numbers[1])};
    const bool rises = made.points.empty() || (made.points.back().evidence < point.evidence && made.points.back().weight <= point.weight);
    if (!rises) throw item.wrong("a point above the one before");
    made.points.push_back(point);
  }
  if (made.points.size() < 2) throw setting.wrong("at least two points");
  return made;
}

// A probability as the weight that reaches it.
Weight probability(const Setting& setting) {
  const std::string text = setting.text();
  const Weight tenthousandths = bits(setting);
  if (tenthousandths < 0 || tenthousandths > base::one_bit) throw setting.wrong("a number from 0 to 1");
  const auto millionths = static_cast<std::uint32_t>((std::int64_t{tenthousandths} * 1'000'000 + base::one_bit / 2) / base::one_bit);
  return base::weight_from_score(millionths);
}

void read_levels(const Setting& setting, Feature feature, Model& model) {
  for (const std::string& key : setting.keys()) {
    const auto known = std::any_of(level_table.begin(), level_table.end(),
                                   [&](const LevelInfo& row) { return row.feature == feature && row.name == key; });
    if (!known) throw setting.at(key).wrong(fmt::format("a level of {} in place of '{}'", feature_name(feature), key));
  }
  for (const LevelInfo& row : level_table)
    if (row.feature == feature) model.levels[static_cast<std::size_t>(row.level)] = level_weight(setting.at(row.name));
}

ClusterModel clusters(const Setting& setting) {
  setting.allow({"never_compared", "threshold"});
  return {bits(setting.at("never_compared")), bits(setting.at("threshold"))};
}

void fill_chances(Model& model) {
  for (std::size_t pairs = 1; pairs < model.chance_table.size(); ++pairs) {
    const std::int32_t doublings = names::rarity_of_count(0, pairs) - names::rarity_of_count(0, 1);
    model.chance_table[pairs] = static_cast<Weight>(std::int64_t{doublings} * model.several / base::one_bit);
  }
}

Model read(const Setting& setting) {
  setting.allow({"version", "prior", "population",  "several",       "match",        "review",      "names",
                 "birth",   "sex",   "nationality", "birth_country", "home_country", "birth_place", "document",
                 "text",    "code",  "number",      "date",          "parent",       "clusters",    "blocking"});
  if (setting.at("version").integer() != 1) throw setting.at("version").wrong("version 1");
  Model model;
  model.prior = bits(setting.at("prior"));
  const std::int64_t population = setting.at("population").integer();
  if (population < 1 || population > 1'000'000'000) throw setting.at("population").wrong("a number from 1 to 1000000000");
  model.population = static_cast<std::uint64_t>(population);
  model.several = bits(setting.at("several"));
  if (model.several < 0) throw setting.at("several").wrong("a number not below 0");
  fill_chances(model);
  model.match = probability(setting.at("match"));
  model.review = probability(setting.at("review"));
  if (model.review > model.match) throw setting.at("review").wrong("a threshold not above `match`");
  const Setting names = setting.at("names");
  names.allow({"likeness", "common", "alone", "doubt", "further", "apart", "one_alone", "brothers", "most", "clash"});
  model.names = {curve(names.at("likeness")), curve(names.at("common")), curve(names.at("alone")),    bits(names.at("doubt")),
                 bits(names.at("further")),   curve(names.at("apart")),  bits(names.at("one_alone")), bits(names.at("brothers")),
                 curve(names.at("most")),     curve(names.at("clash"))};
  if (model.names.one_alone > 0) throw names.at("one_alone").wrong("a number not above 0");
  if (model.names.further < 0) throw names.at("further").wrong("a number not below 0");
  if (model.names.doubt > 0) throw names.at("doubt").wrong("a number not above 0");
  const Setting parent = setting.at("parent");
  parent.allow({"curve"});
  model.parents = curve(parent.at("curve"));
  for (std::size_t i = 0; i < feature_names.size(); ++i) {
    const auto feature = static_cast<Feature>(i);
    if (feature != Feature::names && feature != Feature::parent) read_levels(setting.at(feature_names[i]), feature, model);
  }
  model.clusters = clusters(setting.at("clusters"));
  model.blocking = blocking::BlockingModel::from(setting.at("blocking"));
  return model;
}

}  // namespace

Weight LevelWeight::at(std::int32_t rarity) const noexcept {
  if (per_bit == 0) return weight;
  return std::min({limit, rarity, weight + static_cast<Weight>(std::int64_t{rarity} * per_bit / base::one_bit)});
}

Weight Curve::at(Weight evidence) const noexcept {
  const auto next = std::find_if(points.begin(), points.end(), [&](const Point& point) { return point.evidence > evidence; });
  if (next == points.begin()) return next->weight;
  if (next == points.end()) return points.back().weight;
  const Point& low = *(next - 1);
  const std::int64_t rise = std::int64_t{next->weight - low.weight} * (evidence - low.evidence);
  return low.weight + static_cast<Weight>(rise / (next->evidence - low.evidence));
}

Weight Model::prior_among(std::uint64_t records) const noexcept {
  return prior + base::one_bit - names::rarity_of_count(0, std::max(records, population));
}

Model Model::parse(std::string_view text, const std::string& name) { return read(Setting::parse(text, name)); }

Model Model::load(const std::string& path) { return read(Setting::load(path)); }

const Model& Model::shipped() {
  static const Model model = parse(data::default_model, "default model");
  return model;
}

}  // namespace ftf::comparison
