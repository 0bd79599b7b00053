// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/pair_line.hpp>

#include <doctest/doctest.h>

using namespace ftf;
using namespace ftf::clustering;

TEST_CASE("what decides is read from the lines of pairs and clusters") {
  LineParser parser;
  const PairLine pair = parser.pair(R"({"a":"x","b":"y\n","score":0.9,"weight":-3.0009765625,"reasons":[]})", {});
  CHECK(pair.a == "x");
  CHECK(pair.b == "y\n");
  CHECK(pair.weight == -3 * 1024 - 1);
  const ClusterLine cluster = parser.cluster(R"({"record":"x","cluster":"c","further":1})", {});
  CHECK(cluster.record == "x");
  CHECK(cluster.cluster == "c");
  for (const char* line : {"", "{}", R"({"a":"x","b":"y"})", R"({"a":"x","b":"y","weight":0.1})", R"({"a":"","b":"y","weight":1})"})
    CHECK_THROWS_AS((void)parser.pair(line, {}), base::Fault);
  for (const char* line : {"", "{}", R"({"record":"x"})", R"({"record":1,"cluster":"y"})"})
    CHECK_THROWS_AS((void)parser.cluster(line, {}), base::Fault);
}

TEST_CASE("a judgement takes the place of one that was on the line, all else stays") {
  LineParser parser;
  CHECK(parser.with_judgement(R"({"a":"x", "w":1.50})", "", {}) == R"({"a":"x", "w":1.50})");
  CHECK(parser.with_judgement(R"({"a":"x","w":1.50})", "same", {}) == R"({"a":"x","w":1.50,"judgement":"same"})");
  CHECK(parser.with_judgement(R"({"a":"x","judgement":"same","w":[1]})", "different", {}) ==
        R"({"a":"x","w":[1],"judgement":"different"})");
  CHECK(parser.with_judgement(R"({"a":"x","judgement":"same"})", "", {}) == R"({"a":"x"})");
}
