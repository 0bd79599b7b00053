// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/first_words.hpp>

#include <doctest/doctest.h>

#include <ftf/names/analyzer.hpp>

using namespace ftf::names;

namespace {

FirstWords beginning_of(std::string_view a, std::string_view b) {
  TokenTable table;
  Analyzer analyzer(table);
  TokenSimilarity similarity(table);
  const Signature first = analyzer.analyze(a);
  const Signature second = analyzer.analyze(b);
  const NameWords x(first, table);
  const NameWords y(second, table);
  return first_words(x, y, align(x, y, similarity), similarity);
}

}  // namespace

TEST_CASE("first words fit in any order, behind titles and without a name that is often left out") {
  for (const char* same : {"Karim Omar Testani", "Testani Karim", "Sheikh Karim Testani", "Kareem Testani"})
    CHECK(beginning_of("Karim Testani", same).beginning == Beginning::fits);
  CHECK(beginning_of("Sayyid Karim Testani", "Karim Testani").beginning == Beginning::fits);
  CHECK(beginning_of("", "Karim Testani").beginning == Beginning::fits);
}

TEST_CASE("the name of a father is his son's without the first word") {
  CHECK(beginning_of("Karim Omar Testani", "Omar Testani").beginning == Beginning::one_alone);
  CHECK(beginning_of("Omar Testani", "Karim Omar Testani").beginning == Beginning::one_alone);
}

TEST_CASE("names of brothers are apart at the first word, with a chain if two others fit") {
  CHECK(beginning_of("Karim Testani", "Nabil Testani").beginning == Beginning::apart);
  CHECK(!beginning_of("Karim Testani", "Nabil Testani").chain);
  CHECK(beginning_of("Karim Omar Testani", "Nabil Omar Testani").chain);
  CHECK(beginning_of("Karim Omar Testani", "Nabil Omar Salih Testani").chain);
  CHECK(!beginning_of("Karim Omar Testani", "Nabil Salih Testani").chain);
}
