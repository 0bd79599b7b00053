// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/line_reader.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using ftf::io::InputFile;
using ftf::io::LineReader;

std::vector<std::string> lines_of(std::string bytes) {
  auto input = InputFile::from_memory(std::move(bytes));
  LineReader reader(input);
  std::vector<std::string> lines;
  while (const auto line = reader.next()) lines.emplace_back(*line);
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_SUITE("io/line_reader") {
  TEST_CASE("lines end with LF or CRLF, the last may lack its end") {
    CHECK(lines_of("") == Lines{});
    CHECK(lines_of("\n") == Lines{""});
    CHECK(lines_of("a\r\nb\n\nc") == Lines{"a", "b", "", "c"});
    CHECK(lines_of("a\rb\r") == Lines{"a\rb"});
  }

  TEST_CASE("lines longer than the buffer come whole") {
    const std::string longer(3'000'000, 'x');
    CHECK(lines_of("a\n" + longer + "\nb\n") == Lines{"a", longer, "b"});
  }

  TEST_CASE("a line over the limit is a fault, and reading goes on after it") {
    for (const std::size_t size : {11U, 20U, 600'000U, 3'000'000U}) {
      CAPTURE(size);
      auto input = InputFile::from_memory("0123456789\n" + std::string(size, 'x') + "\nlast", "p.jsonl");
      LineReader reader(input, 10);
      CHECK(reader.next() == "0123456789");
      try {
        static_cast<void>(reader.next());
        FAIL("no fault");
      } catch (const ftf::base::Fault& fault) {
        CHECK(fault.code() == ftf::base::Code::limit);
        CHECK(fault.where().text() == "p.jsonl:2");
      }
      CHECK(reader.next() == "last");
      CHECK(reader.line() == 3);
      CHECK_FALSE(reader.next());
    }
  }

  TEST_CASE("an endless last line ends") {
    auto input = InputFile::from_memory(std::string(3'000'000, 'x'));
    LineReader reader(input, 10);
    CHECK_THROWS_AS(static_cast<void>(reader.next()), ftf::base::Fault);
    CHECK_FALSE(reader.next());
  }
}
