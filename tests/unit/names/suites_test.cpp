// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <ftf/names/analyzer.hpp>
#include <ftf/names/comparer.hpp>

#include "names/spoilt_names.hpp"

namespace {

using namespace ftf;
using namespace ftf::names::test;

constexpr std::size_t hard_negatives = 4000;
constexpr std::size_t pairs_a_kind = 1000;

class Judge {
 public:
  base::Weight operator()(const std::string& a, const std::string& b) {
    return comparer_.weight(analyzer_.analyze(a), analyzer_.analyze(b));
  }

 private:
  names::TokenTable table_;
  names::Analyzer analyzer_{table_};
  names::Comparer comparer_{table_, names::NameModel::shipped()};
};

// The weight that at most one in a hundred hard negatives exceeds.
base::Weight threshold(Judge& judge) {
  Dice dice;
  std::vector<base::Weight> weights;
  for (std::size_t i = 0; i < hard_negatives; ++i) {
    const Name name = random_name(dice);
    weights.push_back(judge(plain(name), plain(other_person(dice, name))));
  }
  std::ranges::nth_element(weights, weights.begin() + hard_negatives / 100, std::ranges::greater());
  return weights[hard_negatives / 100];
}

std::map<std::string, std::size_t, std::less<>> frozen_figures() {
  std::ifstream in(FTF_SOURCE "/tests/quality/name_suites.tsv");
  std::map<std::string, std::size_t, std::less<>> out;
  std::string kind;
  std::string found;
  std::getline(in, kind);
  while (std::getline(in, kind, '\t') && std::getline(in, found)) out[kind] = std::stoul(found);
  return out;
}

TEST_CASE("of each kind of spoilt names no fewer are found at one in a hundred false alerts than are frozen") {
  Judge judge;
  const base::Weight limit = threshold(judge);
  const auto frozen = frozen_figures();
  REQUIRE(frozen.size() == spoilers().size());
  for (const auto& [kind, spoil] : spoilers()) {
    Dice dice;
    std::size_t found = 0;
    for (std::size_t i = 0; i < pairs_a_kind; ++i) {
      const Name name = random_name(dice);
      if (judge(plain(name), spoil(dice, name)) > limit) ++found;
    }
    INFO(kind);
    CHECK(found >= frozen.at(std::string(kind)));
  }
}

}  // namespace
