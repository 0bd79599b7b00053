// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/pnrgov/pnrgov.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "formats/pnrgov/special_request.hpp"
#include "tests/unit/formats/travel_messages.hpp"

using namespace ftf;
using base::Code;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::pnrgov::driver;

}  // namespace

TEST_SUITE_BEGIN("formats/pnrgov");

TEST_CASE("each traveller of a booking is a record with papers, itinerary, seat and contacts") {
  const auto result = unit::read_messages(driver, unit::sample_of("pnrgov"), unit::Totals::fault);
  CHECK(result.faults.empty());
  REQUIRE(result.profiles.size() == 3);
  const Profile& first = result.profiles[0];
  CHECK(first.names[0].full == "YUSUF IBRAHIM TESTI");
  CHECK(first.names[1].full == "YUSUF TESTI");
  CHECK(first.names[1].kind == "alias");
  CHECK(first.positions[0].text == "MR");
  CHECK(first.documents.size() == 2);
  CHECK(first.documents[0].number == "P00123456");
  CHECK(first.documents[1].type == "visa");
  CHECK(first.birth_places[0].text == "KASSALA");
  REQUIRE(first.travel.size() == 2);
  CHECK(static_cast<const profile::Travel&>(first.travel[0]) ==
        profile::Travel{"ZZ", "ZZ324", "2026-01-07T09:15", "IST", "VIE", "MFN4TI", "15A"});
  CHECK(first.travel[1].seat == "3C");
  CHECK(first.contacts.size() == 2);
  CHECK(first.contacts[0].value == "YUSUF_TESTI@MAIL.EXAMPLE");
  CHECK(first.addresses[0].country == "SD");
  CHECK(first.attributes[0].value == "ZZ 1234567890");
}

TEST_CASE("fellow travellers and the booking that was split off are relations, the history is passed over") {
  const auto result = unit::read_messages(driver, unit::sample_of("pnrgov"));
  const auto& relations = result.profiles[0].relations;
  REQUIRE(relations.size() == 3);
  CHECK(relations[0].type == "split-booking");
  CHECK(relations[0].note == "ZZ ABCDEF");
  CHECK(relations[1].type == "co-traveller");
  CHECK(relations[1].name == "AMR TESTI");
  CHECK(relations[2].name == "ANNA TESTI");
  CHECK(result.profiles[0].travel.size() == 2);
}

TEST_CASE("an infant's papers stand with the adult and go to the infant") {
  const auto result = unit::read_messages(driver, unit::sample_of("pnrgov"));
  CHECK(result.profiles[1].documents.empty());
  CHECK(profile::short_form(result.profiles[1].births[0]) == "1982-03-12");
  CHECK(result.profiles[2].sex == "F");
  CHECK(result.profiles[2].nationalities[0].country == "DE");
  CHECK(result.profiles[2].documents[0].number == "C01X00T47");
}

TEST_CASE("titles are taken away after a blank, glued ones only where a name stays") {
  using formats::pnrgov::split_title;
  CHECK(split_title("ISABELLE MRS", {}).name == "ISABELLE");
  CHECK(split_title("JOHNMR", {}).title == "MR");
  CHECK(split_title("AMR", {}).name == "AMR");
  CHECK(split_title("ADAMS", {}).name == "ADAMS");
  CHECK(split_title("KAYLAMS", "KAYLA").name == "KAYLA");
  CHECK(split_title("OMAR", "OMAR").title.empty());
}

TEST_CASE("fields of DOCS are found with a slash too few or too many") {
  base::Diagnostics diagnostics;
  formats::common::Notes notes(diagnostics);
  const auto as_of = text::parse_iso_day("2026-01-05");
  for (const std::string_view text : {"/P/GBR/123/GBR/12JUL64/M/23AUG29/TESTI/ANNA", "P/GBR/123/GBR/12JUL64/M/23AUG29/TESTI/ANNA",
                                      "//P/GBR/123/GBR/12JUL64/M/23AUG29/TESTI/ANNA"}) {
    formats::pnrgov::TravelDocument docs;
    formats::pnrgov::read_docs(text, as_of, notes, docs);
    CHECK(docs.document.number == "123");
    CHECK(docs.surname == "TESTI");
    CHECK(profile::short_form(*docs.birth) == "1964-07-12");
  }
  CHECK(diagnostics.notes().empty());
}

TEST_SUITE_END();
