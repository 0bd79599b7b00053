// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/model.hpp>

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>
#include <ftf/comparison/scorer.hpp>
#include <ftf/data/default_model.hpp>

#include "invented_records.hpp"
#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::comparison;

namespace {

std::string shipped_with(const std::string& from, const std::string& to) {
  std::string text(data::default_model);
  const std::size_t place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

const char* const day = R"("births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}])";

std::string born(const char* from, const char* to) { return std::string(R"("births":[{"from":")") + from + R"(","to":")" + to + "\"}]"; }

std::string attribute(const char* type, const char* value) {
  return std::string(R"("attributes":[{"name":"x","type":")") + type + R"(","value":")" + value + "\"}]";
}

std::set<Level> found_between(const std::string& a, const std::string& b) {
  const testing::Records records({R"("id":"a",)" + a, R"("id":"b",)" + b});
  Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
  std::set<Level> levels;
  for (const Finding& finding : scorer.evidence(0, 1).values.list()) levels.insert(finding.level);
  return levels;
}

// What a model makes of invented records: the weights of all pairs, level by level.
std::vector<Weight> weights_of(const Model& model) {
  static const auto lines = [] {
    auto all = testing::invented_records(110, 5);
    for (const char* name : {"Karim Omar Salih Testani", "Nabil Omar Salih Testani", "Omar Salih Testani"})  // brothers and their father
      all.push_back(std::string(R"("id":")") + name + R"(","names":[{"full":")" + name + R"("}])");
    return all;
  }();
  static const testing::Records records{std::vector<std::string_view>(lines.begin(), lines.end())};
  Scorer scorer(model, records.store, records.vocabulary, records.statistics.records);
  std::vector<Weight> weights;
  for (blocking::RecordIndex a = 0; a < records.store.size(); ++a)
    for (blocking::RecordIndex b = 0; b < a; ++b) weights.push_back(scorer.evidence(a, b).weight);
  return weights;
}

// Where a number of the shipped model begins and ends.
struct Number {
  std::size_t begin = 0, end = 0;
};

std::vector<Number> numbers_in(std::string_view line) {
  std::vector<Number> numbers;
  for (std::size_t i = line.find(':'); i < line.size(); ++i) {
    if (std::string_view("-0123456789").find(line[i]) == std::string_view::npos) continue;
    const std::size_t end = std::min(line.find_first_not_of("-.0123456789", i), line.size());
    numbers.push_back({i, end});
    i = end;
  }
  return numbers;
}

// Whether another number in this place changes the weight of some pair; numbers that the model refuses do not count.
bool changes_weights(const std::string& text, const Number& number) {
  static const auto shipped = weights_of(Model::shipped());
  for (const char* other : {"-9", "-1.05", "0.55", "4.3", "13", "4000000"}) {
    try {
      std::string changed = text;
      if (weights_of(Model::parse(changed.replace(number.begin, number.end - number.begin, other), "m")) != shipped) return true;
    } catch (const base::Error&) {
      continue;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("every level of the model is found between some pair of records") {
  std::set<Level> met;
  const auto pair = [&](const std::string& a, const std::string& b) { met.merge(found_between(a, b)); };
  for (const char* other :
       {"1984-03-07", "1984-07-03", "1984-03-17", "1984-05-07", "1985-03-07", "1962-03-07", "1984-11-21", "1985-11-21", "1962-11-21"})
    pair(day, born(other, other));
  pair(day, born("1984-03-01", "1984-03-31"));
  pair(day, born("1984-01-01", "1984-12-31"));
  pair(day, born("1985-01-01", "1985-12-31"));
  pair(day, born("1980-01-01", "1986-12-31"));
  for (const char* sex : {R"("sex":"M")", R"("sex":"F")"}) pair(R"("sex":"F")", sex);
  for (const char* country : {"SD", "AT"}) {
    const std::string code = std::string(country) + "\"}]";
    pair(R"("nationalities":[{"country":"SD"}])", R"("nationalities":[{"country":")" + code);
    pair(R"("nationalities":[{"country":"SD"}])", R"("birth_places":[{"country":")" + code);
    pair(R"("birth_places":[{"country":"SD"}])", R"("birth_places":[{"country":")" + code);
  }
  for (const char* city : {"Port Testa", "Port Tessta", "Testa", "Omdurman"})
    pair(R"("birth_places":[{"city":"Port Testa"}])", std::string(R"("birth_places":[{"city":")") + city + "\"}]");
  for (const char* number : {R"("number":"1234567","type":"passport")", R"("number":"1234567","type":"visa")",
                             R"("number":"1234568","type":"passport")", R"("number":"99","type":"passport")"})
    pair(R"("documents":[{"number":"1234567","type":"passport"}])", std::string(R"("documents":[{)") + number + "}]");
  for (const char* text : {"ship cook", "ship cok", "cook", "driver"}) pair(attribute("text", "ship cook"), attribute("text", text));
  for (const char* code : {"QX138DF", "QX138DG", "QX139ZU", "ZZ1"}) pair(attribute("code", "QX138DF"), attribute("code", code));
  for (const char* number : {"1234", "1243", "77"}) pair(attribute("number", "1234"), attribute("number", number));
  for (const char* date : {"2014-03-07", "2014-07-03", "1999-12-12"}) pair(attribute("date", "2014-03-07"), attribute("date", date));
  for (const LevelInfo& row : level_table) {
    CAPTURE(feature_name(row.feature));
    CAPTURE(row.name);
    CHECK(met.contains(row.level));
  }
}

TEST_CASE("unknown keys, missing keys and impossible values are refused") {
  CHECK_THROWS_AS((void)Model::parse(shipped_with("  same_day:", "  same_dai:"), "m"), base::Error);
  CHECK_THROWS_AS((void)Model::parse(shipped_with("prior:", "priors:"), "m"), base::Error);
  CHECK_THROWS_AS((void)Model::parse(shipped_with("  doubt: -0.5", "  doubt: 0.5"), "m"), base::Error);
  CHECK_THROWS_AS((void)Model::parse(shipped_with("review: 0.15", "review: 0.99"), "m"), base::Error);
  CHECK_THROWS_AS((void)Model::parse(shipped_with("version: 1", "version: 2"), "m"), base::Error);
  CHECK_THROWS_AS((void)Model::parse(shipped_with("clash: [[2, 0]", "clash: [[2, 9]"), "m"), base::Error);
}

TEST_CASE("a key that is not known is refused with its place") {
  const auto refused_at = [](const std::string& text) -> std::string {
    try {
      static_cast<void>(Model::parse(text, "m.yml"));
    } catch (const base::Error& error) {
      return error.what();
    }
    return "not refused";
  };
  const std::string text = shipped_with("sex:\n", "sex:\n  sane: 0\n");
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("sane:")), '\n');
  const std::string message = refused_at(text);
  CAPTURE(message);
  CHECK(message.find("m.yml:" + std::to_string(line)) != std::string::npos);
  CHECK(message.find("sane") != std::string::npos);
}

TEST_CASE("every setting that weighs pairs has an effect on some pair") {
  const std::string text(data::default_model);
  const auto without_effect_on_weights = [](const std::string& section) {
    return section == "version" || section == "match" || section == "review" || section == "clusters" || section == "blocking";
  };
  std::string section;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    if (line.find(':') == std::string::npos || line[line.find_first_not_of(' ')] == '#') continue;
    if (line.front() != ' ') section = line.substr(0, line.find(':'));
    const auto numbers = numbers_in(line);
    if (numbers.empty() || without_effect_on_weights(section)) continue;
    CAPTURE(section);
    CAPTURE(line);
    CHECK(std::ranges::any_of(numbers,
                              [&](const Number& number) { return changes_weights(text, {begin + number.begin, begin + number.end}); }));
  }
}

TEST_CASE("thresholds are read from their own settings") {
  const Model& shipped = Model::shipped();
  CHECK(Model::parse(shipped_with("match: 0.", "match: 0.8"), "m").match < shipped.match);
  CHECK(Model::parse(shipped_with("review: 0.", "review: 0.0"), "m").review < shipped.review);
  CHECK(Model::parse(shipped_with("never_compared: -", "never_compared: -9"), "m").clusters.never_compared <
        shipped.clusters.never_compared);
}

TEST_CASE("a curve runs in proportion between its points and flat beyond them") {
  const Curve curve{{{0, 0}, {1024, 2048}, {2048, 2048}}};
  CHECK(curve.at(-5) == 0);
  CHECK(curve.at(512) == 1024);
  CHECK(curve.at(1500) == 2048);
  CHECK(curve.at(99999) == 2048);
}

TEST_CASE("an agreement is worth no more than its value's rarity or its limit") {
  const LevelWeight weight{1024, 1024, 5 * 1024};
  CHECK(weight.at(512) == 512);
  CHECK(weight.at(3 * 1024) == 3 * 1024);
  CHECK(weight.at(9 * 1024) == 5 * 1024);
  CHECK(LevelWeight{1024, 0, 0}.at(0) == 1024);
}

TEST_CASE("the prior falls by a bit with each doubling of the set, from the population on") {
  const Model& model = Model::shipped();
  CHECK(model.prior_among(1) == model.prior_among(model.population));
  CHECK(model.prior_among(model.population * 4) - model.prior_among(model.population * 8) == doctest::Approx(1024).epsilon(0.01));
}

TEST_CASE("the best of several values is worth less, the only one is not") {
  const Model& model = Model::shipped();
  CHECK(model.chances(1, 1) == 0);
  CHECK(model.chances(2, 2) > 0);
  CHECK(model.chances(3, 5) > model.chances(2, 2));
}
