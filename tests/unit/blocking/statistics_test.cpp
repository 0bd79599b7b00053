// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/statistics.hpp>

#include <string_view>
#include <vector>

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

TEST_CASE("names that the data hold often lose rarity, but not in a short list") {
  const std::vector<std::string_view> short_list(2, R"("id":"a","names":[{"full":"Xyloph"}])");
  const std::vector<std::string_view> long_list(20000, R"("id":"a","names":[{"full":"Xyloph"}])");
  const auto rarity = [](const std::vector<std::string_view>& lines) {
    const Records records{std::span(lines)};
    return records.vocabulary.names[records.store.name_parts[0].id].rarity;
  };
  CHECK(rarity(long_list) < 1024);
  CHECK(rarity(short_list) > 8 * 1024);
}
