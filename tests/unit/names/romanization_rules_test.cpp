// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanization_rules.hpp>

#include <doctest/doctest.h>

#include <array>
#include <set>
#include <string>
#include <tuple>

#include <ftf/data/ala_lc.hpp>
#include <ftf/data/bgn_pcgn.hpp>
#include <ftf/data/icao9303.hpp>
#include <ftf/data/iso233.hpp>
#include <ftf/data/iso9.hpp>

namespace {

using namespace ftf;
using names::RomanizationRules;

struct RuleRow {
  std::string_view letters, language, after, before, latin;
};

std::string_view latin(const RomanizationRules& rules, std::u32string_view part, std::size_t place, std::string_view language = {}) {
  const auto* rule = rules.find(part, place, language);
  return rule != nullptr ? rule->latin : "none";
}

template <class Table>
void check_table(const Table& table) {
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>> keys;
  for (const auto& row : table) {
    INFO(row.letters, " ", row.language);
    CHECK_FALSE(row.letters.empty());
    CHECK_FALSE(row.checked.empty());
    CHECK_FALSE(row.source.empty());
    CHECK(keys.insert({row.letters, row.language, row.after, row.before}).second);
  }
}

TEST_CASE("every row of a standard has a place of its own, says what it was checked against, and names the standard") {
  check_table(data::ala_lc);
  check_table(data::bgn_pcgn);
  check_table(data::icao9303);
  check_table(data::iso233);
  check_table(data::iso9);
}

TEST_CASE("more letters go before fewer, a language before none, a place before any") {
  const RomanizationRules rules(std::array{RuleRow{"a", "", "", "", "any"}, RuleRow{"a", "xx yy", "", "", "own"},
                                           RuleRow{"a", "", "^", "", "first"}, RuleRow{"a", "", "", "b $", "before b"},
                                           RuleRow{"ac", "", "", "", "two"}});
  CHECK(latin(rules, U"zaz", 1) == "any");
  CHECK(latin(rules, U"az", 0) == "first");
  CHECK(latin(rules, U"zab", 1) == "before b");
  CHECK(latin(rules, U"za", 1) == "before b");
  CHECK(latin(rules, U"az", 0, "yy") == "own");
  CHECK(latin(rules, U"ac", 0, "yy") == "two");
  CHECK(latin(rules, U"z", 0) == "none");
  CHECK(rules.has(U'a'));
  CHECK_FALSE(rules.has(U'c'));
}

TEST_CASE("a place may be a set of letters by its name") {
  const RomanizationRules rules(std::array{RuleRow{"a", "", "front", "", "after front"}, RuleRow{"a", "", "", "", "any"}});
  CHECK(latin(rules, U"еa", 1) == "after front");
  CHECK(latin(rules, U"оa", 1) == "any");
}

}  // namespace
