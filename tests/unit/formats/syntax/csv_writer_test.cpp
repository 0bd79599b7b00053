// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/csv_writer.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace ftf::formats::syntax;

TEST_CASE("what a spreadsheet would run is neutralised, and comes back") {
  for (const std::string cell : {"=1+1", "+249 1", "-1", "@x", "\tx", "\rx", "\nx", "'=x", "''x", "'''", "plain", "'Abd", "'", ""})
    CHECK(restore(neutralise(cell)) == cell);
  CHECK(neutralise("=1+1") == "'=1+1");
  CHECK(neutralise("'Abd") == "'Abd");
}

TEST_CASE("cells are quoted where they have to be") {
  std::string sink;
  auto output = ftf::io::OutputFile::to_memory(sink);
  CsvWriter writer(output, {';', '"'}, Formulas::neutralise);
  writer.write(std::vector<std::string>{"a", "b;c", "d \"e\"", "f\ng", " h", "=i", "j,k"});
  writer.write(std::vector<std::string>{""});
  output.close();
  CHECK(sink == "a;\"b;c\";\"d \"\"e\"\"\";\"f\ng\";\" h\";'=i;j,k\n\"\"\n");
}
