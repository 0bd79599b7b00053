// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/comparer.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <thread>

#include <ftf/names/analyzer.hpp>

namespace {

using namespace ftf::names;
using ftf::base::Weight;

struct Names {
  TokenTable table;
  Analyzer analyzer{table};
  Comparer comparer{table, NameModel::shipped()};

  Weight weight(std::string_view a, std::string_view b) { return comparer.weight(analyzer.analyze(a), analyzer.analyze(b)); }
};

constexpr std::array<std::string_view, 14> some_names{"Yusuf Ibrahim Testi",
                                                      "يوسف ابراهيم تستي",
                                                      "Testi, Yusuf",
                                                      "Юсуф Ибрагимович Тести",
                                                      "Abu Yusuf al-Testi",
                                                      "Salah al-Din Omar Kassali",
                                                      "Salahuddin Kassali",
                                                      "Ali Ali Ali",
                                                      "Ali Ali",
                                                      "Y. I. Testi",
                                                      "Sheikh Yusuf",
                                                      "김테스",
                                                      "王小明",
                                                      "Maria Testova-Beispiel"};

TEST_CASE("spellings of one name speak for one person") {
  Names names;
  CHECK(names.weight("Yusuf Ibrahim Testi", "يوسف ابراهيم تستي") > 2048);
  CHECK(names.weight("Yusuf Ibrahim Testi", "Youssef Brahim Testy") > 2048);
  CHECK(names.weight("Siarhei Probnikau", "Сергей Пробников") > 2048);
  CHECK(names.weight("Testov, Ivan", "Ivan Testov") > 2048);
  CHECK(names.weight("Salah al-Din Kassali", "Salahuddin Qassali") > 2048);
}

TEST_CASE("a name in one piece that was split stands for one word, too") {
  Names names;
  const Signature piece = names.analyzer.analyze("조나단");
  REQUIRE(piece.size == 2);
  const NameExplanation explanation = names.comparer.explain(names.analyzer.analyze("Jonadan"), piece);
  REQUIRE(explanation.reasons.size() == 1);
  CHECK(explanation.reasons.front().kind == "join");
  CHECK(names.weight("Jonadan", "조나단") > names.weight("Jonadan", "김나단") + 2048);
}

TEST_CASE("a Hangul word with a syllable that writes no Chinese character is one foreign name") {
  Names names;
  CHECK(names.analyzer.analyze("조테프").size == 1);
  CHECK(names.analyzer.analyze("리솅룽").size == 1);
  CHECK(names.analyzer.analyze("리셴룽").size == 2);
  CHECK(names.weight("Abdullah Testev", "압둘라 테스테브") > 2048);
}

TEST_CASE("Chinese characters are met by their Cantonese and Korean readings, too") {
  Names names;
  for (const std::string_view latin : {"Wang Xiaoming", "Wong Siu-ming", "Wong Siuming", "Wang So-myong"}) {
    INFO(latin);
    CHECK(names.weight(latin, "王小明") > 1024);
    CHECK(names.weight(latin, "李大偉") < 0);
  }
}

TEST_CASE("a foreigner's name in Chinese characters without dots meets all his words") {
  Names names;
  const NameExplanation explanation =
      names.comparer.explain(names.analyzer.analyze("Karim Salmani"), names.analyzer.analyze("卡里姆萨尔马尼"));
  REQUIRE(explanation.reasons.size() == 1);
  CHECK(explanation.reasons.front().kind == "join");
  CHECK(explanation.reasons.front().a == "karim salmani");
  CHECK(names.weight("Karim Salmani", "卡里姆萨尔马尼") > names.weight("Boris Testov", "卡里姆萨尔马尼") + 2048);
}

TEST_CASE("a Hangul word of a foreigner is met by its English spelling, too") {
  Names names;
  CHECK(names.weight("Kate Probe", "케이트 프로브") > 2048);
  CHECK(names.weight("Jacob Probe", "제이컵 프로브") > 2048);
  CHECK(names.weight("Kate Probe", "제이컵 프로브") < names.weight("Kate Probe", "케이트 프로브") - 2048);
}

TEST_CASE("a family name in front with a comma joins the word that it follows") {
  Names names;
  const NameExplanation explanation =
      names.comparer.explain(names.analyzer.analyze("ZADEH, Ali Probe"), names.analyzer.analyze("Ali Probezadeh"));
  REQUIRE(explanation.reasons.size() == 2);
  CHECK(std::ranges::any_of(explanation.reasons, [](const auto& reason) { return reason.kind == "join" && reason.a == "probe zadeh"; }));
  CHECK(names.weight("ZADEH, Ali Probe", "Ali Probezadeh") > names.weight("ZADEH, Probe Ali", "Ali Probezadeh"));
}

TEST_CASE("son of, written as one word with the name, is left out") {
  Names names;
  CHECK(names.weight("BIN AL TESTI, Omar", "BINALTESTI, Omar") > 2048);
  CHECK(names.weight("BIN TESTI, Omar", "Omar BENTESTI") > 2048);
}

TEST_CASE("servants of God are told apart by the divine name") {
  Names names;
  for (const std::string_view other : {"Abdul Hamid Testi", "عبد الحميد تستي", "Abdulhakim Testi"}) {
    INFO(other);
    CHECK(names.weight("Abdul Aziz Testi", other) + 2048 < names.weight("Abdul Aziz Testi", "Abdelaziz Testi"));
    CHECK(names.weight("Abdul Aziz", other.substr(0, other.rfind(' '))) < 0);
  }
  CHECK(names.weight("Abdul Hamid Testi", "عبد الحميد تستي") > 2048);
  CHECK(names.weight("Abdallah Testi", "عبدالله تستي") > 2048);
}

TEST_CASE("different names speak against one person") {
  Names names;
  CHECK(names.weight("Yusuf Testi", "Maria Beispiel") < -2048);
  CHECK(names.weight("Ivan Petrovich Testov", "Oleg Petrovich Probin") < -2048);
}

TEST_CASE("a sibling is not a variant: the conflicting given name outweighs an equal father's chain") {
  Names names;
  const Weight sibling = names.weight("Omar Yusuf Ibrahim Testi", "Khalid Yusuf Ibrahim Testi");
  const Weight shorter = names.weight("Omar Yusuf Ibrahim Testi", "Omar Testi");
  CHECK(sibling < 0);
  CHECK(shorter > sibling + 2048);
}

TEST_CASE("a rare agreement tells more than a common one") {
  Names names;
  CHECK(names.weight("Muhammad Zubqarshi", "Ahmad Zubqarshi") > names.weight("Muhammad Zubqarshi", "Muhammad Ahmad"));
}

TEST_CASE("comparison is symmetric") {
  Names names;
  for (const auto a : some_names) {
    for (const auto b : some_names) CHECK(names.weight(a, b) == names.weight(b, a));
  }
}

TEST_CASE("the reasons of an explanation add up to the weight exactly") {
  Names names;
  for (const auto a : some_names) {
    for (const auto b : some_names) {
      const NameExplanation explanation = names.comparer.explain(names.analyzer.analyze(a), names.analyzer.analyze(b));
      const Weight sum = std::accumulate(explanation.reasons.begin(), explanation.reasons.end(), Weight{0},
                                         [](Weight total, const NameReason& reason) { return total + reason.weight; });
      CHECK(sum == explanation.weight);
      CHECK(explanation.weight == names.weight(a, b));
    }
  }
}

TEST_CASE("every word of both names is in the explanation once") {
  Names names;
  const auto explanation = names.comparer.explain(names.analyzer.analyze("Yusuf Omar Testi"), names.analyzer.analyze("Testi Yusuf"));
  REQUIRE(explanation.reasons.size() == 3);
  CHECK(explanation.reasons[0].kind == "match");
  CHECK(explanation.reasons[2].kind == "missing");
  CHECK(explanation.reasons[2].a == "omar");
  CHECK(explanation.reasons[2].b.empty());
}

TEST_CASE("an empty name says nothing") {
  Names names;
  CHECK(names.weight("", "Yusuf") == 0);
  CHECK(names.weight("---", "") == 0);
}

TEST_CASE("weights do not depend on what was seen before") {
  Names used;
  for (const auto a : some_names) {
    for (const auto b : some_names) used.weight(b, a);
  }
  for (const auto a : some_names) {
    Names fresh;
    CHECK(fresh.weight(a, some_names[0]) == used.weight(a, some_names[0]));
  }
}

TEST_CASE("threads that share a table get the weights of one thread") {
  TokenTable table;
  std::array<std::vector<Weight>, 4> results;
  {
    std::vector<std::jthread> threads;
    for (auto& result : results) {
      threads.emplace_back([&table, &result] {
        Analyzer analyzer(table);
        Comparer comparer(table, NameModel::shipped());
        for (const auto a : some_names) {
          for (const auto b : some_names) result.push_back(comparer.weight(analyzer.analyze(a), analyzer.analyze(b)));
        }
      });
    }
  }
  for (const auto& result : results) CHECK(result == results[0]);
}

}  // namespace
