// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/judging.hpp>

#include <doctest/doctest.h>

#include "pipeline_fixture.hpp"

using namespace ftf;
using namespace ftf::pipeline;
using ftf::testing::collect;

namespace {

const std::vector<testing::Given> people{{R"("id":"a","names":[{"full":"Zubair Testiwala"}],"documents":[{"number":"P1234567"}])", 0},
                                         {R"("id":"b","names":[{"full":"Zubair Testiwala"}],"documents":[{"number":"P1234567"}])", 1},
                                         {R"("id":"c","names":[{"full":"Oksana Musterska"}])", 1}};

clustering::Judgements judgements_of(std::initializer_list<std::string> lines) {
  clustering::Judgements judgements;
  for (const std::string& line : lines) judgements.add(line, {});
  return judgements;
}

std::string line(const char* a, const char* b, const char* verdict, const std::string& rest = "") {
  return std::string(R"({"a":")") + a + R"(","b":")" + b + R"(","verdict":")" + verdict + '"' + rest + "}";
}

clustering::Clusters clusters_after(std::initializer_list<std::string> lines) {
  const Collection collection = collect(people);
  LinkOptions options{Sides::within, std::nullopt, 1, {}};
  options.constraints = judge(collection, judgements_of(lines), Sides::within, std::nullopt).constraints;
  const auto& model = comparison::Model::shipped();
  return cluster(collection, score_pairs(collection, model, options).list, model, options);
}

}  // namespace

TEST_CASE("judgements come before scores") {
  CHECK(clusters_after({}) == clustering::Clusters{0, 0, 2});
  CHECK(clusters_after({line("b", "a", "different")}) == clustering::Clusters{0, 1, 2});
  CHECK(clusters_after({line("c", "b", "same")}) == clustering::Clusters{0, 0, 0});
  CHECK(clusters_after({line("c", "b", "same"), line("a", "c", "different")}) == clustering::Clusters{0, 1, 1});
  CHECK(clusters_after({line("b", "a", "different"), line("a", "b", "unsure")}) == clustering::Clusters{0, 0, 2});
}

TEST_CASE("what became of judgements is counted") {
  const Collection collection = collect(people);
  const std::string evidence =
      R"(,"evidence":[")" + base::to_hex(collection.evidence(0)) + R"(",")" + base::to_hex(collection.evidence(2)) + R"("])";
  const auto judged = judge(collection,
                            judgements_of({line("a", "nobody", "same"), line("a", "b", "different", R"(,"evidence":["x","y"])"),
                                           line("a", "c", "different", evidence), line("b", "c", "same", R"(,"expires":"2020-01-01")")}),
                            Sides::within, std::chrono::sys_days(std::chrono::year(2021) / 1 / 1));
  CHECK(judged.pairs == 4);
  CHECK(judged.absent == 1);
  CHECK(judged.reopened == 1);
  CHECK(judged.expired == 1);
  CHECK(judged.constraints.different() == std::vector<clustering::JudgedPair>{{0, 2, clustering::Verdict::different}});
  CHECK(judged.constraints.same().empty());
}

TEST_CASE("across inputs, a pair judged different is not linked and one judged the same is, whatever it weighs") {
  const Collection collection = collect(people, SameId::keep);
  const auto& model = comparison::Model::shipped();
  LinkOptions options{Sides::across, std::nullopt, 1, {}};
  REQUIRE(score_pairs(collection, model, options).list.size() == 1);
  options.constraints = judge(collection, judgements_of({line("a", "b", "different"), line("a", "c", "same"), line("b", "c", "same")}),
                              Sides::across, std::nullopt)
                            .constraints;
  const auto list = score_pairs(collection, model, options).list;
  REQUIRE(list.size() == 1);
  CHECK(list[0].a == 0);
  CHECK(list[0].b == 2);
  CHECK(list[0].weight < model.review);
}
