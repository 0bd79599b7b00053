// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/spelling.hpp>

#include <doctest/doctest.h>

#include <ftf/generation/culture.hpp>

using ftf::generation::capitals;
using ftf::generation::Letters;
using ftf::generation::respell;
using ftf::generation::Scheme;
using ftf::generation::spell;
using ftf::generation::spell_with_article;

TEST_CASE("each scheme spells the same sounds in its own way") {
  CHECK(spell("yUsuf", Scheme::english) == "Yusuf");
  CHECK(spell("yUsuf", Scheme::french) == "Yousouf");
  CHECK(spell("yUsuf", Scheme::german) == "Jusuf");
  CHECK(spell("raXId", Scheme::turkish) == "Raşid");
  CHECK(spell("xadIj@", Scheme::russian) == "Khadidzha");
  CHECK(spell("cabdullAh", Scheme::somali) == "Cabdullaah");
  CHECK(spell("yUsuf", Scheme::cyrillic) == "Йусуф");
  CHECK(spell("muHammad", Scheme::arabic) == "محمد");
  CHECK(spell("ibrAhIm", Scheme::arabic) == "ابراهيم");
  CHECK(spell_with_article("maSrI", Scheme::french) == "El Masri");
  CHECK(spell_with_article("maSrI", Scheme::arabic) == "المصري");
  CHECK(spell("", Scheme::english).empty());
}

TEST_CASE("Latin names lose their marks as plain letters or as travel documents write them") {
  CHECK(respell("Müller-Größ", Letters::full) == "Müller-Größ");
  CHECK(respell("Müller-Größ", Letters::plain) == "Muller-Gross");
  CHECK(respell("Müller-Größ", Letters::travel) == "Mueller-Groess");
  CHECK(respell("Şahin Yıldız", Letters::plain) == "Sahin Yildiz");
}

TEST_CASE("capitals are known for Latin and Cyrillic letters, others stay") {
  CHECK(capitals("Hadžić Şen") == "HADŽIĆ ŞEN");
  CHECK(capitals("Тестиев-Яр") == "ТЕСТИЕВ-ЯР");
  CHECK(capitals("يوسف") == "يوسف");
}

TEST_CASE("every sound of the tables can be spelled, and every Latin letter with a mark has its row") {
  for (const auto& culture : ftf::generation::cultures()) {
    CHECK_FALSE(culture.men.empty());
    CHECK_FALSE(culture.women.empty());
    CHECK_FALSE(culture.towns.empty());
    CHECK_FALSE(culture.parts.empty());
    for (const auto* pool : {&culture.men, &culture.women, &culture.families, &culture.starts, &culture.middles, &culture.ends})
      for (const auto name : *pool) {
        const std::string plain = culture.by_sounds ? spell(name, Scheme::english) : respell(name, Letters::plain);
        for (const char c : plain)
          CHECK_MESSAGE(((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\''), culture.name, " ", name, " ", plain);
      }
  }
}
