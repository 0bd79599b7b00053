// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/parallel.hpp>

#include <atomic>
#include <numeric>
#include <stdexcept>
#include <string>

#include <doctest/doctest.h>

using namespace ftf::base;

TEST_SUITE_BEGIN("base/parallel");

TEST_CASE("there is always a thread") {
  CHECK(thread_count(3) == 3);
  CHECK(thread_count(0) >= 1);
}

TEST_CASE("chunks cover every item once, whatever the number of threads") {
  for (const std::size_t threads : {1U, 2U, 7U}) {
    std::vector<std::atomic<int>> seen(1000);
    for_chunks(seen.size(), 7, threads, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) ++seen[i];
    });
    for (const auto& count : seen) CHECK(count == 1);
  }
  bool called = false;
  for_chunks(0, 7, 2, [&](std::size_t, std::size_t, std::size_t) { called = true; });
  CHECK_FALSE(called);
}

TEST_CASE("results come in chunk order") {
  const auto sums = map_chunks<std::size_t>(100, 30, 4, [](std::size_t begin, std::size_t end) { return begin * 1000 + end; });
  CHECK(sums == std::vector<std::size_t>{30, 30060, 60090, 90100});
}

TEST_CASE("the first exception in chunk order is the one that is seen") {
  for (const std::size_t threads : {1U, 4U}) {
    try {
      for_chunks(100, 1, threads, [](std::size_t chunk, std::size_t, std::size_t) {
        if (chunk % 10 == 7) throw std::runtime_error(std::to_string(chunk));
      });
      FAIL("no exception");
    } catch (const std::runtime_error& error) {
      CHECK(std::string(error.what()) == "7");
    }
  }
}

TEST_CASE("a pipeline consumes in the order of production") {
  for (const std::size_t threads : {1U, 3U}) {
    int next = 0;
    std::vector<int> out;
    ordered_pipeline<int>(
        threads, [&](int& item) { return next < 1000 && (item = next++, true); }, [](int& item) { item *= 2; },
        [&](int& item) { out.push_back(item); });
    REQUIRE(out.size() == 1000);
    for (int i = 0; i < 1000; ++i) CHECK(out[static_cast<std::size_t>(i)] == 2 * i);
  }
}

TEST_SUITE_END();
