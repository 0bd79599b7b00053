// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/extractor.hpp>

#include <doctest/doctest.h>

#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::blocking;
using ftf::testing::Records;

TEST_CASE("a record keeps what is compared, in a few arrays") {
  const Records records(
      {R"("id":"a","sex":"F","names":[{"full":"Amina Testi"},{"full":"Amina Testi"},{"full":"Umm Testi","quality":"low"}],)"
       R"("births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}],"nationalities":[{"country":"SD"}],)"
       R"("birth_places":[{"text":"Kassala, Sudan"}],"documents":[{"type":"passport","number":"P 0012-34"}])"});
  const RecordView record = records.store[0];
  CHECK(record.id == "a");
  CHECK(record.sex == Sex::female);
  REQUIRE(record.names.size() == 2);
  CHECK(record.names[1].low_quality);
  REQUIRE(record.births.size() == 1);
  CHECK(record.births[0].year == 1984);
  CHECK(record.births[0].day == 7);
  REQUIRE(record.places.size() == 1);
  CHECK(record.places[0].size == 1);
  CHECK(country_code_of(record.places[0].country.code) == "SD");
  REQUIRE(record.documents.size() == 1);
  CHECK(records.store.text_of(record.documents[0]) == "P001234");
}

TEST_CASE("an interval keeps only the parts of a date that it does not span") {
  profile::PartialDate month;
  month.from = text::parse_iso_day("1984-03-01");
  month.to = text::parse_iso_day("1984-03-31");
  const auto births = birth_of(month);
  REQUIRE(births.size() == 1);
  CHECK(births[0].month == 3);
  CHECK(births[0].day == 0);
  CHECK(birth_of(profile::year_date(1984))[0].month == 0);
}

TEST_CASE("a day that can't be still tells its year") {
  const auto births = birth_of(profile::text_date("1857-15-17"));
  REQUIRE(births.size() == 1);
  CHECK(births[0].year == 1857);
  CHECK(births[0].month == 0);
  CHECK(birth_of(profile::text_date("unknown")).empty());
  CHECK(birth_of(profile::text_date("12345")).empty());
}

TEST_CASE("ignored fields do not reach the record") {
  const Records records({R"("id":"a","names":[{"full":"Amina Testi"}],"documents":[{"number":"1234567"}])"},
                        ComparedFields::without({"documents"}));
  CHECK(records.store[0].documents.empty());
  CHECK(records.store[0].names.size() == 1);
}

TEST_CASE("joined stores give the records of both") {
  const Records first({R"("id":"a","birth_places":[{"text":"Kassala"}])"});
  RecordStore all = first.store;
  all.append(first.store);
  REQUIRE(all.size() == 2);
  CHECK(all[1].id == "a");
  CHECK(all.words_of(all[1].places[0])[0].id == all.words_of(all[0].places[0])[0].id);
}
