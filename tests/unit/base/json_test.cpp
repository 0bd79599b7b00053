// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/json.hpp>

#include <doctest/doctest.h>

using namespace ftf::base;

namespace {

/// Code and place of the fault, or the kind of the value.
std::string outcome(std::string_view json, const JsonLimits& limits = {}) {
  JsonDocument document;
  try {
    const JsonValue value = document.parse(json, {"in", 10, 5, {}, {}}, limits);
    return std::to_string(static_cast<int>(value.kind()));
  } catch (const Error& error) {
    return std::string(info(error.code()).name) + "@" + std::to_string(error.where().line) + ":" + std::to_string(error.where().column);
  }
}

std::string code(std::string_view json, const JsonLimits& limits = {}) {
  const std::string all = outcome(json, limits);
  return all.substr(0, all.find('@'));
}

}  // namespace

TEST_SUITE_BEGIN("base/json");

TEST_CASE("values keep their text, numbers as they were written") {
  JsonDocument document;
  const JsonValue value = document.parse(R"({"s":"a\u0041\n","n":1.50e3,"t":true,"z":null,"a":[1,"2",{}],"o":{"k":"v"}})");
  REQUIRE(value.is_object());
  CHECK(value.size() == 6);
  CHECK(value["s"].text() == "aA\n");
  CHECK(value["n"].text() == "1.50e3");
  CHECK(value["n"].kind() == JsonValue::Kind::number);
  CHECK(value["t"].text() == "true");
  CHECK(value["z"].is_null());
  CHECK_FALSE(value.has("z"));
  CHECK(value.has("a"));
  CHECK(value["missing"].is_null());
  CHECK(value["s"]["below"].is_null());
  CHECK(value["o"]["k"].key() == "k");
  std::string texts;
  for (const JsonValue item : value["a"]) texts += item.text();
  CHECK(texts == "12");
}

TEST_CASE("raw text and offset are those of the document") {
  JsonDocument document;
  const std::string json = R"(  {"a": [1, {"]": "}\""}] , "b":2})";
  const JsonValue value = document.parse(json);
  CHECK(value["a"].raw() == R"([1, {"]": "}\""}])");
  CHECK(value["b"].raw() == "2");
  CHECK(value["a"].offset() == json.find('['));
}

TEST_CASE("a single value of any kind is a document") {
  CHECK(outcome("null") == "0");
  CHECK(outcome(" true ") == "1");
  CHECK(outcome("-0.5") == "2");
  CHECK(outcome("\"x\"") == "3");
  CHECK(outcome("[]") == "4");
}

TEST_CASE("what is no JSON is a fault") {
  for (const char* json :
       {"", " ", "{", "[1,]", "{\"a\":}", "{a:1}", "01", "1.", "+1", "nul", "truex", "'a'", "[1 2]", "{} {}", "[1]x", "\"\\x\"", "NaN"})
    CHECK_MESSAGE(code(json) == "json-syntax", json);
}

TEST_CASE("a fault has line and column in the input") {
  CHECK(outcome("{\"a\":1,\"a\":2}") == "json-duplicate-key@10:16");
  CHECK(outcome("{\"a\":1,\n \"a\":2}") == "json-duplicate-key@11:6");
}

TEST_CASE("the same key twice is refused in objects of any size") {
  std::string json = "{";
  for (int i = 0; i < 100; ++i) json += "\"k" + std::to_string(i) + "\":0,";
  CHECK(code(json + "\"k7\":1}") == "json-duplicate-key");
  CHECK(code(json + "\"k100\":1}") == "5");
  CHECK(code(R"({"a":1,"\u0061":2})") == "json-duplicate-key");
}

TEST_CASE("a surrogate without its pair is refused, a pair is one letter") {
  CHECK(code(R"("\ud83d\ude00")") == "3");
  CHECK(code(R"("\ud83d")") == "json-surrogate");
  CHECK(code(R"("\ude00\ud83d")") == "json-surrogate");
  CHECK(code(R"("\\ud83d")") == "3");
}

TEST_CASE("bytes that are no UTF-8 and raw control characters are refused") {
  CHECK(code("\"\xff\"") == "utf8-invalid");
  CHECK(code("\"a\x01\"") == "control-character");
}

TEST_CASE("nesting and size are bounded") {
  CHECK(code(std::string(64, '[') + std::string(64, ']')) == "4");
  CHECK(code(std::string(65, '[') + std::string(65, ']')) == "json-depth");
  CHECK(code(std::string(100000, '[')) != "4");
  CHECK(code("[1,2,3]", {.depth = 64, .bytes = 4}) == "limit");
}

TEST_CASE("a document is used again") {
  JsonDocument document;
  CHECK(document.parse("[1,2]").size() == 2);
  CHECK_THROWS_AS(document.parse("["), Fault);
  CHECK(document.parse("{\"a\":1}")["a"].text() == "1");
}

TEST_SUITE_END();
