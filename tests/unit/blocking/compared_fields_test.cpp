// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/compared_fields.hpp>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

using namespace ftf::blocking;

TEST_CASE("all compared fields are in use unless they are ignored") {
  CHECK(ComparedFields().has(ComparedField::documents));
  const auto fields = ComparedFields::without({"documents", "legal"});
  CHECK_FALSE(fields.has(ComparedField::documents));
  CHECK(fields.has(ComparedField::names));
}

TEST_CASE("a name that is no field of a profile is refused") {
  CHECK_THROWS_AS(static_cast<void>(ComparedFields::without({"document"})), ftf::base::Error);
}
