// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/statistics_file.hpp>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>
#include <ftf/comparison/model.hpp>

#include "invented_records.hpp"
#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::blocking;

namespace {

const BlockingModel& rules() { return comparison::Model::shipped().blocking; }

StatisticsFile file_of(const std::vector<std::string>& lines, const ComparedFields& fields = {}) {
  const testing::Records records(std::vector<std::string_view>(lines.begin(), lines.end()), fields);
  return {fingerprint(rules()), fields, records.statistics, KeyCounts::of(rules(), records.store, records.vocabulary, 1)};
}

}  // namespace

TEST_CASE("statistics of two parts add up to those of both together, byte for byte") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const auto all = testing::invented_records(200, seed);
    for (const std::ptrdiff_t cut : {0, 1, 90, 200}) {
      StatisticsFile first = file_of({all.begin(), all.begin() + cut});
      const StatisticsFile second = file_of({all.begin() + cut, all.end()});
      StatisticsFile turned = second;
      turned.add(first, "first");
      first.add(second, "second");
      CHECK(first.bytes() == file_of(all).bytes());
      CHECK(turned.bytes() == first.bytes());
    }
  }
}

TEST_CASE("a statistics file is read back, and damage is seen") {
  const std::string bytes = file_of(testing::invented_records(50, 9)).bytes();
  CHECK(StatisticsFile::parse(bytes, "s").bytes() == bytes);
  CHECK(StatisticsFile::parse(StatisticsFile{}.bytes(), "s").bytes() == StatisticsFile{}.bytes());
  for (std::size_t place = 0; place < bytes.size(); place += 7) {
    std::string damaged = bytes;
    damaged[place] = static_cast<char>(damaged[place] ^ 4);
    CHECK_THROWS_AS((void)StatisticsFile::parse(damaged, "s"), base::Error);
    CHECK_THROWS_AS((void)StatisticsFile::parse(std::string_view(bytes).substr(0, place), "s"), base::Error);
  }
  CHECK_THROWS_AS((void)StatisticsFile::parse(bytes + "x", "s"), base::Error);
}

TEST_CASE("files for other rules or other fields do not add up") {
  StatisticsFile file = file_of({});
  StatisticsFile other = file;
  other.rules ^= 1U;
  CHECK_THROWS_AS(file.add(other, "o"), base::Error);
  CHECK_THROWS_AS(other.check(rules(), "o"), base::Error);
  file.check(rules(), "f");
  file.check(ComparedFields(), "f");
  const auto fields = ComparedFields::without({"sex"});
  CHECK_THROWS_AS(file.check(fields, "f"), base::Error);
  CHECK_THROWS_AS(file.add(file_of({}, fields), "o"), base::Error);
}

TEST_CASE("cap and threshold are no part of what was counted, refinements are") {
  BlockingModel model = rules();
  model.cap *= 2;
  model.threshold += 1;
  CHECK(fingerprint(model) == fingerprint(rules()));
  model.rules.front().refine.pop_back();
  CHECK(fingerprint(model) != fingerprint(rules()));
}
