// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/space.hpp"

#include <doctest/doctest.h>

using namespace ftf::formats::common;

TEST_SUITE_BEGIN("formats/common/space");

TEST_CASE("white space of every kind is one space, and none at the ends") {
  CHECK(collapse_space(" a\t\r\n b\u00A0\u202Fc\u2003\u3000 ") == "a b c");
  CHECK(collapse_space(" \n ").empty());
}

TEST_CASE("a text is clipped between characters") {
  CHECK(clip("äöü", 2) == "äö");
  CHECK(clip("äöü", 3) == "äöü");
  CHECK(clip("abc", 0).empty());
}

TEST_CASE("texts are joined where both say something") {
  std::string text;
  join(text, "a");
  join(text, "");
  join(text, "b", ", ");
  CHECK(text == "a, b");
}

TEST_CASE("letters of ASCII change their case, others do not") {
  CHECK(lower_ascii("ABÄ1") == "abÄ1");
  CHECK(upper_ascii("abä1") == "ABä1");
}

TEST_SUITE_END();
