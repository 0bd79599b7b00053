// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/key_index.hpp>

#include <numeric>

#include <doctest/doctest.h>

#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::blocking;
using ftf::testing::Records;

namespace {

BlockingModel model(const char* text) { return BlockingModel::from(base::Setting::parse(text, "test")); }

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(const Records& records, const BlockingModel& chosen, KeyReport* report = nullptr) {
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

}  // namespace

TEST_CASE("each pair with a key in common comes once") {
  const Records records({R"("id":"a","names":[{"full":"Zubair Testiwala"}],"documents":[{"number":"1234567"}])",
                         R"("id":"b","names":[{"full":"Nobody Else"}])",
                         R"("id":"c","names":[{"full":"Zubeir Testiwala"}],"documents":[{"number":"1234567"}])"});
  CHECK(pairs(records, model("{cap: 10, threshold: 1, keys: [{of: token}, {of: document}]}")) == Found{{0, 2}});
}

TEST_CASE("day and month in either order give one key") {
  const Records records({R"("id":"a","births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}])",
                         R"("id":"b","births":[{"from":"1984-07-03","to":"1984-07-03","precision":"day"}])"});
  CHECK(pairs(records, model("{cap: 10, threshold: 1, keys: [{of: date}]}")) == Found{{0, 1}});
}

TEST_CASE("a key over the cap gives way to combinations with a further value") {
  const char* text = "{cap: 2, threshold: 1, keys: [{of: document, refine: year}]}";
  const Records records({R"("id":"a","documents":[{"number":"000000"}],"births":[{"from":"1984-01-01","to":"1984-12-31"}])",
                         R"("id":"b","documents":[{"number":"000000"}],"births":[{"from":"1984-01-01","to":"1984-12-31"}])",
                         R"("id":"c","documents":[{"number":"000000"}],"births":[{"from":"1990-01-01","to":"1990-12-31"}])",
                         R"("id":"d","documents":[{"number":"000000"}])"});
  KeyReport report;
  CHECK(pairs(records, model(text), &report) == Found{{0, 1}});
  CHECK(report.refined == 1);
  CHECK(report.without_key == 2);
}

TEST_CASE("what is still over the cap is left out and reported") {
  const char* text = "{cap: 2, threshold: 1, keys: [{of: document, refine: country}]}";
  const char* record = R"("id":"a","documents":[{"number":"000000"}],"nationalities":[{"country":"SD"}])";
  KeyReport report;
  CHECK(pairs(Records({record, record, record}), model(text), &report).empty());
  CHECK(report.capped == 1);
  CHECK(report.capped_pairs == 3);
}

TEST_CASE("keys that are too common alone are enough together") {
  const char* text = "{cap: 4, threshold: 2.5, keys: [{of: year}, {of: country}]}";
  const Records records({R"("id":"a","births":[{"from":"1984-01-01","to":"1984-12-31"}],"nationalities":[{"country":"SD"}])",
                         R"("id":"b","births":[{"from":"1984-01-01","to":"1984-12-31"}],"nationalities":[{"country":"SD"}])",
                         R"("id":"c","births":[{"from":"1984-01-01","to":"1984-12-31"}],"nationalities":[{"country":"AT"}])"});
  CHECK(pairs(records, model(text)) == Found{{0, 1}});
}
