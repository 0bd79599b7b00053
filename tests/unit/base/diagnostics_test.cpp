// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/diagnostics.hpp>

#include <doctest/doctest.h>

using namespace ftf::base;

TEST_SUITE_BEGIN("base/diagnostics");

TEST_CASE("notes are counted by code and field, with the first place and value") {
  Diagnostics notes;
  notes.note(Code::placeholder, {"a", 1, 0, {}, "sex"}, "na", "first");
  notes.note(Code::placeholder, {"a", 2, 0, {}, "sex"}, "-", "second");
  notes.note(Code::placeholder, {"a", 3, 0, {}, "births"});
  notes.note(Code::date_as_text, {"a", 4, 0, {}, "births"});
  CHECK(notes.count(Code::placeholder) == 3);
  CHECK(notes.count(Code::date_as_text) == 1);
  CHECK(notes.count(Code::loss) == 0);
  const auto& tally = notes.notes().at({Code::placeholder, "sex"});
  CHECK(tally.count == 2);
  CHECK(tally.first.line == 1);
  CHECK(tally.value == "na");
  CHECK(tally.detail == "first");
}

TEST_CASE("merging keeps the first place of the earlier part") {
  Diagnostics first, second;
  first.note(Code::placeholder, {"a", 1, 0, {}, "sex"});
  second.note(Code::placeholder, {"a", 9, 0, {}, "sex"});
  second.note(Code::loss, {"a", 8, 0, {}, "names"});
  first.merge(second);
  CHECK(first.count(Code::placeholder) == 2);
  CHECK(first.notes().at({Code::placeholder, "sex"}).first.line == 1);
  CHECK(first.notes().at({Code::loss, "names"}).first.line == 8);
}

TEST_SUITE_END();
