// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/compare.hpp>

#include <algorithm>

#include <doctest/doctest.h>

#include <ftf/pipeline/block.hpp>
#include <ftf/pipeline/outputs.hpp>

#include "invented_records.hpp"
#include "pipeline_fixture.hpp"

using namespace ftf;
using namespace ftf::pipeline;
using ftf::testing::collect;
using ftf::testing::Given;

namespace {

using Texts = std::vector<std::string>;

Texts split(std::string_view text) {
  Texts lines;
  for (; !text.empty(); text.remove_prefix(text.find('\n') + 1)) lines.emplace_back(text.substr(0, text.find('\n')));
  return lines;
}

Texts in_memory(const std::vector<Given>& given, const comparison::Model& model) {
  const Collection collection = collect(given);
  const LinkOptions options{Sides::within, std::nullopt, 1, {}};
  std::string text;
  auto output = io::OutputFile::to_memory(text);
  write_pairs(collection, score_pairs(collection, model, options), model, options, output);
  output.close();
  Texts lines = split(text);
  std::ranges::sort(lines);
  return lines;
}

blocking::StatisticsFile statistics_of(const std::vector<Given>& given, const comparison::Model& model) {
  const Collection collection = collect(given);
  return {blocking::fingerprint(model.blocking),
          {},
          collection.statistics(),
          blocking::KeyCounts::of(model.blocking, collection.store(), collection.vocabulary(), 1)};
}

Texts keyed(const std::vector<Given>& given, const blocking::StatisticsFile& statistics, const comparison::Model& model,
            std::size_t threads) {
  std::size_t next = 0;
  const auto arrivals = [&](Arrival& reuse) {
    if (next == given.size()) return false;
    reuse.profile = testing::profile_of(given[next++].members);
    return true;
  };
  std::string text;
  const BlockReport report = block_records(arrivals, statistics, model.blocking, threads, [&](std::string_view lines) { text += lines; });
  CHECK(report.records == given.size());
  Texts lines = split(text);
  CHECK(report.lines == lines.size());
  std::ranges::sort(lines);
  return lines;
}

Texts compared(std::span<const std::string> lines, const blocking::StatisticsFile& statistics, const comparison::Model& model,
               std::size_t threads, CompareLimits limits = {}) {
  std::string text;
  BlockComparer comparer(
      statistics, "s", model, {Sides::within, std::nullopt, threads, {}}, [&](std::string_view pairs) { text += pairs; }, limits);
  for (const std::string& line : lines) comparer.add(line, {});
  comparer.finish();
  return split(text);
}

std::vector<Given> invented(std::size_t count, std::uint64_t seed) {
  std::vector<Given> given;
  for (const std::string& members : testing::invented_records(count, seed)) given.push_back({members, 0});
  return given;
}

// The shipped model with a lower cap, so that keys are refined and capped in a few records.
comparison::Model low_cap() {
  comparison::Model model = comparison::Model::shipped();
  model.blocking.cap = 12;
  model.blocking.threshold = 3 * 1024;
  return model;
}

}  // namespace

TEST_CASE("stages over lines make the pairs that memory makes, for any threads, rounds and order") {
  const comparison::Model model = low_cap();
  for (const std::uint64_t seed : {1U, 2U}) {
    std::vector<Given> given = invented(250, seed);
    const Texts expected = in_memory(given, model);
    REQUIRE(!expected.empty());
    const auto statistics = statistics_of(given, model);
    const Texts lines = keyed(given, statistics, model, 1);
    const auto sorted = [](Texts texts) { return std::ranges::sort(texts), texts; };
    const Texts pairs = compared(lines, statistics, model, 1);
    CHECK(sorted(pairs) == expected);
    CHECK(compared(lines, statistics, model, 3) == pairs);
    CHECK(compared(lines, statistics, model, 1, {.records = 5, .lines = 1}) == pairs);
    std::ranges::reverse(given);
    CHECK(statistics_of(given, model).bytes() == statistics.bytes());
    CHECK(keyed(given, statistics, model, 3) == lines);
  }
}

TEST_CASE("whole blocks may be compared apart") {
  const comparison::Model model = low_cap();
  const std::vector<Given> given = invented(200, 4);
  const auto statistics = statistics_of(given, model);
  const Texts lines = keyed(given, statistics, model, 1);
  const Texts whole = compared(lines, statistics, model, 1);
  for (std::size_t cut = 1; cut < lines.size(); cut += 37) {
    std::size_t end = cut;
    while (end < lines.size() && lines[end].substr(0, 13) == lines[cut - 1].substr(0, 13)) ++end;
    Texts parts = compared(std::span(lines).first(end), statistics, model, 1);
    const Texts rest = compared(std::span(lines).subspan(end), statistics, model, 1);
    parts.insert(parts.end(), rest.begin(), rest.end());
    CHECK(parts == whole);
  }
}

TEST_CASE("lines out of order, twice the same id, and lines made with other statistics are refused") {
  const comparison::Model model = low_cap();
  const std::vector<Given> given = invented(100, 4);
  const auto statistics = statistics_of(given, model);
  Texts lines = keyed(given, statistics, model, 1);
  REQUIRE(lines.size() > 10);
  const auto others = statistics_of(invented(120, 8), model);
  CHECK_THROWS_AS(compared(lines, others, model, 1), base::Error);
  CHECK_THROWS_AS(compared(Texts{lines[0], lines[0]}, statistics, model, 1), base::Fault);
  std::ranges::reverse(lines);
  CHECK_THROWS_AS(compared(lines, statistics, model, 1), base::Fault);
}

TEST_CASE("blocking reports the figures that the index in memory reports") {
  const comparison::Model model = low_cap();
  const std::vector<Given> given = invented(300, 6);
  const Collection collection = collect(given);
  const auto memory = score_pairs(collection, model, {Sides::within, std::nullopt, 1, {}}).keys;
  std::size_t next = 0;
  const auto arrivals = [&](Arrival& reuse) {
    if (next == given.size()) return false;
    reuse.profile = testing::profile_of(given[next++].members);
    return true;
  };
  const BlockReport report = block_records(arrivals, statistics_of(given, model), model.blocking, 2, [](std::string_view) {});
  CHECK(report.keys.keys == memory.keys);
  CHECK(report.keys.refined == memory.refined);
  CHECK(report.keys.capped == memory.capped);
  CHECK(report.keys.capped_pairs == memory.capped_pairs);
  CHECK(report.keys.without_key == memory.without_key);
  CHECK(memory.capped > 0);
  std::uint64_t blocks = 0;
  for (const auto& size : report.sizes) blocks += size.blocks;
  CHECK(blocks == memory.keys);
  REQUIRE(!report.worst.empty());
  CHECK(report.worst.front().records > model.blocking.cap);
  CHECK(!report.worst.front().made_of.empty());
}
