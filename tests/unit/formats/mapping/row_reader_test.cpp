// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/row_reader.hpp"

#include <doctest/doctest.h>

#include "rows.hpp"

using namespace ftf::formats::mapping;
using namespace ftf::formats::mapping::test;
using ftf::base::Code;
using ftf::base::Error;
using ftf::base::Fault;

TEST_CASE("a column goes to the field that its mapping names") {
  CHECK(read_row("columns: {A: id, B: names, C: sex}", {"A", "B", "C"}, {"7", " Yusuf\n  Testi ", "ذكر"}) ==
        R"("id":"7","names":[{"full":"Yusuf Testi","kind":"primary"}],"sex":"M")");
  CHECK(read_row("columns: {A: {to: contacts, type: phone}, B: {to: remarks}}", {"A", "B"}, {"+249 1", "x"}) ==
        R"("contacts":[{"type":"phone","value":"+249 1"}],"remarks":[{"text":"x"}])");
}

TEST_CASE("one column may go to several fields") {
  CHECK(read_row("columns: {A: [{to: id, prefix: 'p:'}, {to: legal.reference}]}", {"A"}, {"7"}) ==
        R"("id":"p:7","legal":[{"reference":"7"}])");
}

TEST_CASE("an id is taken as it stands") {
  CHECK(read_row("columns: {A: id}", {"A"}, {" 00 "}) == R"("id":" 00 ")");
  CHECK_THROWS_AS(read_row("columns: {A: id}", {"A"}, {"a\x01"}), Fault);
}

TEST_CASE("a column is never lost in silence") {
  CHECK(read_row("columns: {A: id}", {"A", "Own name"}, {"7", "x"}) == R"("id":"7","extras":{"table":{"Own name":"x"}})");
  CHECK(read_row("{defaults: {source: s}, columns: {A: id}}", {"A", "B"}, {"7", "-"}) ==
        R"("id":"7","source":"s","extras":{"s":{"B":"-"}})");
  CHECK(read_row("{unmapped: ignore, columns: {A: id}}", {"A", "B"}, {"7", "x"}) == R"("id":"7")");
  CHECK(read_row("columns: {A: id, B: ignore}", {"A", "B"}, {"7", "x"}) == R"("id":"7")");
}

TEST_CASE("a second value for a single field is kept in extras") {
  CHECK(read_row("columns: {A: sex, B: sex}", {"A", "B"}, {"m", "f"}) == R"("sex":"M","extras":{"table":{"B":"F"}})");
  CHECK(read_row("columns: {A: sex, B: sex}", {"A", "B"}, {"m", "M"}) == R"("sex":"M")");
}

TEST_CASE("cells are split, and quotes in a part hide separators") {
  CHECK(read_row("columns: {A: {to: names, kind: alias, split: ';'}}", {"A"}, {"Abu Testi; \"X; Y\";;"}) ==
        R"("names":[{"full":"Abu Testi","kind":"alias"},{"full":"\"X","kind":"alias"},{"full":"Y\"","kind":"alias"}])");
  CHECK(read_row("columns: {A: {to: names, kind: alias, split: ';'}}", {"A"}, {"Abu Testi;\"X; Y\""}) ==
        R"("names":[{"full":"Abu Testi","kind":"alias"},{"full":"X; Y","kind":"alias"}])");
  CHECK(read_row("columns: {A: {to: documents.flags, split: [',', '/']}}", {"A"}, {"lost,false/lost"}) ==
        R"("documents":[{"flags":["lost","false"]}])");
}

TEST_CASE("fields of one item come together") {
  const Cells columns{"No", "Of", "ID", "IDOf"};
  CHECK(read_row("columns: {No: {to: documents, type: passport}, Of: documents.country, ID: {to: documents, type: national-id, item: b}, "
                 "IDOf: {to: documents.country, item: b}}",
                 columns, {"P1", "SD", "77", "TN"}) ==
        R"("documents":[{"type":"passport","number":"P1","country":"SD"},{"type":"national-id","number":"77","country":"TN"}])");
}

TEST_CASE("names are made of their parts") {
  CHECK(read_row("columns: {A: {to: names.parts, role: given}, B: {to: names.parts, role: family}}", {"A", "B"}, {"Yusuf", "Testi"}) ==
        R"("names":[{"full":"Yusuf Testi","kind":"primary","parts":[{"role":"given","text":"Yusuf"},{"role":"family","text":"Testi"}]}])");
  CHECK(read_row("compose: [{to: names, kind: primary, columns: [A, B, C], roles: [given, father, family]}]", {"A", "B", "C"},
                 {"Yusuf", "-", "Testi"}) ==
        R"("names":[{"full":"Yusuf Testi","kind":"primary","parts":[{"role":"given","text":"Yusuf"},{"role":"family","text":"Testi"}]}])");
  CHECK(read_row("compose: [{to: names, columns: [A, B], template: '{B}, {A}'}]", {"A", "B"}, {"Yusuf", "Testi"}) ==
        R"("names":[{"full":"Testi, Yusuf","kind":"primary"}])");
}

TEST_CASE("a date may be spread over columns") {
  const char* yaml = "compose: [{to: births, columns: [Y, M, D], join: '-'}]";
  CHECK(read_row(yaml, {"Y", "M", "D"}, {"1985", "04", "03"}) == R"("births":[{"from":"1985-04-03","to":"1985-04-03","precision":"day"}])");
  CHECK(read_row(yaml, {"Y", "M", "D"}, {"1985", "04", ""}) == R"("births":[{"from":"1985-04-01","to":"1985-04-30","precision":"month"}])");
}

TEST_CASE("dates follow the column's calendar, format and order") {
  CHECK(read_row("columns: {A: {to: births, order: month_first}}", {"A"}, {"03/04/1985"}) ==
        R"("births":[{"from":"1985-03-04","to":"1985-03-04","precision":"day"}])");
  CHECK(read_row("columns: {A: {to: births, formats: ['%Y%d%m']}}", {"A"}, {"19850304"}) ==
        R"("births":[{"from":"1985-04-03","to":"1985-04-03","precision":"day"}])");
  CHECK(read_row("columns: {A: {to: births, calendar: islamic-civil}}", {"A"}, {"24/06/1402"}) ==
        R"("births":[{"from":"1982-04-19","to":"1982-04-19","precision":"day","calendar":"islamic-civil","text":"24/06/1402"}])");
  CHECK(read_row("columns: {A: births}", {"A"}, {"long ago"}) == R"("births":[{"text":"long ago"}])");
  CHECK(notes().count(Code::date_as_text) == 1);
}

TEST_CASE("a lookup says what a partner's words stand for") {
  const char* yaml =
      "{columns: {A: {to: nationalities, lookup: c}}, lookups: {c: {normalize: true, map: {RF: RU}, "
      "options: [{match: [none], value: null}, {contains: former, values: [SD, SS]}]}}}";
  CHECK(read_row(yaml, {"A"}, {"rf"}) == R"("nationalities":[{"country":"RU"}])");
  CHECK(read_row(yaml, {"A"}, {"NONE"}).empty());
  CHECK(read_row(yaml, {"A"}, {"the former one"}) == R"("nationalities":[{"country":"SD"},{"country":"SS"}])");
  CHECK(read_row(yaml, {"A"}, {"TN"}) == R"("nationalities":[{"country":"TN"}])");
  CHECK(notes().count(Code::lookup_missed) == 0);
  CHECK(read_row("{columns: {A: {to: remarks, lookup: c}}, lookups: {c: {map: {x: y}}}}", {"A"}, {"z"}) == R"("remarks":[{"text":"z"}])");
  CHECK(notes().count(Code::lookup_missed) == 1);
  CHECK_THROWS_AS(read_row("{columns: {A: {to: sex, lookup: c}}, lookups: {c: {required: true, map: {H: M}}}}", {"A"}, {"F"}), Fault);
}

TEST_CASE("placeholders and the partner's own are no values") {
  CHECK(read_row("{null: [بدون], columns: {A: {to: names, 'null': [keine]}, B: births}}", {"A", "B"}, {"بدون", "00"}).empty());
  CHECK(read_row("columns: {A: {to: names, 'null': [keine]}}", {"A"}, {"keine"}).empty());
  CHECK(read_row("columns: {A: nationalities}", {"A"}, {"NA"}) == R"("nationalities":[{"country":"NA"}])");
}

TEST_CASE("defaults fill what a row leaves open") {
  const char* yaml =
      "{defaults: {kind: person, nationalities: {country: SD}, handling: {codes: [H1, H2]}}, columns: {A: kind, B: nationalities}}";
  CHECK(read_row(yaml, {"A", "B"}, {"", ""}) == R"("kind":"person","nationalities":[{"country":"SD"}],"handling":{"codes":["H1","H2"]})");
  CHECK(read_row(yaml, {"A", "B"}, {"other", "TN"}) ==
        R"("kind":"other","nationalities":[{"country":"TN"}],"handling":{"codes":["H1","H2"]})");
}

TEST_CASE("rows of one key are one record, each value once") {
  const auto mapping = Mapping::parse("{group_by: K, columns: {K: id, N: names, C: nationalities}}", "m.yml");
  const auto profile = read(mapping, {"K", "N", "C"}, {{"7", "Yusuf Testi", "SD"}, {"7", "Yusuf Testi", "TN"}, {"", "Abu Testi", "SD"}});
  CHECK(json(profile) == R"({"ftf":1,"id":"7","names":[{"full":"Yusuf Testi","kind":"primary"},{"full":"Abu Testi","kind":"alias"}],)"
                         R"("nationalities":[{"country":"SD"},{"country":"TN"}]})");
}

TEST_CASE("a missing column is named, and a required cell must be there") {
  try {
    static_cast<void>(read_row("columns: {A: id, Birth day: births}", {"A"}, {"7"}));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == Code::csv_column_missing);
    CHECK(error.where().field == "Birth day");
  }
  CHECK(read_row("columns: {A: id, B: {to: births, optional: true}}", {"A"}, {"7"}) == R"("id":"7")");
  try {
    static_cast<void>(read_row("columns: {A: {to: names, required: true}}", {"A"}, {""}));
    FAIL("no fault");
  } catch (const Fault& fault) {
    CHECK(fault.code() == Code::field_value);
    CHECK(fault.where().field == "A");
    CHECK(fault.raw() == "raw");
  }
}

TEST_CASE("attributes and extras are called after their column unless named") {
  CHECK(read_row("columns: {Trade: {to: attributes, type: text}, Old: {to: extras, name: new}}", {"Trade", "Old"}, {"smith", "x"}) ==
        R"("attributes":[{"name":"Trade","type":"text","value":"smith"}],"extras":{"table":{"new":"x"}})");
}
