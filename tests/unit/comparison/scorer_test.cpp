// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/scorer.hpp>

#include <limits>

#include <doctest/doctest.h>

#include <ftf/comparison/reasons.hpp>

#include "invented_records.hpp"
#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::comparison;
using ftf::testing::Records;

namespace {

const std::initializer_list<std::string_view> people{
    R"("id":"a","sex":"M","names":[{"full":"Yusuf Ibrahim al-Testi"},{"full":"Abu Testi","quality":"low"}],"births":[{"from":"1976-02-03","to":"1976-02-03","precision":"day"}],"nationalities":[{"country":"SD"}],"documents":[{"type":"passport","number":"P1234567"}])",
    R"("id":"b","sex":"M","names":[{"full":"Youssef Ebrahim Testi"},{"full":"Abu Testi"}],"births":[{"from":"1976-01-01","to":"1976-12-31","precision":"year"}],"birth_places":[{"text":"Kassala, Sudan"}])",
    R"("id":"c","sex":"F","names":[{"full":"Anna Musterfrau"}],"births":[{"from":"1995-04-01","to":"1995-04-01","precision":"day"}],"nationalities":[{"country":"AT"}])",
    R"("id":"d","names":[{"full":"يوسف ابراهيم"}],"parents":[{"role":"father","name":"Ibrahim Testi"}])",
    R"("id":"e","names":[{"full":"Ana Musterfrau"}],"parents":[{"role":"father","name":"Ebrahim Testi"}],"attributes":[{"name":"trade","type":"text","value":"ship cook"}])",
    R"("id":"f")"};

}  // namespace

TEST_CASE("the cascade gives what the full evaluation gives, for every threshold") {
  const Records records(people);
  Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
  for (blocking::RecordIndex a = 0; a < records.store.size(); ++a)
    for (blocking::RecordIndex b = 0; b < records.store.size(); ++b) {
      if (a == b) continue;
      const Weight full = scorer.evidence(a, b).weight;
      CHECK(scorer.weight(a, b, std::numeric_limits<Weight>::min()) == full);
      for (const Weight least : {full - 1, full, full + 1, 0, -20000, 20000}) {
        const auto weight = scorer.weight(a, b, least);
        CHECK(weight.has_value() == (full >= least));
        CHECK(weight.value_or(full) == full);
      }
    }
}

TEST_CASE("comparison is symmetric") {
  const Records records(people);
  Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
  for (blocking::RecordIndex a = 0; a < records.store.size(); ++a)
    for (blocking::RecordIndex b = 0; b < a; ++b) {
      const Weight there = scorer.evidence(a, b).weight;
      CHECK(scorer.evidence(b, a).weight == there);
    }
}

TEST_CASE("prior and reasons add up to the weight") {
  const Records records(people);
  Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
  for (blocking::RecordIndex a = 0; a < records.store.size(); ++a)
    for (blocking::RecordIndex b = 0; b < a; ++b) {
      const Evidence& evidence = scorer.evidence(a, b);
      Weight sum = evidence.prior;
      for (const Reason& reason : reasons_of(evidence, records.vocabulary)) sum += reason.weight;
      CHECK(sum == evidence.weight);
    }
}

TEST_CASE("what is missing on one side is silent") {
  const Records records(people);
  Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
  const Evidence& evidence = scorer.evidence(0, 5);
  CHECK(evidence.weight == evidence.prior);
  CHECK(silent_features(evidence).size() == 6);
}

TEST_CASE("a pair line has the fixed fields in their order") {
  const Records records({R"("id":"a","sex":"M")", R"("id":"b","sex":"F")"});
  Scorer scorer(Model::shipped(), records.store, records.vocabulary, 1U << 20U);
  std::string line;
  append_pair_line(line, {"a", {1, 2}}, {"b", {3, 4}}, scorer.evidence(0, 1), {.judgement = "unsure"}, records.vocabulary);
  CHECK(line.starts_with(R"({"a":"a","b":"b","score":)"));
  CHECK(line.find(R"("reasons":[{"feature":"sex","level":"different","weight":-2}])") != std::string::npos);
  CHECK(line.ends_with(R"("evidence":["00000000000000010000000000000002","00000000000000030000000000000004"],"judgement":"unsure"})"
                       "\n"));
}

TEST_CASE("sex and birth date together contradict, one alone does not") {
  const Records records(people);
  const auto& store = records.store;
  CHECK(contradict(store[0], store[2]));
  CHECK_FALSE(contradict(store[0], store[1]));
  CHECK_FALSE(contradict(store[0], store[4]));
}

TEST_CASE("cascade, symmetry and sums hold for many invented records") {
  const auto lines = testing::invented_records(120, 42);
  const Records records{std::vector<std::string_view>(lines.begin(), lines.end())};
  Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
  std::size_t failures = 0;
  const auto expect = [&](bool holds) { failures += holds ? 0 : 1; };
  for (blocking::RecordIndex a = 0; a < records.store.size(); ++a)
    for (blocking::RecordIndex b = 0; b < a; ++b) {
      const Evidence& evidence = scorer.evidence(a, b);
      const Weight full = evidence.weight;
      Weight sum = evidence.prior;
      for (const Reason& reason : reasons_of(evidence, records.vocabulary)) sum += reason.weight;
      expect(sum == full);
      expect(scorer.evidence(b, a).weight == full);
      expect(scorer.weight(a, b, full) == full);
      expect(!scorer.weight(a, b, full + 1));
      expect(scorer.weight(b, a, Model::shipped().review) == (full < Model::shipped().review ? std::nullopt : std::optional(full)));
    }
  CHECK(failures == 0);
}

TEST_CASE("brothers and sons have the words of a name in common, and are not one person") {
  const auto weights = [](const std::string& a, const std::string& b) {
    const testing::Records records({R"("id":"a","names":[{"full":")" + a + "\"}]", R"("id":"b","names":[{"full":")" + b + "\"}]"});
    Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
    return scorer.evidence(0, 1).names.weights;
  };
  const NameWeights brothers = weights("Karim Omar Salih Testani", "Nabil Omar Salih Testani");
  CHECK(brothers.weight == Model::shipped().names.brothers);
  CHECK(brothers.brothers < 0);
  CHECK(brothers.first < 0);
  CHECK(weights("Karim Omar Salih Testani", "Omar Salih Testani").first == Model::shipped().names.one_alone);
  CHECK(weights("Karim Testani", "Nabil Testani").first < 0);
  for (const char* same : {"Testani Karim", "Kareem Omar Salih Testani", "Sheikh Karim Testani", "Sayyid Karim Testani"})
    CHECK(weights("Karim Testani", same).first >= 0);
}

TEST_CASE("a field that one side lacks changes nothing") {
  const char* const both = R"(,"names":[{"full":"Yusuf al-Testi"}])";
  for (const char* field :
       {R"("sex":"M")", R"("births":[{"from":"1976-02-03","to":"1976-02-03","precision":"day"}])", R"("nationalities":[{"country":"SD"}])",
        R"("birth_places":[{"text":"Kassala, Sudan"}])", R"("documents":[{"type":"passport","number":"P1234567"}])",
        R"("parents":[{"role":"father","name":"Ibrahim Testi"}])",
        R"("attributes":[{"name":"trade","type":"text","value":"ship cook"}])"}) {
    CAPTURE(field);
    const std::string plain = std::string(R"("id":"a")") + both;
    const std::string with = plain + "," + field;
    const Records records({plain, plain, with, with});
    Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
    const Weight without = scorer.evidence(0, 1).weight;
    CHECK(scorer.evidence(0, 2).weight == without);
    CHECK(scorer.evidence(2, 0).weight == without);
    if (std::string_view(field) != R"("sex":"M")") CHECK(scorer.evidence(2, 3).weight != without);
  }
}

TEST_CASE("document numbers speak by number, type and country") {
  const auto level = [](const char* other) -> std::string {
    const Records records({R"("id":"a","documents":[{"type":"passport","country":"SD","number":"P 123-4567"}])",
                           std::string(R"("id":"b","documents":[{)") + other + "}]"});
    Scorer scorer(Model::shipped(), records.store, records.vocabulary, records.statistics.records);
    const auto reasons = reasons_of(scorer.evidence(0, 1), records.vocabulary);
    CHECK(reasons.size() <= 1);
    return reasons.empty() ? "" : std::string(reasons.front().level);
  };
  CHECK(level(R"("type":"passport","country":"SD","number":"p1234567")") == "same");
  CHECK(level(R"("number":"P1234567")") == "same");
  CHECK(level(R"("type":"visa","number":"P1234567")") == "same_other_type");
  CHECK(level(R"("type":"passport","country":"AT","number":"P1234567")") == "same_other_type");
  CHECK(level(R"("type":"passport","country":"SD","number":"P1234576")") == "near");
  CHECK(level(R"("type":"passport","number":"X998877")") == "different");
  CHECK(level(R"("type":"visa","number":"X998877")") == "");
}
