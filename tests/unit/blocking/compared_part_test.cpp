// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/compared_part.hpp>

#include <string>

#include <doctest/doctest.h>

#include <ftf/blocking/keyed_record.hpp>

#include "invented_records.hpp"
#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::blocking;
using ftf::testing::profile_of;

namespace {

// All that a record holds, as text.
std::string held(const profile::Profile& profile) {
  Vocabulary vocabulary;
  RecordStore store;
  Extractor(vocabulary, {}).add(profile, store, 0, 0);
  std::string text = store.characters + "|" + std::to_string(static_cast<int>(store[0].sex));
  for (const Name& name : store.names) {
    text += name.low_quality ? "|low" : "|name";
    for (const auto& part : store.parts(name)) text += " " + vocabulary.names[part.id].text + std::to_string(part.tags);
  }
  for (const Birth& birth : store.births)
    text += "|" + std::to_string(birth.from) + " " + std::to_string(birth.to) + (birth.circa ? " circa" : "");
  for (const Word& word : store.words) text += " " + vocabulary.words[word.id].text;
  for (const PlaceValue& place : store.places) text += "|" + std::to_string(place.size) + " " + country_code_of(place.country.code);
  for (const CountryValue& country : store.countries) text += "|" + country_code_of(country.code);
  for (const DocumentValue& document : store.documents)
    text += "|" + std::to_string(document.hash) + " " + std::to_string(document.type) + country_code_of(document.country);
  for (const AttributeValue& value : store.attributes) text += "|" + vocabulary.words[value.name].text + " " + std::to_string(value.hash);
  for (const ParentValue& parent : store.parents) text += "|" + std::to_string(parent.role) + " " + std::to_string(parent.name.size);
  return text;
}

constexpr const char* rich =
    R"("id":"a","source":"s","names":[{"full":"Zubair Testiwala","kind":"alias","quality":"low","script":"Latn","births":[{"from":"1978-01-01","to":"1978-12-31","precision":"year"}],)"
    R"("birth_places":[{"text":"Port Testa, Sudan"}]},{"full":"Other","quality":"good"}],"sex":"M","births":[{"circa":true,"text":"about 1977"},)"
    R"({"from":"1976-01-01","to":"1981-12-31","precision":"range","text":"1976 to 1981","calendar":"islamic"}],)"
    R"("birth_places":[{"text":"no","city":"Testa","region":"North","country_text":"Sudan"},{"text":"Testabad, Austria","note":"n"},{"region":"East","text":"x"}],)"
    R"("nationalities":[{"country":"SD","text":"Sudan"},{"text":"Austria"}],"citizenships":[{"country":"GE"}],)"
    R"("documents":[{"type":"passport","type_text":"P","number":"p 12-34","normalised":"P1234","country":"SD","country_text":"Sudan","place":"x","flags":["lost"]}],)"
    R"("addresses":[{"street":"Test Road 1","city":"Testa","postcode":"QX1 2AB","text":"t","country":"GB"},{"text":"Only text"}],)"
    R"("parents":[{"role":"father","name":"Ibrahim Testiwala"}],"contacts":[{"type":"phone","value":"+249 1"}],)"
    R"("attributes":[{"name":"trade","type":"text","value":"ship cook"}],"remarks":[{"text":"r"}],"extras":{"s":{"K":"v"}})";

}  // namespace

TEST_CASE("the compared part gives the same record as the whole profile") {
  CHECK(held(compared_part(profile_of(rich))) == held(profile_of(rich)));
  for (const std::string& members : testing::invented_records(300, 5))
    CHECK(held(compared_part(profile_of(members))) == held(profile_of(members)));
}

TEST_CASE("the compared part of a compared part is itself") {
  const profile::Profile part = compared_part(profile_of(rich));
  CHECK(compared_part(part) == part);
}

TEST_CASE("evidence changes with what is compared, and with nothing else") {
  const auto hash = [](const char* members) { return evidence_hash(compared_part(profile_of(members))); };
  const auto one = hash(R"("id":"a","names":[{"full":"Zubair"}],"nationalities":[{"country":"SD"}])");
  CHECK(
      one ==
      hash(
          R"("id":"b","source":"s","names":[{"full":"Zubair","script":"Latn","kind":"primary"}],"nationalities":[{"country":"SD","text":"Sudan"}],"remarks":[{"text":"r"}],"handling":{"codes":["H1"]})"));
  CHECK(one != hash(R"("id":"a","names":[{"full":"Zubeir"}],"nationalities":[{"country":"SD"}])"));
  CHECK(one != hash(R"("id":"a","names":[{"full":"Zubair"}],"nationalities":[{"country":"AT"}])"));
}
