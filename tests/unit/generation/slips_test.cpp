// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/slips.hpp>

#include <doctest/doctest.h>

using ftf::generation::misread;
using ftf::generation::mistyped;
using ftf::generation::Random;

TEST_CASE("a slip of the keyboard keeps the first letter and whole letters of any script") {
  Random random(1);
  for (int i = 0; i < 500; ++i) {
    CHECK(mistyped("Testiev", random).starts_with("T"));
    CHECK(mistyped("Тестиев", random).starts_with("Т"));
    const std::string arabic = mistyped("يوسف", random);
    CHECK(arabic.size() % 2 == 0);
    CHECK(arabic.size() >= 6);
    CHECK(arabic.size() <= 10);
  }
  CHECK(mistyped("Ali", random) == "Ali");
  CHECK(mistyped("", random).empty());
}

TEST_CASE("a misreading changes one place, where there is one to confuse") {
  Random random(1);
  for (int i = 0; i < 100; ++i) CHECK(misread("Ornella", random) != "Ornella");
  CHECK(misread("محمد", random) == "محمد");
}
