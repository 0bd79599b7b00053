// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/json_writer.hpp>

#include <doctest/doctest.h>

#include <ftf/base/json.hpp>

using namespace ftf::base;

TEST_SUITE_BEGIN("base/json_writer");

TEST_CASE("values are separated and nested") {
  std::string out;
  JsonWriter json(out);
  json.begin_object()
      .member("a", "x")
      .member("n", -5)
      .key("l")
      .begin_array()
      .number(1)
      .null()
      .boolean(true)
      .begin_object()
      .end_object()
      .end_array();
  json.key("r").raw("1.50").end_object();
  CHECK(out == R"({"a":"x","n":-5,"l":[1,null,true,{}],"r":1.50})");
}

TEST_CASE("numbers have all their digits") {
  std::string out;
  JsonWriter(out).number(INT64_MIN);
  CHECK(out == "-9223372036854775808");
}

TEST_CASE("every byte of a string comes back, and none of them is a raw control character") {
  std::string text;
  for (int c = 0; c < 128; ++c) text += static_cast<char>(c);
  text += "\u00e9\u0639\U0001F600";
  std::string out;
  append_json_string(out, text);
  for (const char c : out) CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F));
  JsonDocument document;
  CHECK(document.parse(out).text() == text);
}

TEST_SUITE_END();
