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
  CHECK(ftf::names::scheme_from_name("bgn-pcgn") == Scheme::bgn_pcgn);
  CHECK(ftf::names::scheme_from_name("iso233") == Scheme::iso233);
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
  CHECK(romanize("فضّة", Scheme::icao9303) == "FXDZDZXAH");                      // FACTS C18
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

TEST_CASE("icao9303 writes a letter with shadda twice, vowel mark or not") {
  CHECK(romanize("مُحَمَّد", Scheme::icao9303) == "MXHMMD");
  CHECK(romanize("محمّد", Scheme::icao9303) == "MXHMMD");
}

TEST_CASE("bgn-pcgn looks at the place of a Russian e") {
  CHECK(romanize("Ельцов Алексеевич", Scheme::bgn_pcgn) == "Yelʹtsov Alekseyevich");
  CHECK(romanize("Съездов", Scheme::bgn_pcgn) == "Sʺyezdov");
  CHECK(romanize("Ёлкин Тёркин", Scheme::bgn_pcgn, "ru") == "Yëlkin Tërkin");
}

TEST_CASE("bgn-pcgn reads Cyrillic by language") {
  CHECK(romanize("Юлія Гайдай", Scheme::bgn_pcgn, "uk") == "Yuliya Hayday");
  CHECK(romanize("Тестак'єв", Scheme::bgn_pcgn, "uk") == "Testakʺyev");
  CHECK(romanize("Сяргей Ўладзіў", Scheme::bgn_pcgn, "be") == "Syarhyey Wladziw");
  CHECK(romanize("Щърбов", Scheme::bgn_pcgn, "bg") == "Shtŭrbov");
  CHECK(romanize("Ђорђе Џехић", Scheme::bgn_pcgn, "sr") == "Đorđe Džehić");
  CHECK(romanize("Ѓорѓи Ќејов", Scheme::bgn_pcgn, "mk") == "Đorgi Kejov");
  CHECK(romanize("Жұмабек Қуат", Scheme::bgn_pcgn, "kk") == "Zhumabek Qūat");
  CHECK(romanize("Жумабек Өмүр", Scheme::bgn_pcgn, "ky") == "Jumabek Ömür");
  CHECK(romanize("Ўктам Ҳожиев", Scheme::bgn_pcgn, "uz") == "Ŭktam Hojiyew");
  CHECK(romanize("Ҷамшед Раҳмонӣ", Scheme::bgn_pcgn, "tg") == "Jamshed Rahmoní");
}

TEST_CASE("capitals follow the name as written") {
  CHECK(romanize("ЩУКИН щукин Щукин Ю", Scheme::bgn_pcgn) == "SHCHUKIN shchukin Shchukin Yu");
  CHECK(romanize("გიორგი", Scheme::bgn_pcgn) == "Giorgi");
  CHECK(romanize("عماد", Scheme::bgn_pcgn) == "‘Mād");
}

TEST_CASE("bgn-pcgn uses the vowel marks of Arabic names") {
  CHECK(romanize("مُحَمَّد", Scheme::bgn_pcgn) == "Muḩammad");
  CHECK(romanize("حُسَيْن مِصْرِيّ", Scheme::bgn_pcgn) == "Ḩusayn Mişrī");
  CHECK(romanize("أُسَامَة آدَم إِبْرَاهِيم", Scheme::bgn_pcgn) == "Usāmah Ādam Ibrāhīm");
}

TEST_CASE("bgn-pcgn writes the Arabic article as it sounds, ala-lc as it is written") {
  CHECK(romanize("الشّامِي القَاسِم", Scheme::bgn_pcgn) == "Ash Shāmī Al Qāsim");
  CHECK(romanize("الشّامِي القَاسِم", Scheme::ala_lc) == "al-Shāmī al-Qāsim");
  CHECK(romanize("عبدالرحيم", Scheme::bgn_pcgn) == "‘Bd ar Rḩīm");
  CHECK(romanize("عبدالرحيم", Scheme::ala_lc) == "ʻBd al-Rḥīm");
}

TEST_CASE("without vowel marks no vowel is invented") {
  CHECK(romanize("محمود", Scheme::bgn_pcgn) == "Mḩmūd");
  CHECK(romanize("يوسف أحمد", Scheme::ala_lc) == "Yūsf Aḥmd");
}

TEST_CASE("Persian has its own vowels and consonants") {
  CHECK(romanize("پرویز", Scheme::bgn_pcgn, "fa") == "Prvyz");
  CHECK(romanize("مُحسِن", Scheme::bgn_pcgn, "fa") == "Moḥsen");
  CHECK(romanize("ثاقب", Scheme::ala_lc, "fa") == "S̲āqb");
  CHECK(romanize("علی", Scheme::bgn_pcgn) == romanize("علي", Scheme::bgn_pcgn));
}

TEST_CASE("ala-lc ties the letters that stand for one") {
  CHECK(romanize("Юрий Цветков", Scheme::ala_lc) == "I͡uriĭ T͡svetkov");
  CHECK(romanize("Юлія Їжак", Scheme::ala_lc, "uk") == "I͡ulii͡a Ïz͡hak");
}

TEST_CASE("iso9 has one letter for each Cyrillic letter") {
  CHECK(romanize("Щукин Юля Эдуард", Scheme::iso9) == "Ŝukin Ûlâ Èduard");
  CHECK(romanize("Їжак Ґудзь", Scheme::iso9) == "Ïžak G̀udzʹ");
}

TEST_CASE("iso233 has one letter for each Arabic letter and vowel mark") {
  CHECK(romanize("محمد الشامي", Scheme::iso233) == "mḥmd ʾlšʾmy");
  CHECK(romanize("مُحَمَّد فاطمة", Scheme::iso233) == "muḥam̄ad fʾṭmẗ");
}

TEST_CASE("a name whose first letter a scheme does not list has one capital, too") {
  CHECK(romanize("ڙمحمد", Scheme::bgn_pcgn) == "Rmḩmd");
}

TEST_CASE("what a scheme does not list is read as match reads it, and Latin letters stay") {
  CHECK(romanize("王小明 Test", Scheme::bgn_pcgn) == "Wangxiaoming Test");
  CHECK(romanize("Тест", Scheme::iso233) == "Test");
  CHECK(romanize("Jürgen O'Probé-Groß 12", Scheme::ala_lc) == "Jürgen O'Probé-Groß 12");
  CHECK(romanize("", Scheme::bgn_pcgn).empty());
}

}  // namespace
