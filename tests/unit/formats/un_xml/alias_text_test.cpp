// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/alias_text.hpp"

#include <doctest/doctest.h>

using namespace ftf::formats::un_xml;

namespace {

std::string split(std::string_view text) {
  std::string out;
  for (const AliasName& name : split_alias(text))
    out += (out.empty() ? "" : " | ") + name.full + (name.note.empty() ? "" : " {" + name.note + "}");
  return out;
}

}  // namespace

TEST_SUITE_BEGIN("formats/un_xml/alias_text");

TEST_CASE("several names stand between semicolons") {
  CHECK(split("Yousef Hassan; Jusuf el Hassan ;Y. Hassan;") == "Yousef Hassan | Jusuf el Hassan | Y. Hassan");
  CHECK(split("").empty());
  CHECK(split(" ; ").empty());
}

TEST_CASE("a family name before a comma stays where it is") { CHECK(split("Mithali, Salim") == "Mithali, Salim"); }

TEST_CASE("a bracket at the end is a comment, one elsewhere a part of the name") {
  CHECK(split("Mithal Front (MF)") == "Mithal Front {MF}");
  CHECK(split("Santos Testo, III (third)") == "Santos Testo, III {third}");
  CHECK(split("Testi (from a false passport; Xland)") == "Testi {from a false passport; Xland}");
  CHECK(split("Example (Xland) Trading") == "Example (Xland) Trading");
  CHECK(split("(Sheikh) Testi Salim") == "(Sheikh) Testi Salim");
  CHECK(split("Testi (a (b) c) (d)") == "Testi {a (b) c; d}");
  CHECK(split(") Testi (x") == ") Testi (x");
}

TEST_CASE("the same name in another script becomes a name of its own") {
  CHECK(split("Abu Mithal (ابو مثال)") == "Abu Mithal | ابو مثال");
  CHECK(split("Abu Mithal (original script: Абу Митал)") == "Abu Mithal | Абу Митал");
  CHECK(split("أبو مثال (Abu Mithal; Abu Methal)") == "أبو مثال | Abu Mithal | Abu Methal");
  CHECK(split("Agha Mithal اغا مثال") == "Agha Mithal | اغا مثال");
  CHECK(split("أبو مثال (formerly listed as)") == "أبو مثال {formerly listed as}");
}

TEST_CASE("a comment may introduce a name in another script") {
  std::string comment = "Previously listed as. In Arabic: رياض المثالي";
  CHECK(take_other_script(comment, "Riad Mithali") == "رياض المثالي");
  CHECK(comment == "Previously listed as");
  comment = "in Arabic: not so";
  CHECK(take_other_script(comment, "Riad Mithali").empty());
  CHECK(comment == "in Arabic: not so");
}

TEST_SUITE_END();
