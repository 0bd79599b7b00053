// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/texts.hpp>

#include <doctest/doctest.h>

#include "linkage_fixture.hpp"

using namespace ftf;
using namespace ftf::comparison;

namespace {

Likeness places(const char* a, const char* b) {
  const auto members = [](const char* text) { return R"("id":"x","birth_places":[{"city":")" + std::string(text) + "\"}]"; };
  const testing::Records records({members(a), members(b)});
  const auto first = records.store.words_of(records.store[0].places[0]);
  const auto second = records.store.words_of(records.store[1].places[0]);
  const auto one = compare_words(first, second, records.vocabulary.words);
  CHECK(one.likeness == compare_words(second, first, records.vocabulary.words).likeness);
  return one.likeness;
}

}  // namespace

TEST_CASE("texts are compared as sets of words") {
  CHECK(places("Port Testa", "Testa Port") == Likeness::same);
  CHECK(places("Kassala", "Kasala") == Likeness::near);
  CHECK(places("Nuerstadt", "Neurstadt") == Likeness::near);
  CHECK(places("Port Testa", "Testa") == Likeness::part);
  CHECK(places("Kassala", "Omdurman") == Likeness::different);
  CHECK(places("Москва", "Moskva") == Likeness::near);
}

TEST_CASE("one slip is a character wrong, missing, too many, or two exchanged") {
  CHECK(is_one_slip("12345", "12345"));
  CHECK(is_one_slip("12345", "12395"));
  CHECK(is_one_slip("12345", "1245"));
  CHECK(is_one_slip("1245", "12345"));
  CHECK(is_one_slip("12345", "13245"));
  CHECK_FALSE(is_one_slip("12345", "13255"));
  CHECK_FALSE(is_one_slip("12345", "123"));
}

TEST_CASE("codes are near by one slip, and share an area by their first half") {
  CHECK(compare_codes("QX138DF", "QX138DF") == Likeness::same);
  CHECK(compare_codes("QX138DF", "QX138DG") == Likeness::near);
  CHECK(compare_codes("QX138DF", "QX139ZU") == Likeness::part);
  CHECK(compare_codes("QX138DF", "ZZ139ZU") == Likeness::different);
  CHECK(compare_codes("1", "2") == Likeness::different);
}
