// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/statistics.hpp>

#include <doctest/doctest.h>

#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::blocking;
using ftf::testing::Records;

TEST_CASE("a frequent value is worth less than a rare one") {
  const Records records({R"("id":"a","nationalities":[{"country":"SD"}])", R"("id":"b","nationalities":[{"country":"SD"}])",
                         R"("id":"c","nationalities":[{"country":"SD"}])", R"("id":"d","nationalities":[{"country":"AT"}])"});
  CHECK(records.statistics.records == 4);
  CHECK(records.statistics.of_kind(ValueKind::country).count(country_number("SD")) == 3);
  CHECK(records.store[0].countries[0].rarity < records.store[3].countries[0].rarity);
}

TEST_CASE("spellings of a word count together") {
  const Records records({R"("id":"a","birth_places":[{"text":"Testabad"}])", R"("id":"b","birth_places":[{"text":"Testabed"}])"});
  CHECK(records.statistics.of_kind(ValueKind::place_word).counts.size() == 1);
}

TEST_CASE("names that the data hold often lose rarity") {
  Records records({R"("id":"a","names":[{"full":"Xyloph"}])", R"("id":"b","names":[{"full":"Xyloph"}])"});
  const auto id = records.store.name_parts[0].id;
  CHECK(records.vocabulary.names[id].rarity == 0);
}
