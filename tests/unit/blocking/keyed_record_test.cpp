// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/keyed_record.hpp>

#include <array>

#include <doctest/doctest.h>

#include <ftf/blocking/compared_part.hpp>

#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::blocking;

TEST_CASE("a keyed record is read back from each of its lines") {
  const profile::Profile compared = compared_part(testing::profile_of(R"("id":"un:1 \"x\"","names":[{"full":"Zubair \u0442"}],"sex":"M")"));
  const std::array keys{SharedKey{2, 0xabc}, SharedKey{3, 1}, SharedKey{256, 0x12345678}};
  std::string lines;
  append_keyed_lines(lines, "un:1 \"x\"", keys, 2, compared);
  const std::size_t end = lines.find('\n');
  CHECK(lines.starts_with("0000200000abc\tun:1 \"x\"\t{\"keys\":\"abc 1 12345678\","));
  KeyedRecordParser parser;
  std::string_view rest = lines;
  for (std::size_t i = 0; i < 2; ++i) {
    const KeyedLine line = split_keyed_line(rest.substr(0, rest.find('\n')), {});
    CHECK(line.key == keys[i]);
    CHECK(line.id == "un:1 \"x\"");
    parser.parse(line.json, {});
    CHECK(parser.numbers() == std::vector<std::uint32_t>{0xabc, 1, 0x12345678});
    CHECK(parser.compared() == compared);
    rest.remove_prefix(end + 1 < rest.size() ? end + 1 : rest.size());
  }
  CHECK(rest.empty());
}

TEST_CASE("a line in another form is a fault") {
  for (const char* line : {"", "0000200000abc", "0000200000abc\tid", "0002\tid\t{}", "0000200000abz\tid\t{}", "00002 0000abc\tid\t{}"})
    CHECK_THROWS_AS((void)split_keyed_line(line, {}), base::Fault);
  KeyedRecordParser parser;
  for (const char* json : {"", "{}", R"({"keys":"1"})", R"({"keys":1,"record":{"ftf":1}})", R"({"keys":"g","record":{"ftf":1}})",
                           R"({"keys":"1  2","record":{"ftf":1}})", R"({"keys":"1","record":{"ftf":2}})"})
    CHECK_THROWS_AS(parser.parse(json, {}), base::Fault);
}
