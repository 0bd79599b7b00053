// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/sex.hpp"

#include <doctest/doctest.h>

using ftf::formats::common::sex_code;

TEST_CASE("words for sex are read in several languages") {
  CHECK(sex_code("Male") == "M");
  CHECK(sex_code("ذكر") == "M");
  CHECK(sex_code("мужской") == "M");
  CHECK(sex_code("أنثى") == "F");
  CHECK(sex_code("F") == "F");
  CHECK(sex_code("x") == "X");
  CHECK(sex_code("female | male").empty());
  CHECK(sex_code("h").empty());
}
