// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/clean.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using ftf::names::clean;
using ftf::names::CleanFlag;

TEST_CASE("clean lowers case and makes one blank of every separator") {
  CHECK(clean("  Testov\t-  IVAN_Ivanovich ").text == "testov ivan ivanovich");
  CHECK(clean("A.B. Example").text == "a b example");
  for (const char* hyphen : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\u05BE", "\uFF0D"}) {
    CHECK(clean(std::string("Groß") + hyphen + "Test").text == "gross test");
  }
}

TEST_CASE("clean keeps a comma as a token and says so") {
  const auto cleaned = clean("TESTOV, Ivan");
  CHECK(cleaned.text == "testov , ivan");
  CHECK(cleaned.has(CleanFlag::comma));
}

TEST_CASE("clean removes invisible characters and says so") {
  const auto cleaned = clean("Te\u200Bst\u202Eov\u202C");
  CHECK(cleaned.text == "testov");
  CHECK(cleaned.has(CleanFlag::invisible));
}

TEST_CASE("clean joins what an apostrophe of any kind stands in") {
  CHECK(clean("O'Test").text == "otest");
  CHECK(clean("O\u2019Test").text == "otest");
  for (const char* apostrophe :
       {"\u02BB", "\u02BC", "\u02BD", "\u2018", "\u201B", "\u055A", "\u02EE", "\u02CA", "\u02CB", "\uA78C", "\u00B4", "`"}) {
    CHECK(clean(std::string("Sa") + apostrophe + "id").text == "said");
  }
}

TEST_CASE("clean takes harakat and tatweel out and says so") {
  const auto cleaned = clean("مُحَمَّد");
  CHECK(cleaned.text == "محمد");
  CHECK(cleaned.has(CleanFlag::vowel_marks));
  CHECK(clean("محـمد").text == "محمد");
}

TEST_CASE("clean unifies the variants of Arabic letters") {
  CHECK(clean("علی").text == clean("علي").text);
  CHECK(clean("أحمد").text == clean("احمد").text);
  CHECK(clean("کریم").text == clean("كريم").text);
  CHECK(clean("خاں").text == clean("خان").text);
  CHECK(clean("ۓ").text == clean("ي").text);
}

TEST_CASE("clean decomposes presentation forms and says so") {
  const auto cleaned = clean("\uFEE3\uFEA4\uFEE4\uFEAA");
  CHECK(cleaned.text == "محمد");
  CHECK(cleaned.has(CleanFlag::presentation));
  CHECK(clean("ＴＥＳＴ").text == "test");
}

TEST_CASE("clean composes decomposed letters") {
  CHECK(clean("s\u0327en").text == clean("\u015Fen").text);
  CHECK(clean("Сергеи\u0306").text == clean("Сергей").text);
}

TEST_CASE("clean folds look-alikes to the script of the token and says so") {
  const auto cleaned = clean("Гoвop");  // two Latin o and a Latin p
  CHECK(cleaned.text == "говор");
  CHECK(cleaned.has(CleanFlag::lookalike));
  CHECK(clean("Тest").text == "test");
  CHECK(clean("\u0392eispieli").text == "beispieli");  // Greek capital beta
  CHECK(clean("Mit\u04BBalov").text == "mithalov");    // Cyrillic shha
  CHECK_FALSE(clean("Test Говор").has(CleanFlag::lookalike));
}

TEST_CASE("clean writes digits of all scripts in one way") {
  CHECK(clean("\u0661\u0662\u06F3").text == "123");
  CHECK(clean("\u0967\u09E8\uFF13").text == "123");
  CHECK(clean("7assan").has(CleanFlag::digits));
}

TEST_CASE("clean drops malformed bytes and says so") {
  const auto cleaned = clean("Te\xFFst\xC3");
  CHECK(cleaned.text == "test");
  CHECK(cleaned.has(CleanFlag::malformed));
}

TEST_CASE("clean keeps the geresh of a Hebrew letter") { CHECK(clean("ג'ון").text == clean("ג׳ון").text); }

TEST_CASE("clean is idempotent") {
  for (const char* name : {"TESTOV, Ivan (the Tester)", "عبد الرَّحمٰن بن أحمد", "Te\u0301st\u00DF \u0130\u0131", "Гoвop-Тест", "ג'ון טסט",
                           "習近平", "ﷲ", "a,b,,c", "\u0344\u1100\u1161"}) {
    const std::string once = clean(name).text;
    CHECK(clean(once).text == once);
  }
}

}  // namespace
