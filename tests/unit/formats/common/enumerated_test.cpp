// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/enumerated.hpp"

#include <doctest/doctest.h>

using namespace ftf::formats::common;
using Items = std::vector<std::string>;

TEST_SUITE_BEGIN("formats/common/enumerated");

TEST_CASE("enumerations are taken apart at their marks in order") {
  CHECK(split_enumerated("(a) Emir, (b) judge; (c) driver.") == Items{"Emir", "judge", "driver."});
  CHECK(split_enumerated("1) one 2) two") == Items{"one", "two"});
  CHECK(split_enumerated("(a) only") == Items{"only"});
  CHECK(split_enumerated("Emir (a) first") == Items{"Emir (a) first"});
  CHECK(split_enumerated("(b) second first") == Items{"(b) second first"});
  CHECK(split_enumerated("(a)") == Items{"(a)"});
  CHECK(split_enumerated("").empty());
}

TEST_CASE("what is joined is taken apart alike") {
  for (const Items& items : {Items{"Emir"}, Items{"Emir", "judge"}, Items(30, "item")})
    CHECK(split_enumerated(join_enumerated(items)) == items);
}

TEST_SUITE_END();
