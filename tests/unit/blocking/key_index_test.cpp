// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/key_index.hpp>

#include <map>
#include <numeric>

#include <doctest/doctest.h>

#include <ftf/names/rarity.hpp>

#include "invented_records.hpp"
#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::blocking;
using ftf::testing::Records;

namespace {

BlockingModel blocking_model(const char* text) { return BlockingModel::from(base::Setting::parse(text, "test")); }

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(const Records& records, const BlockingModel& chosen,
                                                           KeyReport* report = nullptr) {
  std::vector<RecordIndex> order(records.store.size());
  std::iota(order.begin(), order.end(), 0U);
  const KeyIndex index(chosen, records.store, records.vocabulary, order, 1);
  if (report != nullptr) *report = index.report();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  KeyIndex::Scratch scratch;
  for (std::uint32_t rank = 0; rank < order.size(); ++rank)
    for (const std::uint32_t partner : index.candidates(rank, scratch)) found.emplace_back(rank, partner);
  return found;
}

using Found = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

// Candidates without an index: for each two records, the weights of all keys that both have.
Found shared_keys(const Records& records, const BlockingModel& chosen) {
  const auto size = static_cast<RecordIndex>(records.store.size());
  KeyMaker maker(chosen, records.store, records.vocabulary);
  std::map<Key, std::vector<RecordIndex>> all;
  for (RecordIndex record = 0; record < size; ++record)
    for (const Key key : maker.base_keys(record)) all[key].push_back(record);
  LargeKeys large;
  for (const auto& [key, holders] : all)
    if (holders.size() > chosen.cap) large.insert(key);
  std::map<Key, std::vector<RecordIndex>> refined;
  for (RecordIndex record = 0; record < size; ++record)
    for (const Key key : maker.refined_keys(record, large)) refined[key].push_back(record);
  std::map<std::pair<std::uint32_t, std::uint32_t>, base::Weight> sums;
  for (const auto* keys : {&all, &refined})
    for (const auto& [key, holders] : *keys) {
      if (holders.size() > chosen.cap) continue;
      for (const RecordIndex a : holders)
        for (const RecordIndex b : holders)
          if (a < b) sums[{a, b}] += base::one_bit + names::rarity_of_count(holders.size(), chosen.cap);
    }
  Found found;
  for (const auto& [pair, sum] : sums)
    if (sum >= chosen.threshold) found.push_back(pair);
  return found;
}

}  // namespace

TEST_CASE("candidates are the pairs whose shared keys weigh enough when counted one by one") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const auto lines = testing::invented_records(150, seed);
    const Records records{std::vector<std::string_view>(lines.begin(), lines.end())};
    for (const char* rest : {"cap: 8, threshold: 4", "cap: 20, threshold: 6.5", "cap: 300, threshold: 9"}) {
      const auto chosen = blocking_model((std::string("{") + rest +
                                          ", keys: [{of: token, refine: [year, place]}, {of: [prefix, year], refine: place}, {of: "
                                          "document, refine: prefix}, {of: attribute}]}")
                                             .c_str());
      const Found expected = shared_keys(records, chosen);
      CHECK(!expected.empty());
      CHECK(expected.size() < 150 * 149 / 2);
      CHECK(pairs(records, chosen) == expected);
    }
  }
}

TEST_CASE("each pair with a key in common comes once") {
  const Records records({R"("id":"a","names":[{"full":"Zubair Testiwala"}],"documents":[{"number":"1234567"}])",
                         R"("id":"b","names":[{"full":"Nobody Else"}])",
                         R"("id":"c","names":[{"full":"Zubeir Testiwala"}],"documents":[{"number":"1234567"}])"});
  CHECK(pairs(records, blocking_model("{cap: 10, threshold: 1, keys: [{of: token}, {of: document}]}")) == Found{{0, 2}});
}

TEST_CASE("day and month in either order give one key") {
  const Records records({R"("id":"a","births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}])",
                         R"("id":"b","births":[{"from":"1984-07-03","to":"1984-07-03","precision":"day"}])"});
  CHECK(pairs(records, blocking_model("{cap: 10, threshold: 1, keys: [{of: date}]}")) == Found{{0, 1}});
}

TEST_CASE("a key over the cap gives way to combinations with a further value") {
  const char* text = "{cap: 2, threshold: 1, keys: [{of: document, refine: year}]}";
  const Records records({R"("id":"a","documents":[{"number":"000000"}],"births":[{"from":"1984-01-01","to":"1984-12-31"}])",
                         R"("id":"b","documents":[{"number":"000000"}],"births":[{"from":"1984-01-01","to":"1984-12-31"}])",
                         R"("id":"c","documents":[{"number":"000000"}],"births":[{"from":"1990-01-01","to":"1990-12-31"}])",
                         R"("id":"d","documents":[{"number":"000000"}])"});
  KeyReport report;
  CHECK(pairs(records, blocking_model(text), &report) == Found{{0, 1}});
  CHECK(report.refined == 1);
  CHECK(report.without_key == 2);
}

TEST_CASE("what is still over the cap is left out and reported") {
  const char* text = "{cap: 2, threshold: 1, keys: [{of: document, refine: country}]}";
  const char* record = R"("id":"a","documents":[{"number":"000000"}],"nationalities":[{"country":"SD"}])";
  KeyReport report;
  CHECK(pairs(Records({record, record, record}), blocking_model(text), &report).empty());
  CHECK(report.capped == 1);
  CHECK(report.capped_pairs == 3);
}

TEST_CASE("keys that are too common alone are enough together") {
  const char* text = "{cap: 4, threshold: 2.5, keys: [{of: year}, {of: country}]}";
  const Records records({R"("id":"a","births":[{"from":"1984-01-01","to":"1984-12-31"}],"nationalities":[{"country":"SD"}])",
                         R"("id":"b","births":[{"from":"1984-01-01","to":"1984-12-31"}],"nationalities":[{"country":"SD"}])",
                         R"("id":"c","births":[{"from":"1984-01-01","to":"1984-12-31"}],"nationalities":[{"country":"AT"}])"});
  CHECK(pairs(records, blocking_model(text)) == Found{{0, 1}});
}
