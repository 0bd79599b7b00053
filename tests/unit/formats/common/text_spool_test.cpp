// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/text_spool.hpp"

#include <doctest/doctest.h>

using namespace ftf;

TEST_SUITE_BEGIN("formats/common/text_spool");

TEST_CASE("pieces come back in their order") {
  formats::common::TextSpool spool;
  CHECK(spool.empty());
  for (const std::string& piece : {std::string("one "), std::string(), std::string(100000, 'x'), std::string(" end")}) spool.append(piece);
  CHECK_FALSE(spool.empty());
  std::string text;
  io::OutputFile output = io::OutputFile::to_memory(text);
  spool.write_to(output);
  output.close();
  CHECK(text == "one " + std::string(100000, 'x') + " end");
}

TEST_CASE("nothing added writes nothing") {
  formats::common::TextSpool spool;
  std::string text;
  io::OutputFile output = io::OutputFile::to_memory(text);
  spool.write_to(output);
  output.close();
  CHECK(text.empty());
}

TEST_SUITE_END();
