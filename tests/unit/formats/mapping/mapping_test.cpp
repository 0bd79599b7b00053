// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/mapping.hpp"

#include <doctest/doctest.h>

using namespace ftf::formats::mapping;
using ftf::base::Code;
using ftf::base::Error;

namespace {

/// `FIELD CODE` of the error in a mapping.
std::string wrong(std::string_view yaml) {
  try {
    static_cast<void>(Mapping::parse(yaml, "m.yml"));
  } catch (const Error& error) {
    CHECK(error.where().file == "m.yml");
    CHECK(error.where().line == 1);
    return error.where().field + " " + std::string(ftf::base::info(error.code()).name);
  }
  return "right";
}

}  // namespace

TEST_CASE("a wrong mapping says where it is wrong") {
  CHECK(wrong("columns: {A: id}") == "right");
  CHECK(wrong("colums: {A: id}") == "colums settings-key");
  CHECK(wrong("{columns: {A: idd}}") == "columns.A settings-value");
  CHECK(wrong("{columns: {A: {to: names, knid: alias}}}") == "columns.A.knid settings-key");
  CHECK(wrong("{columns: {A: {to: names, calendar: persian}}}") == "columns.A.calendar settings-key");
  CHECK(wrong("{columns: {A: {to: births, calendar: lunar}}}") == "columns.A.calendar settings-value");
  CHECK(wrong("{columns: {A: {to: births, formats: ['%Q']}}}") == "columns.A.formats settings-value");
  CHECK(wrong("{columns: {A: {to: births, order: dmy}}}") == "columns.A.order settings-value");
  CHECK(wrong("{columns: {A: {to: sex, split: ','}}}") == "columns.A.split settings-value");
  CHECK(wrong("{columns: {A: {to: names, split: ''}}}") == "columns.A.split settings-value");
  CHECK(wrong("{columns: {A: {to: names, lookup: x}}}") == "columns.A.lookup settings-value");
  CHECK(wrong("{columns: {A: id, B: id}}") == " settings-value");
  CHECK(wrong("{delimiter: ab, columns: {A: id}}") == "delimiter settings-value");
  CHECK(wrong("{encoding: klingon, columns: {A: id}}") == "encoding settings-value");
  CHECK(wrong("{skip_lines: -1, columns: {A: id}}") == "skip_lines settings-value");
  CHECK(wrong("{defaults: {colour: red}, columns: {A: id}}") == "defaults.colour settings-key");
  CHECK(wrong("{compose: [{to: names, columns: [A, B], roles: [given]}]}") == "compose.roles settings-value");
  CHECK(wrong("{columns: {A: id}, lookups: {c: {options: [{value: x}]}}}") == "lookups.c.options settings-value");
  CHECK(wrong("{format: csv}") == " settings-value");
}

TEST_CASE("the layout is read in words or characters") {
  const Layout words =
      Mapping::parse("{format: csv, encoding: cp1256, delimiter: semicolon, quote: none, skip_lines: 2, header: false, columns: {1: id}}",
                     "m")
          .layout;
  CHECK(words.delimiter == ';');
  CHECK(words.quote == '\0');
  CHECK(words.skip_lines == 2);
  CHECK_FALSE(words.header);
  CHECK(Mapping::parse("{delimiter: '|', quote: \"'\", columns: {A: id}}", "m").layout.quote == '\'');
}

TEST_CASE("every field of a profile can be a target") {
  for (const char* path :
       {"id", "source_version", "names.parts", "names.births", "births", "deaths", "documents.issued", "legal.offences", "handling.codes",
        "positions.text", "travel.locator", "misused_identity.birth", "extras", "legal.updated", "attributes"})
    CHECK(find_target(path) != nullptr);
  CHECK(find_target("sources") == nullptr);
  CHECK(find_target("handlings") == nullptr);
  CHECK(target_paths().size() > 100);
}
