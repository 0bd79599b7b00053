// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/words.hpp>

#include <doctest/doctest.h>

#include <ftf/data/name_variants.hpp>

namespace {

using ftf::names::variant_of;

TEST_CASE("every listed form of a name is found in its row") {
  for (std::size_t i = 0; i < ftf::data::name_variants.size(); ++i) {
    for (std::string_view rest = ftf::data::name_variants[i].forms; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string_view form = rest.substr(0, end);
      INFO(form);
      CHECK(variant_of(form) == i + 1);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

TEST_CASE("a spelling that is not listed is found by what it has in common with one that is") {
  REQUIRE(variant_of("sergey") != 0);
  CHECK(variant_of("serghej") == variant_of("sergey"));
  CHECK(variant_of("serrgey") == variant_of("sergey"));
  CHECK(variant_of("testov") == 0);
}

TEST_CASE("a short name is no other short name") {
  CHECK(variant_of("yang") != variant_of("jiang"));
  CHECK((variant_of("im") == 0 || variant_of("im") != variant_of("jim")));
}

}  // namespace
