// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/value_reader.hpp"

#include "formats/common/sex.hpp"

namespace ftf::formats::mapping {

namespace {

constexpr std::size_t most_countries = 4096;

}  // namespace

Value ValueReader::read(std::string_view text, const Rule& rule, const text::DateOptions& dates, std::string_view column) {
  switch (rule.target->reads) {
    case Reads::sex: return {.text = std::string(common::sex_code(text))};
    case Reads::date: return {.date = common::read_partial_date(text, column, notes_, dates)};
    case Reads::country: return read_country(text, column);
    case Reads::document: return read_document(text, column);
    case Reads::text: break;
  }
  return {.text = rule.prefix + std::string(text), .role = rule.role};
}

Value ValueReader::read_country(std::string_view text, std::string_view column) {
  const auto known = countries_.find(std::string(text));
  if (known != countries_.end()) return {.text = known->second.country, .words = known->second.text};
  profile::Country country = common::read_country(text, column, notes_);
  Value value{.text = country.country, .words = country.text};
  // What is not known as a country is noted each time, and so not kept.
  if (!country.country.empty() && countries_.size() < most_countries) countries_.emplace(text, std::move(country));
  return value;
}

Value ValueReader::read_document(std::string_view text, std::string_view column) {
  common::DocumentKind kind = common::document_type(text);
  if (kind.type.empty()) notes_.add(base::Code::document_as_text, column, text);
  return {.text = std::move(kind.type), .words = std::move(kind.words)};
}

}  // namespace ftf::formats::mapping
