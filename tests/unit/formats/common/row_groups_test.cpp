// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/row_groups.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using formats::common::RowGroups;

namespace {

void add(RowGroups& groups, const char* key, const char* value, std::uint64_t line, unsigned kind = 0) {
  const std::vector<std::string_view> cells{key, value};
  groups.add(key, cells, line, kind);
}

std::string next(RowGroups& groups) {
  std::string out;
  if (const auto rows = groups.next())
    for (const auto& row : *rows) out += std::string(row.cells[0]) + row.cells[1].data() + "@" + std::to_string(row.line) + " ";
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("formats/common/row_groups");

TEST_CASE("rows of one key come together, by kind and order, groups without a first kind last") {
  RowGroups groups("t", 1000);
  add(groups, "c", "7", 1, 1);
  add(groups, "b", "1", 2, 1);
  add(groups, "a", "2", 3);
  add(groups, "b", "3 x", 4);
  add(groups, "a", "4", 5);
  groups.seal();
  CHECK(next(groups) == "a2@3 a4@5 ");
  CHECK(next(groups) == "b3 x@4 b1@2 ");
  CHECK(next(groups) == "c7@1 ");
  CHECK_FALSE(groups.next());
}

TEST_CASE("a group over the bound is a fault, the next one is read") {
  RowGroups groups("t", 20);
  add(groups, "a", "0123456789", 1);
  add(groups, "a", "0123456789", 2);
  add(groups, "b", "1", 3);
  groups.seal();
  CHECK_THROWS_AS(static_cast<void>(groups.next()), base::Fault);
  CHECK(next(groups) == "b1@3 ");
}

TEST_CASE("a row tells the file that it is from") {
  RowGroups groups("t", 1000);
  add(groups, "a", "1", 1);
  groups.begin_file("u");
  add(groups, "a", "2", 1, 1);
  groups.seal();
  const auto rows = groups.next();
  REQUIRE(rows);
  CHECK((*rows)[0].file == "t");
  CHECK((*rows)[1].file == "u");
}

TEST_CASE("nothing added gives nothing") {
  RowGroups groups("t", 20);
  groups.seal();
  CHECK_FALSE(groups.next());
}

TEST_SUITE_END();
