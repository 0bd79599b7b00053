// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include <ftf/names/analyzer.hpp>
#include <ftf/names/comparer.hpp>

namespace {

using namespace ftf;

struct PairRow {
  std::string truth;
  std::string kind;
  std::string a;
  std::string b;
  std::string score;
};

std::vector<PairRow> rows() {
  std::ifstream in(FTF_SOURCE "/tests/quality/name_pairs.tsv");
  std::vector<PairRow> out;
  std::string line;
  std::getline(in, line);
  for (PairRow row; std::getline(in, row.truth, '\t') && std::getline(in, row.kind, '\t') && std::getline(in, row.a, '\t') &&
                    std::getline(in, row.b, '\t') && std::getline(in, row.score);) {
    out.push_back(row);
  }
  return out;
}

TEST_CASE("scores of the labelled names are the frozen ones") {
  names::TokenTable table;
  names::Analyzer analyzer(table);
  const names::NameModel& model = names::NameModel::shipped();
  names::Comparer comparer(table, model);
  std::size_t right = 0;
  const std::vector<PairRow> all = rows();
  REQUIRE(all.size() > 30);
  for (const PairRow& row : all) {
    const base::Weight weight = comparer.weight(analyzer.analyze(row.a), analyzer.analyze(row.b)) + model.prior();
    INFO(row.kind, ": ", row.a, " / ", row.b);
    CHECK(base::format_score(base::score_from_weight(weight)) == row.score);
    if ((weight > 0) == (row.truth == "same")) ++right;
  }
  CHECK(right * 10 >= all.size() * 9);
}

}  // namespace
