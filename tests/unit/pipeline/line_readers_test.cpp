// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/line_readers.hpp>

#include <doctest/doctest.h>

#include "pipeline_fixture.hpp"

using namespace ftf;
using namespace ftf::pipeline;
using ftf::testing::collect;

namespace {

Collection three() { return collect({{R"("id":"a")"}, {R"("id":"b")"}, {R"("id":"c")"}}); }

}  // namespace

TEST_CASE("pairs in any order are sorted, and written with their judgements") {
  const Collection collection = three();
  PairReader reader(collection, Lines::kept);
  reader.add(R"({"a":"b","b":"c","weight":1})", {});
  reader.add(R"({"a":"b","b":"a","weight":-0.5})", {});
  CHECK(reader.finish() == std::vector<clustering::ScoredPair>{{0, 1, -512}, {1, 2, 1024}});
  std::string text;
  auto output = io::OutputFile::to_memory(text);
  const std::vector<clustering::JudgedPair> judged{{1, 2, clustering::Verdict::different}};
  reader.write(clustering::Constraints(3, judged), output);
  output.close();
  CHECK(text == "{\"a\":\"b\",\"b\":\"a\",\"weight\":-0.5}\n{\"a\":\"b\",\"b\":\"c\",\"weight\":1,\"judgement\":\"different\"}\n");
}

TEST_CASE("a pair of an unknown record, of one record, or that came twice is a fault") {
  const Collection collection = three();
  PairReader reader(collection, Lines::dropped);
  CHECK_THROWS_AS(reader.add(R"({"a":"a","b":"x","weight":1})", {}), base::Fault);
  CHECK_THROWS_AS(reader.add(R"({"a":"a","b":"a","weight":1})", {}), base::Fault);
  reader.add(R"({"a":"a","b":"b","weight":1})", {});
  reader.add(R"({"a":"b","b":"a","weight":1})", {});
  CHECK_THROWS_AS((void)reader.finish(), base::Fault);
}

TEST_CASE("clusters are numbered in the order of their names, and every record needs one") {
  const Collection collection = three();
  ClusterReader reader(collection);
  reader.add(R"({"record":"c","cluster":"k1"})", {});
  reader.add(R"({"record":"a","cluster":"k2"})", {});
  CHECK_THROWS_AS(reader.add(R"({"record":"a","cluster":"k1"})", {}), base::Fault);
  CHECK_THROWS_AS(reader.add(R"({"record":"x","cluster":"k1"})", {}), base::Fault);
  CHECK_THROWS_AS((void)reader.finish(), base::Error);
  reader.add(R"({"record":"b","cluster":"k1"})", {});
  CHECK(reader.finish() == clustering::Clusters{1, 0, 0});
  CHECK(reader.name(0) == "k1");
}

TEST_CASE("lines on records that are not there are passed over on request") {
  const Collection collection = three();
  PairReader pairs(collection, Lines::dropped, Absent::passed_over);
  pairs.add(R"({"a":"a","b":"x","weight":1})", {});
  pairs.add(R"({"a":"a","b":"b","weight":1})", {});
  CHECK(pairs.finish() == std::vector<clustering::ScoredPair>{{0, 1, 1024}});
  ClusterReader clusters(collection, Absent::passed_over);
  for (const char* line : {R"({"record":"x","cluster":"k"})", R"({"record":"a","cluster":"k"})", R"({"record":"b","cluster":"k"})",
                           R"({"record":"c","cluster":"k"})"})
    clusters.add(line, {});
  CHECK(clusters.finish() == clustering::Clusters{0, 0, 0});
}
