// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanize.hpp>

#include <doctest/doctest.h>

namespace {

using ftf::names::romanize;
using ftf::names::Scheme;

TEST_CASE("schemes are found by their names") {
  CHECK(ftf::names::scheme_from_name("icao9303") == Scheme::icao9303);
  CHECK(ftf::names::scheme_from_name("match") == Scheme::match);
  CHECK_FALSE(ftf::names::scheme_from_name("other").has_value());
}

TEST_CASE("match reads names of all scripts in plain letters") {
  CHECK(romanize("Тест Пробин", Scheme::match) == "test probin");
  CHECK(romanize("Τεστ", Scheme::match) == "test");
  CHECK(romanize("テスト", Scheme::match) == "tesuto");
  CHECK(romanize("王小明", Scheme::match) == "wangxiaoming");
  CHECK(romanize("टेस्ट", Scheme::match) == "test");
  CHECK(romanize("Çelik, Şen", Scheme::match) == "celik, sen");
}

TEST_CASE("icao9303 codes Arabic letters reversibly (Doc 9303-3 table C)") {
  CHECK(romanize("محمود عبدالرحيم", Scheme::icao9303) == "MXHMWD EBDALRXHYM");  // the example of the standard
  CHECK(romanize("فضّة", Scheme::icao9303) == "FXDZDZXAH");                       // FACTS C18
  CHECK(romanize("مُـحمد", Scheme::icao9303) == "MXHMD");
}

TEST_CASE("icao9303 codes teh marbuta by its place") {
  CHECK(romanize("ةب", Scheme::icao9303) == "XTAB");
  CHECK(romanize("بة", Scheme::icao9303) == "BXAH");
}

TEST_CASE("icao9303 codes Cyrillic letters by language (Doc 9303-3 table B)") {
  CHECK(romanize("Щукин Гога", Scheme::icao9303) == "SHCHUKIN GOGA");
  CHECK(romanize("Щукин", Scheme::icao9303, "bg") == "SHTUKIN");
  CHECK(romanize("Гога", Scheme::icao9303, "uk") == "HOHA");
  CHECK(romanize("Гога", Scheme::icao9303, "be") == "HOHA");
  CHECK(romanize("Хаџи", Scheme::icao9303, "mk") == "HADJI");
  CHECK(romanize("Ёж", Scheme::icao9303) == "EZH");
  CHECK(romanize("Ёж", Scheme::icao9303, "be") == "IOZH");
}

TEST_CASE("icao9303 knows the first letter of a Ukrainian word") {
  CHECK(romanize("Юлія Яна", Scheme::icao9303, "uk") == "YULIIA YANA");
  CHECK(romanize("Юля", Scheme::icao9303) == "IULIA");
}

TEST_CASE("icao9303 writes Latin letters without marks (Doc 9303-3 table A)") {
  CHECK(romanize("Jürgen Groß-Åberg", Scheme::icao9303) == "JUERGEN GROSS AABERG");
  CHECK(romanize("Nuñez, Łukasz", Scheme::icao9303) == "NUNEZ, LUKASZ");
  CHECK(romanize("D'Éxemple 2", Scheme::icao9303) == "DEXEMPLE");
}

}  // namespace
