// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/scripts.hpp>

#include <doctest/doctest.h>

#include <ftf/text/utf8.hpp>

namespace {

using namespace ftf::text;

TEST_CASE("the script of a text is that of most of its letters") {
  CHECK(script_code(script_of("Test")) == "Latn");
  CHECK(script_code(script_of("тест a")) == "Cyrl");
  CHECK(script_code(script_of("تست")) == "Arab");
  CHECK(script_code(script_of("123 -")) == "Zyyy");
  CHECK(script_code(script_of("ሳም")) == "Zzzz");
}

TEST_CASE("Chinese characters with kana are Japanese") { CHECK(script_code(script_of("王小明テ")) == "Jpan"); }

TEST_CASE("UTF-8 comes back from code points") {
  const std::string_view text = "aß€𝄞";
  CHECK(to_utf8(to_code_points(text)) == text);
}

TEST_CASE("bytes that are no UTF-8 are malformed one by one") {
  std::string_view overlong = "\xC0\x80";
  CHECK(next_code_point(overlong) == malformed);
  CHECK(overlong.size() == 1);
  std::string_view surrogate = "\xED\xA0\x80";
  CHECK(next_code_point(surrogate) == malformed);
  std::string_view cut = "\xE2\x82";
  CHECK(next_code_point(cut) == malformed);
  CHECK(to_code_points("a\xFF"
                       "b") == U"ab");
}

}  // namespace
