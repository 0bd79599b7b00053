// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/list_table.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using formats::common::ListTable;

namespace {

/// The rows of each record, their cells joined, until the end or a fault.
std::string records(std::string text, std::string* title = nullptr) {
  io::InputFile input = io::InputFile::from_memory(std::move(text), "list");
  ListTable table(input, "Id", 1000);
  if (title != nullptr) *title = table.title();
  std::string out;
  while (const auto rows = table.next()) {
    for (const auto& row : *rows)
      for (const std::string_view cell : row.cells) out.append(cell).append(1, '|');
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("formats/common/list_table");

TEST_CASE("rows of one key are one record, wherever they stand; the title stands before the header") {
  std::string title;
  CHECK(records("Report of  today\nName;Id\nA;1\nB;2\n C  c ;1\n", &title) == "A|1|C c|1|\nB|2|\n");
  CHECK(title == "Report of today");
}

TEST_CASE("an empty input has no records, one without the column is an error") {
  CHECK(records("").empty());
  CHECK_THROWS_AS(records("Name;Number\nA;1\n"), base::Error);
}

TEST_CASE("a row without a key, or with more cells than columns, is a fault") {
  CHECK_THROWS_AS(records("Name;Id\nA;\n"), base::Fault);
  CHECK_THROWS_AS(records("Name;Id\nA;1;more\n"), base::Fault);
  CHECK(records("Name;Id\nA;1;\n") == "A|1|\n");
}

TEST_SUITE_END();
