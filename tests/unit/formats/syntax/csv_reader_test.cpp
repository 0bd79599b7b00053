// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/csv_reader.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

using namespace std::string_literals;
using ftf::base::Code;
using ftf::base::Fault;
using ftf::formats::syntax::CsvDialect;
using ftf::formats::syntax::CsvLimits;
using ftf::formats::syntax::CsvReader;
using ftf::formats::syntax::guess_csv;
using ftf::io::InputFile;

/// Records with cells joined by `·`; a fault as `LINE:COLUMN code`.
std::vector<std::string> read(const std::string& bytes, CsvDialect dialect = {}, CsvLimits limits = {}) {
  auto input = InputFile::from_memory(bytes, "t.csv", {.charset = "utf-8"});
  CsvReader reader(input, dialect, limits);
  std::vector<std::string> out;
  for (;;) try {
      if (!reader.next()) return out;
      std::string& line = out.emplace_back();
      for (const auto& cell : reader.cells()) line += (&cell == reader.cells().data() ? "" : "·") + std::string(cell);
    } catch (const Fault& fault) {
      out.push_back(std::to_string(fault.where().line) + ":" + std::to_string(fault.where().column) + " " +
                    std::string(ftf::base::info(fault.code()).name));
    }
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("records end with LF, CRLF, CR or the input") {
  CHECK(read("a,b\nc,d\r\ne,f\rg,h") == Lines{"a·b", "c·d", "e·f", "g·h"});
  CHECK(read("") == Lines{});
  CHECK(read("\n\r\n\na\n\n") == Lines{"a"});
  CHECK(read("a,\n,\n") == Lines{"a·", "·"});
  CHECK(read("a\n\x1A") == Lines{"a"});
}

TEST_CASE("quotes hide delimiters, line ends and doubled quotes") {
  CHECK(read("\"a,b\",\"c\nd\",\"e \"\"f\"\"\"\n") == Lines{"a,b·c\nd·e \"f\""});
  CHECK(read("\"\",\"\"\n") == Lines{"·"});
  CHECK(read("a \"b\" c,d\"\n") == Lines{"a \"b\" c·d\""});
  CHECK(read("'a;b';\"c\n", {';', '\''}) == Lines{"a;b·\"c"});
  CHECK(read("\"a\",b\n", {',', '\0'}) == Lines{"\"a\"·b"});
}

TEST_CASE("a quote that does not end costs one line") {
  CHECK(read("a,b\n1,\"x\n2,y\n3,z\n") == Lines{"a·b", "2:3 csv-quote", "2·y", "3·z"});
  CHECK(read("1,\"x\"y\n2,z\n") == Lines{"1:6 csv-quote", "2·z"});
  CHECK(read("1,\"x\r\n2,\"y\"\r\n") == Lines{"2:4 csv-quote", "2·y"});
  CHECK(read("\"") == Lines{"1:1 csv-quote"});
}

TEST_CASE("a bad record says where, and the next one is read") {
  CHECK(read("a\nb\0c\nd\n"s) == Lines{"a", "2:2 csv-nul", "d"});
  CHECK(read("a\n\"b\0\"\nd\n"s) == Lines{"a", "2:3 csv-nul", "d"});
  CHECK(read("a\nb\xFF\nc\n") == Lines{"a", "2:2 utf8-invalid", "c"});
  CHECK(read("a\n" + std::string(100, 'x') + "\nb\n", {}, {.record_bytes = 50}) == Lines{"a", "2:101 limit", "b"});
  CHECK(read("1,2,3,4\n5\n", {}, {.cells = 3}) == Lines{"1:8 limit", "5"});
}

TEST_CASE("records may lie across the blocks that are read") {
  std::string bytes, line;
  Lines expected;
  for (int i = 0; i < 20'000; ++i) {
    line = std::to_string(i) + std::string(static_cast<std::size_t>(i % 97), 'x');
    bytes += line + ",\"q\"\"" + line + "\"\r\n";
    expected.push_back(line + "·q\"" + line);
  }
  CHECK(read(bytes) == expected);
  const std::string big(std::size_t{3} << 20, 'y');
  CHECK(read(big + ",\"" + big + "\"\nz\n") == Lines{big + "·" + big, "z"});
}

TEST_CASE("lines are counted through quoted line ends") {
  auto input = InputFile::from_memory("a,\"b\r\nc\nd\"\ne,f\n", "t.csv");
  CsvReader reader(input, {});
  REQUIRE(reader.next());
  CHECK(reader.line() == 1);
  CHECK(reader.raw() == "a,\"b\r\nc\nd\"");
  REQUIRE(reader.next());
  CHECK(reader.line() == 4);
  CHECK_FALSE(reader.next());
}

TEST_CASE("whole lines can be left out") {
  auto input = InputFile::from_memory("Report \"of\r\nid\n", "t.csv");
  CsvReader reader(input, {});
  REQUIRE(reader.skip_line());
  REQUIRE(reader.next());
  CHECK(reader.line() == 2);
  CHECK(reader.cells()[0] == "id");
  CHECK_FALSE(reader.skip_line());
}

TEST_CASE("quotes that were opened on each line are not read again for ever") {
  std::string bytes;
  for (int i = 0; i < 200'000; ++i) bytes += "x\",\"\n";
  CHECK(read(bytes, {}, {.record_bytes = 1 << 16}).size() > 1);
}

TEST_CASE("the delimiter is told from the content") {
  CHECK(guess_csv("a;b;c\n1,5;2;3\n").dialect.delimiter == ';');
  CHECK(guess_csv("a\tb\n\"x\ty\"\tz\n").dialect.delimiter == '\t');
  CHECK(guess_csv("a,b;c\nd,e;f\n").rival == ';');
  CHECK(guess_csv("a,b,c;d\ne,f,g;h\n").rival == '\0');
  CHECK(guess_csv("a|b\nc|d\n").dialect.delimiter == '|');
  CHECK(guess_csv("a,b\n\"c;d;e\",f\n").columns == 2);
  CHECK(guess_csv("just words\nand more\n").columns < 2);
}
