// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/spool.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

TEST_SUITE("io/spool") {
  TEST_CASE("records come back in any order") {
    ftf::io::Spool spool;
    std::vector<std::uint64_t> offsets;
    std::vector<std::string> records;
    for (std::size_t i = 0; i < 3000; ++i) {
      records.emplace_back(i * 37 % 5000, static_cast<char>('a' + i % 26));
      offsets.push_back(spool.append(records.back()));
    }
    spool.seal();
    std::string record;
    for (std::size_t i = records.size(); i-- > 0;) {
      spool.read(offsets[i], record);
      CHECK(record == records[i]);
    }
  }

  TEST_CASE("it is bounded") {
    ftf::io::Spool spool(20);
    CHECK(spool.append("0123456789") == 0);
    CHECK_THROWS_AS(spool.append("0123456789"), ftf::base::Error);
    CHECK(spool.size() == 14);
  }

  TEST_CASE("an offset beyond the end is an error") {
    ftf::io::Spool spool;
    spool.append("abc");
    spool.seal();
    std::string record;
    CHECK_THROWS_AS(spool.read(7, record), ftf::base::Error);
    CHECK_THROWS_AS(spool.read(1, record), ftf::base::Error);
  }

  TEST_CASE("a moved spool keeps its records") {
    ftf::io::Spool first;
    const auto offset = first.append("abc");
    ftf::io::Spool second = std::move(first);
    second.seal();
    std::string record;
    second.read(offset, record);
    CHECK(record == "abc");
  }
}
