// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/json_stream.hpp"

#include <array>

#include <doctest/doctest.h>

using ftf::base::Code;
using ftf::base::Error;
using ftf::base::Fault;
using ftf::formats::syntax::JsonStream;
using ftf::formats::syntax::JsonStreamOptions;
using ftf::io::InputFile;

namespace {

constexpr std::array<std::string_view, 2> envelopes{"_embedded.notices", "results"};

/// Values with their places; faults as "!CODE@LINE:COLUMN", an error as "!!CODE@LINE:COLUMN" at the end.
std::vector<std::string> split(std::string text, std::size_t max_bytes = 1000) {
  InputFile input = InputFile::from_memory(std::move(text), "in");
  JsonStream stream(input, {.envelopes = envelopes, .max_value_bytes = max_bytes});
  std::vector<std::string> out;
  const auto place = [](const Error& error) {
    return std::string(info(error.code()).name) + "@" + std::to_string(error.where().line) + ":" + std::to_string(error.where().column);
  };
  while (out.size() < 50) {
    try {
      const auto value = stream.next();
      if (!value) return out;
      out.push_back(std::string(*value) + "@" + std::to_string(stream.location().line) + ":" + std::to_string(stream.location().column));
    } catch (const Fault& fault) {
      out.push_back("!" + place(fault));
    } catch (const Error& error) {
      out.push_back("!!" + place(error));
      return out;
    }
  }
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_SUITE_BEGIN("formats/syntax/json_stream");

TEST_CASE("an empty input has no values") {
  CHECK(split("") == List{});
  CHECK(split(" \n\t\r\n") == List{});
}

TEST_CASE("one object, an array, lines and values one after the other give the same values") {
  CHECK(split("{\"a\": [1, {}]}") == List{"{\"a\": [1, {}]}@1:1"});
  CHECK(split("[{\"a\":1},\n {\"b\":2}]") == List{"{\"a\":1}@1:2", "{\"b\":2}@2:2"});
  CHECK(split("{\"a\":1}\n{\"b\":2}\n") == List{"{\"a\":1}@1:1", "{\"b\":2}@2:1"});
  CHECK(split("{\"a\":1}{\"b\":2} {}") == List{"{\"a\":1}@1:1", "{\"b\":2}@1:8", "{}@1:16"});
  CHECK(split("{\n\"a\":1\n}\n{\n\"b\":2\n}\n") == List{"{\n\"a\":1\n}@1:1", "{\n\"b\":2\n}@4:1"});
}

TEST_CASE("brackets and quotes inside strings are text") {
  CHECK(split(R"([{"a":"}]\"{"},"x"])") == List{R"({"a":"}]\"{"}@1:2)", R"("x"@1:16)"});
}

TEST_CASE("the array of an envelope is entered and its other members are left out") {
  CHECK(split(R"({"total":2,"q":{"notices":[7]},"_embedded":{"x":[8],"notices":[{"a":1},{"b":[2]}]},"z":[9]})") ==
        List{R"({"a":1}@1:64)", R"({"b":[2]}@1:72)"});
  CHECK(split("{\"results\":[1,2],\"n\":3}\n{\"results\":[]}\n{\"results\":[4]}") == List{"1@1:13", "2@1:15", "4@3:13"});
  CHECK(split(R"({"a":{"_embedded":{"notices":[1]}}})") == List{R"({"a":{"_embedded":{"notices":[1]}}}@1:1)"});
  CHECK(split(R"({"_embedded":{"links":[]},"b":1})") == List{R"({"_embedded":{"links":[]},"b":1}@1:1)"});
}

TEST_CASE("JSON Lines go on at the line after a broken one") {
  CHECK(split("{\"a\":1}\n{\"b\":\n{\"c\":3}\n") == List{"{\"a\":1}@1:1", "!json-syntax@2:6", "{\"c\":3}@3:1"});
  CHECK(split("{\"a\":1}\n{\"b\":\"x\n{\"c\":3}\n") == List{"{\"a\":1}@1:1", "!json-syntax@2:8", "{\"c\":3}@3:1"});
  CHECK(split("{\"a\":1}\n{\"b\":2]} x\n{\"c\":3}\n") == List{"{\"a\":1}@1:1", "!json-syntax@2:7", "{\"c\":3}@3:1"});
  CHECK(split("{\"a\":1\n{\"b\":2}\n{\"c\":3}") == List{"!json-syntax@2:1", "{\"b\":2}@2:1", "{\"c\":3}@3:1"});
  CHECK(split("}\n{\"c\":3}") == List{"!json-syntax@1:1", "{\"c\":3}@2:1"});
}

TEST_CASE("a broken document that is not lines can't be gone on with") {
  CHECK(split("[{\"a\":1},{\"b\":2]") == List{"{\"a\":1}@1:2", "!!json-syntax@1:16"});
  CHECK(split("[{\"a\":1}") == List{"{\"a\":1}@1:2", "!!json-syntax@1:9"});
  CHECK(split("{\n \"a\": 1,\n \"b\": ]\n}") == List{"!!json-syntax@3:7"});
  CHECK(split("{\n \"a\": 1") == List{"!json-syntax@2:8"});
}

TEST_CASE("a value that is too long is set aside and the next one is given") {
  const std::string big = "[{\"a\":\"x\"},{\"a\":[" + std::string(2000, ' ') + "]},{\"b\":1}]";
  CHECK(split(big) == List{"{\"a\":\"x\"}@1:2", "!limit@1:12", "{\"b\":1}@1:2021"});
}

TEST_CASE("memory is bounded even where one value does not end") {
  std::string endless = "[{\"a\":[";
  for (int i = 0; i < 200000; ++i) endless += "\"0123456789\",\n";
  endless += "1]},{\"b\":1}]";
  CHECK(split(endless, 100000) == List{"!limit@1:2", "{\"b\":1}@200001:5"});
  CHECK(split("{\"a\":\"" + std::string(2'000'000, 'x') + "\"}", 1000) == List{"!!limit@1:1"});
}

TEST_SUITE_END();
