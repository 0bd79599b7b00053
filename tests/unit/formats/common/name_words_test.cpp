// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/name_words.hpp"

#include <doctest/doctest.h>

using namespace ftf::formats::common;

TEST_SUITE_BEGIN("formats/common/name_words");

TEST_CASE("a comment that tells the kind of name is taken for it, and comes back") {
  for (const char* kind : {"former", "nickname", "birth", "maiden"}) {
    std::string note(kind_note(kind));
    CHECK(take_kind(note) == kind);
    CHECK(note.empty());
  }
  std::string note = "Formerly listed as; seen in 2014";
  CHECK(take_kind(note) == "former");
  CHECK(note == "seen in 2014");
  note = "The Moroccan";
  CHECK(take_kind(note) == "alias");
  CHECK(kind_note("alias").empty());
}

TEST_CASE("the script is told from the letters") {
  CHECK(script_of_name("Abu Testi") == "Latn");
  CHECK(script_of_name("ابو") == "Arab");
  CHECK(script_of_name("123").empty());
}

TEST_CASE("NOTES 2: the quality of an alias is told by its remark, misspelt or not") {
  CHECK(quality_in_note("(Low quality alias)") == "low");
  CHECK(quality_in_note("lo quality alias") == "low");
  CHECK(quality_in_note("god quality alias") == "good");
  CHECK(quality_in_note("of good family").empty());
}

TEST_CASE("abbreviations of lists are kinds of names, and back") {
  for (const char* kind : {"alias", "former", "current"}) CHECK(kind_of_abbreviation(abbreviation_of_kind(kind)) == kind);
  CHECK(kind_of_abbreviation("FKA") == "former");
  CHECK(kind_of_abbreviation("strong").empty());
}

TEST_CASE("a note keeps its words when the kind is written before them") {
  std::string note = note_with_kind("birth", "used until 2010");
  CHECK(note == "birth name; used until 2010");
  CHECK(take_kind(note) == "birth");
  CHECK(note == "used until 2010");
  CHECK(note_with_kind("alias", "used in 2014") == "used in 2014");
}

TEST_CASE("names in another script than Latin are told") {
  CHECK(is_original_script("\u0633\u0627\u0644\u0645"));
  CHECK_FALSE(is_original_script("Salim"));
  CHECK_FALSE(is_original_script("123"));
}

TEST_SUITE_END();
