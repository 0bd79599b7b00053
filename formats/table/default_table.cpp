// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/table/default_table.hpp"

namespace ftf::formats::table {

namespace {

// Lists are split at semicolons; a part with a semicolon in it stands in quotes. One kind of document or position has one column, so
// that the cell need not say it.
constexpr std::string_view yaml = R"(
formulas: restore
columns:
  id: id
  kind: kind
  source: source
  source_version: source_version
  name: {to: names, kind: primary, trim: false}
  original_names: {to: names, kind: original, split: ";", trim: false}
  aliases: {to: names, kind: alias, split: ";", trim: false}
  low_aliases: {to: names, kind: alias, quality: low, split: ";", trim: false}
  former_names: {to: names, kind: former, split: ";", trim: false}
  nicknames: {to: names, kind: nickname, split: ";", trim: false}
  other_names: {to: names, split: ";", trim: false}
  sex: sex
  births: {to: births, split: ";", trim: false}
  birth_places: {to: birth_places, split: ";", trim: false}
  nationalities: {to: nationalities, split: ";", trim: false}
  citizenships: {to: citizenships, split: ";", trim: false}
  residences: {to: residences, split: ";", trim: false}
  passports: {to: documents, type: passport, split: ";", trim: false}
  national_ids: {to: documents, type: national-id, split: ";", trim: false}
  other_documents: {to: documents, split: ";", trim: false}
  addresses: {to: addresses, split: ";", trim: false}
  deaths: {to: deaths, split: ";", trim: false}
  fathers: {to: parents, role: father, split: ";", trim: false}
  mothers: {to: parents, role: mother, split: ";", trim: false}
  phones: {to: contacts, type: phone, split: ";", trim: false}
  emails: {to: contacts, type: email, split: ";", trim: false}
  titles: {to: positions, kind: title, split: ";", trim: false}
  functions: {to: positions, kind: function, split: ";", trim: false}
  professions: {to: positions, kind: profession, split: ";", trim: false}
  languages: {to: languages, split: ";", trim: false}
  references: {to: legal, split: ";", trim: false}
  measures: {to: measures, split: ";", trim: false}
  remarks: {to: remarks, split: ";", trim: false}
  handling_codes: {to: handling.codes, split: ";"}
  handling_text: handling.text
  evaluation: handling.evaluation
  owner: handling.owner
  purpose: handling.purpose
  classification: handling.classification
  tlp: handling.tlp
  review_by: handling.review_by
  delete_by: handling.delete_by
)";

}  // namespace

const mapping::Mapping& default_mapping() {
  static const mapping::Mapping instance = mapping::Mapping::parse(yaml, "default table");
  return instance;
}

const std::vector<std::string>& default_columns() {
  static const std::vector<std::string> columns = [] {
    std::vector<std::string> names;
    for (const mapping::Rule& rule : default_mapping().rules) names.push_back(rule.columns.front());
    return names;
  }();
  return columns;
}

bool is_default_header(const std::vector<std::string>& columns) { return columns == default_columns(); }

}  // namespace ftf::formats::table
