// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/countries.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <ftf/data/countries.hpp>

namespace {

using ftf::text::alpha3;
using ftf::text::country_code;
using ftf::text::country_name;

struct CountryRow {
  std::string text;
  std::string code;  // empty: none
};

void check_countries(const std::vector<CountryRow>& rows) {
  for (const CountryRow& row : rows) {
    CAPTURE(row.text);
    CHECK(country_code(row.text).value_or("") == row.code);
  }
}

}  // namespace

TEST_SUITE("text/countries") {
  TEST_CASE("codes of ISO 3166-1, in either case") {
    check_countries(
        {{"SD", "SD"}, {"sd", "SD"}, {"SDN", "SD"}, {"sdn", "SD"}, {" IQ ", "IQ"}, {"XK", "XK"}, {"Sd", ""}, {"QQ", ""}, {"ZZ", ""}});
  }

  TEST_CASE("codes of countries that are no more") {
    check_countries({{"SU", "SUHH"},
                     {"SUN", "SUHH"},
                     {"SUHH", "SUHH"},
                     {"YU", "YUCS"},
                     {"YUG", "YUCS"},
                     {"CS", "CSXX"},
                     {"SCG", "CSXX"},
                     {"CSK", "CSHH"},
                     {"DD", "DDDE"},
                     {"ZAR", "ZRCD"}});
  }

  TEST_CASE("codes of travel documents and of the European Union") {
    check_countries({{"D", "DE"},
                     {"GBD", "GB"},
                     {"GBN", "GB"},
                     {"GBO", "GB"},
                     {"GBP", "GB"},
                     {"GBS", "GB"},
                     {"RKS", "XK"},
                     {"UK", "GB"},
                     {"EL", "GR"},
                     {"ROM", "RO"}});
  }

  TEST_CASE("what is no country has no code") {
    for (const char* text :
         {"",    " ",   "-",   "na",  "NA.",       "N/A",     "00",      "914",  "922", "XXA",     "XXB", "XXC", "XXX",      "UNO",
          "UNA", "EUE", "UTO", "XOM", "stateless", "unknown", "UNKNOWN", "none", "no",  "Kassala", "d",   "A",   "\xFF\xFE", "???"})
      CHECK_FALSE(country_code(text));
    CHECK(country_code("NA") == "NA");
    CHECK_FALSE(country_code(std::string(100'000, 'a')));
  }

  TEST_CASE("English names, demonyms and phrases") {
    check_countries({{"Sudan", "SD"},
                     {"SUDAN", "SD"},
                     {"Sudanese", "SD"},
                     {"South Sudan", "SS"},
                     {"former Soviet Union", "SUHH"},
                     {"USSR", "SUHH"},
                     {"State of Palestine", "PS"},
                     {"Palestinian", "PS"},
                     {"Syrian Arab Republic", "SY"},
                     {"Syrian", "SY"},
                     {"Iran (Islamic Republic of)", "IR"},
                     {"Iran, Islamic Republic of", "IR"},
                     {"Islamic Republic of Iran", "IR"},
                     {"Democratic People's Republic of Korea", "KP"},
                     {"DPRK", "KP"},
                     {"Republic of Korea", "KR"},
                     {"Korea, Republic of", "KR"},
                     {"Democratic Republic of the Congo", "CD"},
                     {"Congo", "CG"},
                     {"Republic of the Congo", "CG"},
                     {"Russian Federation", "RU"},
                     {"United States of America", "US"},
                     {"U.S.A.", "US"},
                     {"United Kingdom", "GB"},
                     {"British", "GB"},
                     {"C\u00F4te d'Ivoire", "CI"},
                     {"Cote d\u2019Ivoire", "CI"},
                     {"Bosnia and Herzegovina", "BA"},
                     {"Bosnia & Herzegovina", "BA"},
                     {"Niger", "NE"},
                     {"Nigeria", "NG"},
                     {"Guinea-Bissau", "GW"},
                     {"Viet Nam", "VN"},
                     {"Moldova, Republic of", "MD"},
                     {"Republic of Yemen", "YE"},
                     {"Kingdom of Saudi Arabia", "SA"},
                     {"The Gambia", "GM"},
                     {"T\u00FCrkiye", "TR"},
                     {"Turkey", "TR"},
                     {"Iraqi national", "IQ"},
                     {"Kosovo", "XK"},
                     {"North Macedonia", "MK"},
                     {"Serbia and Montenegro", "CSXX"},
                     {"Yugoslavia", "YUCS"},
                     {"Czechoslovakia", "CSHH"},
                     {"Libyan Arab Jamahiriya", "LY"},
                     {"Uzbek", "UZ"},
                     {"Russian citizen", "RU"},
                     {"Afghan", "AF"},
                     {"Libya (in custody)", "LY"},
                     {"Union of the Comoros", "KM"},
                     {"USSR (until 1991)", "SUHH"}});
  }

  TEST_CASE("names in other languages") {
    check_countries({{"\u0627\u0644\u0633\u0648\u062F\u0627\u0646", "SD"},
                     {"\u0627\u0644\u0639\u0631\u0627\u0642", "IQ"},
                     {"\u0633\u0648\u0631\u064A\u0627", "SY"},
                     {"\u0645\u0635\u0631", "EG"},
                     {"\u0627\u06CC\u0631\u0627\u0646", "IR"},
                     {"\u0627\u0641\u063A\u0627\u0646\u0633\u062A\u0627\u0646", "AF"},
                     {"\u0420\u043E\u0441\u0441\u0438\u044F", "RU"},
                     {"\u0422\u0430\u0434\u0436\u0438\u043A\u0438\u0441\u0442\u0430\u043D", "TJ"},
                     {"Allemagne", "DE"},
                     {"Deutschland", "DE"},
                     {"Alemania", "DE"},
                     {"Almanya", "DE"},
                     {"Irak", "IQ"},
                     {"Syrie", "SY"},
                     {"Somalie", "SO"},
                     {"T\u00FCrkei", "TR"},
                     {"\u4E2D\u56FD", "CN"},
                     {"\u0421\u0421\u0421\u0420", "SUHH"},
                     {"S\u0131rbistan", "RS"},
                     {"SIRB\u0130STAN", "RS"}});
  }

  TEST_CASE("each country is found by its own codes and English name, and has both") {
    for (const auto& row : ftf::data::countries) {
      CAPTURE(row.code);
      CHECK(country_code(row.code) == row.code);
      CHECK(country_code(row.alpha3) == row.code);
      CHECK(country_code(country_name(row.code)) == row.code);
      CHECK(alpha3(row.code) == row.alpha3);
    }
  }

  TEST_CASE("names are given in the language that is asked for") {
    CHECK(country_name("DE") == "Germany");
    CHECK(country_name("DE", "fr") == "Allemagne");
    CHECK(country_name("SUHH") == "Soviet Union");
    CHECK(country_name("QQ").empty());
    CHECK(alpha3("QQ").empty());
  }
}
