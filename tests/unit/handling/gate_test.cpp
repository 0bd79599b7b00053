// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/gate.hpp>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

using namespace ftf::handling;
using ftf::base::Code;
using ftf::profile::Handling;
using ftf::profile::Profile;

namespace {

const ftf::text::Day today = *ftf::text::parse_iso_day("2026-06-01");

Policy policy() {
  return read_policy(ftf::base::Setting::parse(R"(
self: Xland
recipients:
  Yland: {also: [YL], classifications: [SECRET]}
  Zland: {fields: [names, births], assessments: true, purposes: [screening]}
permissions:
  - {owner: Qland, recipient: Yland, codes: [H2, "TLP:AMBER"], until: 2026-06-01, reference: Q/1}
answers:
  - {text: by courier, recipients: [Yland], reference: Y/3}
)",
                                               "p.yml"));
}

ftf::profile::PersonName named(const char* full, const char* note = "") {
  ftf::profile::PersonName name;
  name.full = full;
  name.note = note;
  return name;
}

Profile record(Handling handling) {
  Profile profile;
  profile.id = "a";
  profile.names.emplace_back(named("YUSUF AL-TESTI", "guessed"));
  profile.remarks.emplace_back(ftf::profile::Text{"seen often"});
  profile.handling = std::move(handling);
  return profile;
}

Handling with(std::vector<std::string> codes, std::string owner = {}, std::string text = {}) {
  Handling handling;
  handling.codes = std::move(codes);
  handling.owner = std::move(owner);
  handling.text = std::move(text);
  return handling;
}

bool goes(const Handling& handling, const char* recipient, ftf::text::Day on = today) {
  Profile profile = record(handling);
  return Gate(policy(), recipient).pass(profile, on).passes;
}

}  // namespace

TEST_SUITE("handling/gate") {
  TEST_CASE("each code goes to whom it may") {
    CHECK(goes(with({"H0"}), "Yland"));
    CHECK(goes(with({"H1"}), "Yland"));
    CHECK_FALSE(goes(with({"H2"}), "Yland"));
    CHECK_FALSE(goes(with({"H1", "H2"}), "Yland"));
    CHECK(goes(with({"H2"}, "YL"), "Yland"));
    CHECK(goes(with({"H2"}, "Qland"), "Yland"));
    CHECK_FALSE(goes(with({"H2"}, "Qland"), "Yland", today + std::chrono::days(1)));
    CHECK_FALSE(goes(with({"H2"}, "Qland"), "Zland"));
    CHECK_FALSE(goes(with({"H2"}, "Qland; Rland"), "Yland"));
    CHECK(goes(with({"H3"}, "", "by courier"), "Yland"));
    CHECK_FALSE(goes(with({"H3"}, "", "by courier; not by mail"), "Yland"));
    CHECK_FALSE(goes(with({"H3"}), "Yland"));
    CHECK_FALSE(goes(with({"local"}), "Yland"));
    CHECK_FALSE(goes(with({}), "Yland"));
  }

  TEST_CASE("own use is free of codes, but not of denials and retention") {
    CHECK(goes(with({"H2"}), ""));
    CHECK(goes(with({"H3"}), "Xland"));
    Handling denied = with({"H0"});
    denied.deny_to = {"Xland"};
    CHECK_FALSE(goes(denied, ""));
    Handling old = with({"H0"});
    old.delete_by = "2026-05-31";
    CHECK_FALSE(goes(old, ""));
  }

  TEST_CASE("without a self and a recipient the output is for anybody") {
    const Gate gate(default_policy(), "");
    CHECK(gate.is_disclosure());
    Profile open = record(with({"H1"}));
    Profile closed = record(with({"H2"}, "Xland"));
    CHECK(gate.pass(open, today).passes);
    CHECK_FALSE(gate.pass(closed, today).passes);
  }

  TEST_CASE("lists of recipients, labels, classifications and purposes hold") {
    Handling handling = with({"H0"});
    handling.restrict_to = {"YL"};
    CHECK(goes(handling, "Yland"));
    CHECK_FALSE(goes(handling, "Zland"));
    handling = with({"H0"});
    handling.classification = "SECRET";
    CHECK(goes(handling, "Yland"));
    CHECK_FALSE(goes(handling, "Zland"));
    handling = with({"H0"}, "Qland");
    handling.tlp = "AMBER";
    CHECK(goes(handling, "Yland"));
    handling.tlp = "RED";
    CHECK_FALSE(goes(handling, "Yland"));
    handling = with({"H0"});
    handling.purpose = "screening; analysis";
    CHECK_FALSE(goes(handling, "Zland"));
    handling.purpose = "screening";
    CHECK(goes(handling, "Zland"));
  }

  TEST_CASE("a merged record goes only if every member may") {
    Profile profile = record(with({"H0"}));
    profile.sources.resize(2);
    profile.sources[0].source = "un";
    CHECK_FALSE(Gate(policy(), "Yland").pass(profile, today).passes);
    profile.sources[1].handling = with({"H1"});
    CHECK(Gate(policy(), "Yland").pass(profile, today).passes);
  }

  TEST_CASE("a value with a stricter handling stays behind, and its handling too") {
    Profile profile = record(with({"H0"}));
    profile.names.emplace_back(named("SECRET NAME"));
    profile.names.emplace_back(named("OTHER NAME"));
    profile.handlings = {with({"H2"}), with({"H1"})};
    profile.names[1].hnd = 0;
    profile.names[2].hnd = 1;
    const Passage passage = Gate(policy(), "Yland").pass(profile, today);
    CHECK(passage.passes);
    REQUIRE(passage.findings.size() == 1);
    CHECK_FALSE(passage.findings[0].of_record);
    REQUIRE(profile.names.size() == 2);
    CHECK(profile.names[1].full == "OTHER NAME");
    CHECK(profile.names[1].hnd == 0);
    CHECK(profile.handlings.size() == 1);
  }

  TEST_CASE("assessments stay unless asked for, and listed fields only go") {
    Profile plain = record(with({"H0"}));
    plain.sex = "M";
    plain.measures.emplace_back(ftf::profile::Text{"travel ban"});
    Profile listed = plain;
    Profile asked = plain;
    (void)Gate(policy(), "Yland").pass(plain, today);
    CHECK(plain.remarks.empty());
    CHECK(plain.measures[0].text == "travel ban");
    CHECK(plain.names[0].note.empty());
    CHECK(plain.sex == "M");
    CHECK(plain.handling->evaluation == "X4");
    (void)Gate(policy(), "Zland").pass(listed, today);
    CHECK(listed.sex.empty());
    CHECK(listed.names[0].note == "guessed");
    CHECK(listed.handling->codes == std::vector<std::string>{"H0"});
    Gate gate(policy(), "Yland");
    gate.with_assessments();
    (void)gate.pass(asked, today);
    CHECK(asked.remarks.size() == 1);
  }

  TEST_CASE("an override is written into the record, and can't outlast a day of deletion") {
    const Gate gate(policy(), "Yland", {{"H2"}, "head of unit", "threat to life"});
    Profile profile = record(with({"H2"}, "Rland"));
    const Passage passage = gate.pass(profile, today);
    CHECK(passage.passes);
    REQUIRE(passage.findings.size() == 1);
    CHECK(passage.findings[0].code == Code::overridden);
    CHECK(profile.handling->releases ==
          std::vector{ftf::profile::Release{"Yland", "2026-06-01", "head of unit", "threat to life", {"H2"}}});
    Profile denied = record(with({"H2"}));
    denied.handling->deny_to = {"YL"};
    CHECK_FALSE(gate.pass(denied, today).passes);
    Profile old = record(with({"H2"}));
    old.handling->review_by = "2026-01-01";
    CHECK_FALSE(gate.pass(old, today).passes);
  }

  TEST_CASE("a recipient that the policy does not know is a wrong call, as is a limit without a day") {
    CHECK_THROWS_AS(Gate(policy(), "Nowhere"), ftf::base::Error);
    CHECK_THROWS_AS(Gate(policy(), "Yland", {{"H7"}, "a", "b"}), ftf::base::Error);
    Profile profile = record(with({"H0"}));
    profile.handling->review_by = "2026-01-01";
    CHECK_THROWS_AS((void)Gate(policy(), "Yland").pass(profile, std::nullopt), ftf::base::Error);
    CHECK(Gate().pass(profile, std::nullopt).passes);
    CHECK_FALSE(Gate().pass(profile, today).passes);
  }

  TEST_CASE("what binds has to be told") {
    CHECK_FALSE(binds(default_policy(), record(with({"H0"}))));
    CHECK(binds(default_policy(), record(with({"H1"}))));
    CHECK(binds(default_policy(), record(with({}))));
    Profile listed = record(with({}));
    listed.source = "un";
    CHECK_FALSE(binds(default_policy(), listed));
    listed.handling->deny_to = {"Yland"};
    CHECK(binds(default_policy(), listed));
  }
}
