// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/reasons.hpp>

#include <algorithm>
#include <array>

#include <ftf/base/json_writer.hpp>

namespace ftf::comparison {
namespace {

constexpr std::array reported{Feature::names, Feature::birth, Feature::sex, Feature::nationality, Feature::birth_place, Feature::document};

Reason likeness(Feature feature, Weight weight) {
  if (weight >= 0) return {feature_name(feature), "similar", "the names fit", {}, weight};
  return {feature_name(feature), "different", "the names do not fit", {}, weight};
}

void add_names(std::vector<Reason>& reasons, const NameWeights& weights) {
  const std::string_view feature = feature_name(Feature::names);
  reasons.push_back(likeness(Feature::names, weights.likeness));
  reasons.push_back({feature, "common_words", "how rare the words in common are", {}, weights.common});
  reasons.push_back({feature, "words_alone", "words that only one of the names has", {}, weights.alone});
  if (weights.further != 0)
    reasons.push_back({feature, "further_names", "further names that both have word for word", {}, weights.further});
  if (weights.several != 0) reasons.push_back({feature, "several", "the best of several pairs of names", {}, weights.several});
  if (weights.excess != 0)
    reasons.push_back({feature, "outlines", "few words look alike: limited to what those can be worth", {}, weights.excess});
  if (weights.first != 0) reasons.push_back({feature, "first_words", "first words without a partner", {}, weights.first});
  if (weights.brothers != 0)
    reasons.push_back(
        {feature, "brothers", "all fits but the first word: limited to what names of brothers can be worth", {}, weights.brothers});
  if (weights.same != 0)
    reasons.push_back(
        {feature, "same_name", "the same name in full: with nothing against it, worth a look however frequent it is", {}, weights.same});
  if (weights.slip != 0)
    reasons.push_back({feature, "slip", "the same name but for a slip in a word that is no name of the list", {}, weights.slip});
  if (weights.doubt != 0) reasons.push_back({feature, "doubted", "a source doubts the name", {}, weights.doubt});
}

}  // namespace

std::vector<Reason> reasons_of(const Evidence& evidence, const blocking::Vocabulary& vocabulary) {
  std::vector<Reason> reasons;
  if (evidence.names.compared) add_names(reasons, evidence.names.weights);
  if (evidence.parents) reasons.push_back(likeness(Feature::parent, *evidence.parents));
  for (const Finding& finding : evidence.values.list()) {
    const LevelInfo& row = info(finding.level);
    const std::string_view field = finding.field == 0 ? std::string_view{} : std::string_view(vocabulary.words[finding.field].text);
    reasons.push_back({feature_name(row.feature), row.name, row.meaning, field, finding.weight});
  }
  return reasons;
}

std::vector<std::string_view> silent_features(const Evidence& evidence) {
  std::vector<std::string_view> silent;
  for (const Feature feature : reported) {
    const auto speaks = [&](const Finding& finding) { return info(finding.level).feature == feature; };
    const bool found = feature == Feature::names ? evidence.names.compared : std::ranges::any_of(evidence.values.list(), speaks);
    if (!found) silent.push_back(feature_name(feature));
  }
  return silent;
}

void append_pair_line(std::string& out, const PairSide& a, const PairSide& b, const Evidence& evidence, const PairRemarks& remarks,
                      const blocking::Vocabulary& vocabulary) {
  auto reasons = reasons_of(evidence, vocabulary);
  if (remarks.rivals != 0) reasons.push_back({"rivals", "better_partner", "one of the records has a better partner", {}, remarks.rivals});
  const Weight weight = evidence.weight + remarks.rivals;
  Weight in_favour = 0;
  for (const Reason& reason : reasons) in_favour += std::max(0, reason.weight);
  const Weight against = weight - evidence.prior - in_favour;
  base::JsonWriter json(out);
  json.begin_object().member("a", a.id).member("b", b.id);
  json.key("score").raw(base::format_score(base::score_from_weight(weight)));
  json.key("weight").raw(base::format_bits(weight));
  json.key("prior").raw(base::format_bits(evidence.prior));
  json.key("for").raw(base::format_bits(in_favour)).key("against").raw(base::format_bits(against));
  json.key("unknown").begin_array();
  for (const std::string_view feature : silent_features(evidence)) json.string(feature);
  json.end_array().key("reasons").begin_array();
  for (const Reason& reason : reasons) {
    json.begin_object().member("feature", reason.feature);
    if (!reason.field.empty()) json.member("field", reason.field);
    json.member("level", reason.level).key("weight").raw(base::format_bits(reason.weight)).end_object();
  }
  json.end_array().key("evidence").begin_array().string(base::to_hex(a.evidence)).string(base::to_hex(b.evidence)).end_array();
  if (!remarks.judgement.empty()) json.member("judgement", remarks.judgement);
  json.end_object();
  out += '\n';
}

}  // namespace ftf::comparison
