// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/link.hpp>

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include <ftf/data/default_model.hpp>
#include <ftf/pipeline/outputs.hpp>

#include "pipeline_fixture.hpp"

using namespace ftf;
using namespace ftf::pipeline;
using ftf::testing::collect;
using ftf::testing::crowd;
using ftf::testing::Given;

namespace {

struct Linked {
  std::string pairs, clusters;
  std::vector<profile::Profile> entities;
  friend bool operator==(const Linked&, const Linked&) = default;
};

Linked dedupe(const std::vector<Given>& given, std::size_t threads) {
  const comparison::Model& model = comparison::Model::shipped();
  const Collection collection = collect(given, SameId::refuse, threads);
  const LinkOptions options{Sides::within, std::nullopt, threads, {}};
  const Pairs pairs = score_pairs(collection, model, options);
  const auto clusters = cluster(collection, pairs.list, model, options);
  Linked lines;
  auto pair_output = io::OutputFile::to_memory(lines.pairs);
  write_pairs(collection, pairs, model, options, pair_output);
  pair_output.close();
  auto cluster_output = io::OutputFile::to_memory(lines.clusters);
  write_clusters(collection, clusters, cluster_output);
  cluster_output.close();
  write_entities(
      collection, clusters, [&](std::uint32_t cluster) { return std::string(collection.id(cluster)); }, merging::default_merge_policy(),
      threads, [&](const profile::Profile& entity) { lines.entities.push_back(entity); });
  return lines;
}

}  // namespace

TEST_CASE("threads and the order of the input change nothing") {
  std::vector<Given> given = crowd(120);
  const Linked one = dedupe(given, 1);
  CHECK(one.entities.size() < given.size());
  CHECK(!one.pairs.empty());
  CHECK(dedupe(given, 2) == one);
  CHECK(dedupe(given, 4) == one);
  std::reverse(given.begin(), given.end());
  std::rotate(given.begin(), given.begin() + 17, given.end());
  CHECK(dedupe(given, 3) == one);
}

TEST_CASE("across inputs, pairs within one are not made and a comes from the first") {
  const comparison::Model& model = comparison::Model::shipped();
  const Collection collection = collect(crowd(60), SameId::keep);
  const LinkOptions options{Sides::across, std::nullopt, 1, {}};
  const Pairs pairs = score_pairs(collection, model, options);
  REQUIRE(!pairs.list.empty());
  for (const auto& pair : pairs.list) CHECK(collection.input(pair.a) != collection.input(pair.b));
}

TEST_CASE("a least score of 0 keeps every candidate") {
  const comparison::Model& model = comparison::Model::shipped();
  const Collection collection = collect(crowd(60));
  const Pairs pairs = score_pairs(collection, model, {Sides::within, 0, 1, {}});
  CHECK(pairs.list.size() == pairs.candidates);
  CHECK(score_pairs(collection, model, {Sides::within, std::nullopt, 1, {}}).list.size() < pairs.list.size());
}

TEST_CASE("organisations and vessels pass through, alone and unchanged") {
  const std::string members = R"("id":"v","kind":"vessel","names":[{"full":"Testa"}])";
  const Linked lines = dedupe({{members}, {R"("id":"w","kind":"vessel","names":[{"full":"Testa"}])"}}, 1);
  REQUIRE(lines.entities.size() == 2);
  CHECK(lines.entities[0] == testing::profile_of(members));
}

TEST_CASE("empty input gives empty output, one record itself") {
  CHECK(dedupe({}, 2).entities.empty());
  CHECK(dedupe({{R"("id":"a")"}}, 2).clusters == "{\"record\":\"a\",\"cluster\":\"a\"}\n");
}

TEST_CASE("many records with one document number do not become one person by it") {
  constexpr std::array words{"Borak", "Kelim", "Sadomu", "Tirun",  "Vekat", "Jomil", "Zufar", "Haneb", "Luqos", "Merid",
                             "Nypol", "Oskan", "Pradu",  "Qitenu", "Rofax", "Wugem", "Xarin", "Ydove", "Cibel", "Fangu"};
  std::vector<Given> given;
  for (std::size_t i = 0; i < words.size() * words.size(); ++i)
    given.push_back({"\"id\":\"r" + std::to_string(i) + "\",\"names\":[{\"full\":\"" + words[i % words.size()] + " Test" +
                     words[i / words.size()] + "\"}],\"documents\":[{\"number\":\"000000\"}]"});
  CHECK(dedupe(given, 2).entities.size() > 350);
}

TEST_CASE("an organisation is not linked, not even with a person of its name and number") {
  const std::string rest = R"("names":[{"full":"Zubair Testiwala"}],"documents":[{"number":"P1234567"}])";
  const auto pairs = [&](const std::string& kind) {
    const std::string first = R"("id":"a",)" + rest;
    const std::string second = R"("id":"b",)" + kind + rest;
    return dedupe({{first}, {second}}, 1).pairs;
  };
  CHECK(!pairs("").empty());
  CHECK(pairs(R"("kind":"organisation",)").empty());
}

TEST_CASE("settings of blocking and clusters change what is compared and joined") {
  const Collection collection = collect(crowd(60));
  const auto run = [&](const char* section, const char* key, const char* value) {
    std::string text(data::default_model);
    const std::size_t place = text.find(key, text.find(section));
    REQUIRE(place != std::string::npos);
    text.replace(place, text.find('\n', place) - place, std::string(key) + value);
    const auto model = comparison::Model::parse(text, "m");
    const Pairs pairs = score_pairs(collection, model, {Sides::within, std::nullopt, 1, {}});
    return std::pair(pairs.candidates, cluster(collection, pairs.list, model, {Sides::within, std::nullopt, 1, {}}));
  };
  const auto [candidates, clusters] = run("version:", "version:", " 1");
  CHECK(run("blocking:", "cap:", " 8").first != candidates);
  CHECK(run("blocking:", "threshold:", " 15").first < candidates);
  CHECK(run("blocking:", "- {of: ", "document}").first < candidates);
  CHECK(run("clusters:", "threshold:", " 30").second != clusters);
}

TEST_CASE("equal records are one person, however many they are, but not if all that is equal is a name") {
  const auto entities = [](const std::string& rest) {
    std::vector<Given> given;
    for (int i = 0; i < 700; ++i)
      given.push_back({"\"id\":\"r" + std::to_string(i) + "\",\"names\":[{\"full\":\"Zubair Testiwala\"}]" + rest});
    return dedupe(given, 2).entities.size();
  };
  CHECK(entities(R"(,"births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}],"documents":[{"number":"X1234567"}])") == 1);
  CHECK(entities("") == 700);
  CHECK(entities(R"(,"kind":"vessel")") == 700);
}
