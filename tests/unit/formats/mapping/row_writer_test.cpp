// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/row_writer.hpp"

#include <doctest/doctest.h>

#include "rows.hpp"

using namespace ftf::formats::mapping;
using namespace ftf::formats::mapping::test;

namespace {

/// Reads rows, writes them, and answers what was written.
std::vector<Cells> again(std::string_view yaml, const std::vector<Cells>& rows) {
  const auto mapping = Mapping::parse(yaml, "m.yml");
  RowWriter writer(mapping);
  return writer.rows(read(mapping, writer.columns(), rows));
}

}  // namespace

TEST_CASE("what was read by a mapping is written by it") {
  const std::vector<Cells> row{{"7", "Yusuf Testi", "Abu Testi;Youssef", "M", "03.04.1985", "Kassala", "RF", "P1", "SD", "smith"}};
  CHECK(
      again(
          "{columns: {A: {to: id, prefix: 'p:'}, B: {to: names, kind: primary}, C: {to: names, kind: alias, split: ';'}, D: sex, "
          "E: {to: births, formats: ['%d.%m.%Y']}, F: birth_places, G: {to: nationalities, lookup: c}, H: {to: documents, type: passport}, "
          "I: documents.country, J: {to: attributes, name: trade}}, lookups: {c: {map: {RF: RU}}}}",
          row) == row);
}

TEST_CASE("grouped rows are written as rows") {
  const std::vector<Cells> rows{{"7", "Yusuf Testi", "SD"}, {"7", "Abu Testi", "TN"}};
  CHECK(again("{group_by: K, columns: {K: id, N: names, C: nationalities}}", rows) == rows);
}

TEST_CASE("parts of a name go back to their columns") {
  const std::vector<Cells> row{{"Yusuf", "Ibrahim", "Testi"}};
  CHECK(again("compose: [{to: names, columns: [A, B, C], roles: [given, father, family]}]", row) == row);
  CHECK(again("columns: {A: {to: names.parts, role: given}, B: {to: names.parts, role: father}, C: {to: names.parts, role: family}}",
              row) == row);
}

TEST_CASE("a place without a text is written as one line") {
  const auto mapping = Mapping::parse("columns: {P: birth_places}", "m.yml");
  ftf::profile::Profile profile;
  profile.birth_places.emplace_back().city = "Kassala";
  profile.birth_places.front().country = "SD";
  CHECK(RowWriter(mapping).rows(profile) == std::vector<Cells>{{"Kassala, SD"}});
}

TEST_CASE("columns without a header are in the order of their numbers") {
  const auto mapping = Mapping::parse("{header: false, columns: {10: sex, 2: names, 1: id}}", "m.yml");
  CHECK(RowWriter(mapping).columns() == Cells{"1", "2", "10"});
}
