// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/part.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using namespace ftf::formats::common;

TEST_SUITE_BEGIN("formats/common/part");

TEST_CASE("values are taken one by one, and the rest is kept with a note") {
  base::Diagnostics diagnostics;
  Notes notes(diagnostics);
  profile::Profile profile;
  Keeper keeper(notes, "x");
  keeper.begin(profile);
  Part part;
  for (const char* value : {"1", "2", "", "3"}) part.add("a", value);
  part.add("b", "false");
  CHECK(part.take("a") == "1");
  CHECK(part.take("c").empty());
  part.drop("b", "true");
  keeper.keep_rest(part, "p");
  REQUIRE(profile.extras.size() == 3);
  CHECK(profile.extras[0] == profile::Extra{"x", "p/a", "2"});
  CHECK(diagnostics.count(base::Code::unknown_element) == 3);
  part.drop("b", "false");
  CHECK(part.take("b").empty());
  CHECK(part.take_all("a", "+") == "2+3");
}

TEST_CASE("names of items are found by their place") {
  ItemNames names;
  for (const char* name : {"12", "", "a b", "14"}) names.add(name);
  profile::Profile profile;
  profile.extras.push_back({"x", "uid", std::string(names.text())});
  const KeptValues kept(profile, "x");
  CHECK(kept.item("uid", 0) == "12");
  CHECK(kept.item("uid", 1).empty());
  CHECK(kept.item("uid", 3) == "14");
  CHECK(kept.item("uid", 4).empty());
  CHECK(kept.item("other", 0).empty());
  ItemNames none;
  none.add("");
  CHECK(none.text().empty());
}

TEST_SUITE_END();
