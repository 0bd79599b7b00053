// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/judgements.hpp>

#include <doctest/doctest.h>

using namespace ftf;
using namespace ftf::clustering;

namespace {

constexpr base::Hash128 hash_a{1, 2};
constexpr base::Hash128 hash_b{3, 4};

Judgement judgement_of(const std::string& rest) {
  Judgements judgements;
  judgements.add(R"({"a":"x","b":"y","verdict":"same")" + rest + "}", {});
  return *judgements.list().front();
}

}  // namespace

TEST_CASE("the last line of a pair holds, whichever record it names first") {
  Judgements judgements;
  judgements.add(R"({"a":"x","b":"y","verdict":"same","who":"A. Nalyst"})", {});
  judgements.add("", {});
  judgements.add(R"({"a":"p","b":"q","verdict":"unsure"})", {});
  judgements.add(R"({"a":"y","b":"x","verdict":"different","evidence":["hy","hx"],"further":1})", {});
  REQUIRE(judgements.list().size() == 2);
  CHECK(judgements.list()[0]->a == "p");
  const Judgement* found = judgements.find("y", "x");
  REQUIRE(found != nullptr);
  CHECK(found == judgements.find("x", "y"));
  CHECK(found->verdict == Verdict::different);
  CHECK((*found->evidence)[0] == "hx");
  CHECK(judgements.find("x", "q") == nullptr);
}

TEST_CASE("a judgement expires after its last day, and needs a day to know") {
  using namespace std::chrono;
  const Judgement judgement = judgement_of(R"(,"expires":"2026-03-07")");
  CHECK(state_of(judgement, hash_a, hash_b, sys_days(2026y / 3 / 7)) == JudgementState::holds);
  CHECK(state_of(judgement, hash_a, hash_b, sys_days(2026y / 3 / 8)) == JudgementState::expired);
  CHECK_THROWS_AS((void)state_of(judgement, hash_a, hash_b, std::nullopt), base::Error);
}

TEST_CASE("a judgement re-opens when the evidence of either record has changed, and never without evidence") {
  const Judgement judgement = judgement_of(R"(,"evidence":[")" + base::to_hex(hash_a) + R"(",")" + base::to_hex(hash_b) + R"("])");
  CHECK(state_of(judgement, hash_a, hash_b, std::nullopt) == JudgementState::holds);
  CHECK(state_of(judgement, hash_b, hash_b, std::nullopt) == JudgementState::reopened);
  CHECK(state_of(judgement, hash_a, hash_a, std::nullopt) == JudgementState::reopened);
  CHECK(state_of(judgement_of(""), hash_b, hash_a, std::nullopt) == JudgementState::holds);
}

TEST_CASE("a line that is no judgement is a fault") {
  Judgements judgements;
  for (const char* line :
       {"x", "[]", "{}", R"({"a":"x","verdict":"same"})", R"({"a":"x","b":"y"})", R"({"a":"x","b":"y","verdict":"perhaps"})",
        R"({"a":1,"b":"y","verdict":"same"})", R"({"a":"x","b":"y","verdict":"same","evidence":["h"]})",
        R"({"a":"x","b":"y","verdict":"same","expires":"soon"})"})
    CHECK_THROWS_AS(judgements.add(line, {}), base::Fault);
  CHECK(judgements.list().empty());
}
