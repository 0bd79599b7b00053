// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/strictness.hpp>

#include <random>

#include <doctest/doctest.h>

using namespace ftf::handling;
using ftf::profile::Handling;
using ftf::profile::Profile;
using Texts = std::vector<std::string>;

namespace {

Handling with_codes(Texts codes) {
  Handling handling;
  handling.codes = std::move(codes);
  return handling;
}

Handling invented(std::mt19937& random) {
  const auto pick = [&](const Texts& from) { return from[random() % from.size()]; };
  const auto some = [&](const Texts& from) {
    Texts chosen;
    for (const std::string& text : from)
      if (random() % 2 == 0) chosen.push_back(text);
    return chosen;
  };
  Handling handling;
  handling.codes = some({"H0", "H1", "H2", "H3", "local"});
  handling.text = pick({"", "ask first", "not by mail"});
  handling.evaluation = pick({"", "A1", "B4", "C2", "X4", "good"});
  handling.owner = pick({"", "Xland", "Yland"});
  handling.restrict_to = some({"AT", "BE", "CZ"});
  handling.deny_to = some({"XX", "YY"});
  handling.tlp = pick({"", "CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED", "PINK"});
  handling.review_by = pick({"", "2026-05-01", "2027-01-31"});
  return handling;
}

}  // namespace

TEST_CASE("codes are united, the strictest first, and an unknown code is as strict as H3") {
  CHECK(strictest(with_codes({"H0", "H2"}), with_codes({"H1", "H2"})).codes == Texts{"H2", "H1", "H0"});
  CHECK(strictest(with_codes({"H0"}), with_codes({"local"})).codes == Texts{"local", "H0"});
  CHECK(code_rank("H9") == 3);
  CHECK(code_rank("H0") == 0);
}

TEST_CASE("allowed recipients are intersected only where both give some") {
  Handling a, b;
  a.restrict_to = {"AT", "BE"};
  CHECK(strictest(a, b).restrict_to == Texts{"AT", "BE"});
  b.restrict_to = {"BE", "CZ"};
  CHECK(strictest(a, b).restrict_to == Texts{"BE"});
}

TEST_CASE("recipients without a common one allow nobody, not everybody") {
  Handling a, b;
  a.restrict_to = {"AT"};
  b.restrict_to = {"CZ"};
  const Handling both = strictest(a, b);
  CHECK(both.restrict_to == Texts{"nobody"});
  CHECK(strictest(both, a).restrict_to == Texts{"nobody"});
}

TEST_CASE("denied recipients are united") {
  Handling a, b;
  a.deny_to = {"YY"};
  b.deny_to = {"XX", "YY"};
  CHECK(strictest(a, b).deny_to == Texts{"XX", "YY"});
}

TEST_CASE("source and information are graded apart and the lower grade stays") {
  Handling a, b;
  a.evaluation = "A3";
  CHECK(strictest(a, b).evaluation == "A3");
  b.evaluation = "C1";
  CHECK(strictest(a, b).evaluation == "C3");
  b.evaluation = "X4";
  CHECK(strictest(a, b).evaluation == "X4");
}

TEST_CASE("a grade of an unknown grid is never improved by a known one") {
  Handling a, b;
  a.evaluation = "A1";
  b.evaluation = "fair";
  CHECK(strictest(a, b).evaluation == "fair");
}

TEST_CASE("the earliest day and the strictest label stay") {
  Handling a, b;
  a.review_by = "2027-01-31";
  b.review_by = "2026-12-31";
  a.delete_by = "2031-01-31";
  a.tlp = "GREEN";
  b.tlp = "AMBER+STRICT";
  const Handling both = strictest(a, b);
  CHECK(both.review_by == "2026-12-31");
  CHECK(both.delete_by == "2031-01-31");
  CHECK(both.tlp == "AMBER+STRICT");
}

TEST_CASE("words of both stand side by side, equal ones once") {
  Handling a, b;
  a.text = "ask NCB Xland";
  b.text = "not by mail";
  a.purpose = b.purpose = "cross-checking";
  CHECK(strictest(a, b).text == "ask NCB Xland; not by mail");
  CHECK(strictest(a, b).purpose == "cross-checking");
}

TEST_CASE("the strictest handling does not depend on order, grouping or repetition") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    const Handling a = invented(random), b = invented(random), c = invented(random);
    CHECK(strictest(a, b) == strictest(b, a));
    CHECK(strictest(strictest(a, b), c) == strictest(a, strictest(b, c)));
    CHECK(strictest(strictest(a, b), b) == strictest(a, b));
  }
}

TEST_CASE("a record without a code counts as H2, and nothing is written into it") {
  Profile profile;
  CHECK(binding_codes(profile) == Texts{"H2"});
  CHECK_FALSE(profile.handling.has_value());
  profile.handling = with_codes({"H1"});
  CHECK(binding_codes(profile) == Texts{"H1"});
}

TEST_CASE("a merged record binds by the codes of every member and value") {
  Profile merged;
  merged.sources.resize(2);
  merged.sources[0].handling = with_codes({"H0"});
  CHECK(binding_codes(merged) == Texts{"H2", "H0"});
  merged.handlings.emplace_back(with_codes({"H3"}));
  CHECK(binding_codes(merged) == Texts{"H3", "H2", "H0"});
}
