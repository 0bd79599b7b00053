// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/reading.hpp>

#include <doctest/doctest.h>

#include <ftf/names/clean.hpp>

namespace {

using namespace ftf::names;

std::string latin(std::string_view name) { return read_token(clean(name).text).latin; }
std::string bones(std::string_view name) { return skeleton(read_token(clean(name).text).sounds); }
std::string code(std::string_view name) { return sound_code(read_token(clean(name).text).sounds); }

TEST_CASE("each script is read by its own table") {
  CHECK(latin("щука") == "shchuka");
  CHECK(latin("خالد") == "khald");
  CHECK(latin("שלום") == "shlvm");
  CHECK(latin("γκέκας") == "gkekas");
  CHECK(latin("ჯონი") == "joni");
  CHECK(latin("հայկ") == "hayk");
  CHECK(latin("きょう") == "kyou");
  CHECK(latin("สม") == "sm");
}

TEST_CASE("letters of every alphabet of a script are read") {
  CHECK(latin("гӏазиев") == "gaziev");
  CHECK(latin("ҷамшед") == "jamshed");
  CHECK(latin("жұмабек") == "zhumabek");
  CHECK(latin("үсөн") == "uson");
  CHECK(latin("ғофуров") == "ghofurov");
  CHECK(latin("җәлил") == "jalil");
  CHECK(latin("ҡобаш") == "qobash");
  CHECK(latin("ҙаҫип") == "zasip");
  CHECK(latin("ђорђевић") == "dordevic");
  CHECK(latin("ѓошев") == "goshev");
  CHECK(bones("ڕێبوار") == bones("ريبوار"));
  CHECK(latin("څنګر") == "tsngr");
  CHECK(latin("ڙٻڱ") == "rbng");
}

TEST_CASE("digits in a word are Arabizi or errors of recognition, alone they are a number") {
  CHECK(latin("mo7ammad") == "mohammad");
  CHECK(latin("3ali") == "ali");
  CHECK(latin("5aled") == "khaled");
  CHECK(latin("9ale7") == "saleh");
  CHECK(latin("1brahim") == "lbrahim");
  CHECK(latin("1979") == "1979");
  CHECK(bones("1979").empty());
}

TEST_CASE("spelling conventions of several languages give one skeleton") {
  for (const char* name : {"Shamil", "Chamil", "Schamil", "Şamil", "Шамиль", "شامل"}) CHECK(code(name) == "SML");
  for (const char* name : {"Dzhamal", "Djamel", "Dschamal", "Jamal", "جمال", "Джамал"}) CHECK(bones(name) == "JML");
  for (const char* name : {"Moustafa", "Mustafa", "Moustapha", "مصطفى"}) CHECK(bones(name).starts_with("MST"));
}

TEST_CASE("doubled letters and final h do not change a skeleton") {
  CHECK(bones("Hassan") == bones("Hasan"));
  CHECK(bones("Abdullah") == bones("Abdulla"));
}

TEST_CASE("a letter with marks that no table has is read as its base letter") { CHECK(latin("ňêw") == "new"); }

TEST_CASE("Chinese characters among kana are read by pinyin") { CHECK(latin("王テ") == "wangte"); }

TEST_CASE("a script without a table is read by ICU") { CHECK(latin("ሳም").starts_with("s")); }

TEST_CASE("symbols have names") {
  CHECK(sound_name(sound_symbol("sh")) == "sh");
  CHECK(sound_symbol("no such sound") == 0);
  CHECK(is_vowel(sound_symbol("a")));
  CHECK_FALSE(is_vowel(sound_symbol("b")));
}

}  // namespace
