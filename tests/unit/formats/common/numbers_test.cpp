// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/numbers.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using namespace ftf::formats::common;

TEST_SUITE_BEGIN("formats/common/numbers");

TEST_CASE("an id is made of scheme and number, up to 256 bytes") {
  CHECK(scheme_id("eu:", "7", {}, {}) == "eu:7");
  CHECK(scheme_id("eu:", "", {}, {}).empty());
  CHECK(scheme_id("eu:", std::string(253, '1'), {}, {}).size() == 256);
  CHECK_THROWS_AS(static_cast<void>(scheme_id("eu:", std::string(254, '1'), {}, {})), base::Fault);
}

TEST_CASE("the list's own number of an id comes back, any other id gets one that is always the same") {
  CHECK(number_of_id("eu:991001", "eu:") == "991001");
  const std::string other = number_of_id("un:QDi.991", "eu:");
  CHECK(other == number_of_id("un:QDi.991", "eu:"));
  CHECK(other.size() == 16);
  CHECK(other.front() == '1');
  CHECK(is_number(other));
}

TEST_CASE("a made number is told from a list's own") {
  CHECK(is_made_number(made_number(1)));
  CHECK(made_number(1) != made_number(2));
  for (const char* own : {"", "7", "1000000000000001", "200000000000000x"}) CHECK_FALSE(is_made_number(own));
}

TEST_CASE("a number is one to eighteen digits") {
  CHECK(is_number("0"));
  CHECK(is_number(std::string(18, '9')));
  for (const std::string& text : {std::string(), std::string(19, '9'), std::string("-1"), std::string("1 ")}) CHECK_FALSE(is_number(text));
}

TEST_SUITE_END();
