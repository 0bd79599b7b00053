// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/error.hpp>

#include <set>

#include <doctest/doctest.h>

using namespace ftf::base;

TEST_SUITE_BEGIN("base/error");

TEST_CASE("a place leaves out what is not known") {
  CHECK(Location{}.text().empty());
  CHECK(Location{"in.json", 3, 7, "a:1", "names.full"}.text() == "in.json:3:7: record a:1: names.full");
  CHECK(Location{"in.json", 3, 0, {}, {}}.text() == "in.json:3");
  CHECK(Location{"in.json", 0, 7, {}, "sex"}.text() == "in.json: sex");
  CHECK(Location{{}, 0, 0, "a:1", {}}.text() == "record a:1");
}

TEST_CASE("a message is place, meaning, detail and code") {
  CHECK(message({"-", 2, 0, {}, {}}, Code::json_syntax, "a number") == "-:2: not well-formed JSON (a number) [json-syntax]");
  CHECK(message({}, Code::format_unknown, {}) == "the format is not recognised: name it with --from [format-unknown]");
}

TEST_CASE("an error carries its parts") {
  const Error error(ErrorKind::io, Code::file_open, {"x", 0, 0, {}, {}}, "no such file");
  CHECK(error.kind() == ErrorKind::io);
  CHECK(error.code() == Code::file_open);
  CHECK(error.detail() == "no such file");
  CHECK(error.where().file == "x");
  CHECK(std::string(error.what()) == "x: can't open the file (no such file) [file-open]");
}

TEST_CASE("a fault is an error of the input and keeps the record out of its message") {
  const Fault fault(Code::field_value, {"x", 1, 0, {}, "sex"}, {}, "SECRET RECORD", "SECRET");
  CHECK(fault.kind() == ErrorKind::input);
  CHECK(fault.raw() == "SECRET RECORD");
  CHECK(fault.value() == "SECRET");
  CHECK(std::string(fault.what()).find("SECRET") == std::string::npos);
}

TEST_CASE("every code has a name of its own and a meaning") {
  std::set<std::string_view> names;
  for (const CodeInfo& row : code_table) {
    CHECK(names.insert(row.name).second);
    CHECK(!row.meaning.empty());
    CHECK(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
  }
}

TEST_SUITE_END();
