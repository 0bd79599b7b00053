// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/interpol_json/members.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "formats/common/space.hpp"

namespace ftf::formats::interpol_json {

using base::Code;
using base::Fault;
using base::JsonValue;

namespace {

/// `1975/03/07`, `1975/03`, `1975`: the form of the API. Months and days that are unknown are 0 or left out.
std::optional<text::CalendarDate> slashed_date(std::string_view text) {
  std::array<unsigned, 3> parts{};
  std::size_t count = 0;
  for (const char* at = text.data(); at != text.data() + text.size() && count < parts.size(); ++count) {
    if (count != 0 && *at++ != '/') return std::nullopt;
    const auto [stop, error] = std::from_chars(at, text.data() + text.size(), parts[count]);
    if (error != std::errc() || stop - at != (count == 0 ? 4 : 2)) return std::nullopt;
    if (count + 1 == parts.size() && stop != text.data() + text.size()) return std::nullopt;
    at = stop;
  }
  if (count == 0 || (parts[2] != 0 && parts[1] == 0)) return std::nullopt;
  return text::CalendarDate{static_cast<int>(parts[0]), parts[1], parts[2]};
}

std::optional<profile::PartialDate> from_slashed(const text::CalendarDate& written) {
  const auto range = text::day_range(text::Calendar::gregorian, written);
  if (!range) return std::nullopt;
  profile::PartialDate date;
  date.from = range->from;
  date.to = range->to;
  date.precision = written.month == 0 ? text::Precision::year : written.day == 0 ? text::Precision::month : text::Precision::day;
  return date;
}

}  // namespace

std::string joined(std::string_view first, std::string_view second) {
  std::string out(first);
  if (!first.empty() && !second.empty()) out += ' ';
  return out += second;
}

void Reading::refuse(std::string_view field, const char* expected) const {
  base::Location place = notes.where();
  place.field = field;
  throw Fault(Code::json_type, std::move(place), expected, {});
}

std::string Reading::text(const JsonValue& value, std::string_view field) const {
  if (value.is_null()) return {};
  if (value.is_array() || value.is_object()) refuse(field, "expected a text");
  return common::read_text(common::collapse_space(value.text()), field, notes);
}

std::string Reading::words(const JsonValue& value, std::string_view field) const {
  std::string line = text(value, field);
  if (line.empty() || value.text().find('\n') == std::string_view::npos) return line;
  const std::string_view all = value.text();
  const std::size_t first = all.find_first_not_of(" \t\r\n");
  return std::string(all.substr(first, all.find_last_not_of(" \t\r\n") + 1 - first));
}

std::optional<profile::PartialDate> Reading::date(const JsonValue& value, std::string_view field) const {
  const std::string written = text(value, field);
  const auto slashed = slashed_date(written);
  if (!slashed) return common::read_partial_date(written, field, notes);
  if (auto date = from_slashed(*slashed)) return date;
  if (slashed->year != 0 || slashed->month != 0) return common::read_partial_date(written, field, notes);
  notes.add(Code::placeholder, field, written);
  return std::nullopt;
}

profile::Country Reading::country(const JsonValue& value, std::string_view field) const {
  const std::string written = text(value, field);
  if (written != "914" && written != "922") return common::read_country(written, field, notes);
  notes.add(Code::placeholder, field, written);
  return {};
}

profile::Document Reading::document(const JsonValue& item) const {
  profile::Document document;
  common::DocumentKind kind = common::document_type(text(item["type"], "identity_documents.type"));
  document.type = std::move(kind.type);
  document.type_text = std::move(kind.words);
  document.number = text(item["nr"], "identity_documents.nr");
  profile::Country issuer = country(item["issuing_country_id"], "identity_documents.issuing_country_id");
  if (issuer == profile::Country{}) issuer = country(item["citizenship_id"], "identity_documents.citizenship_id");
  document.country = std::move(issuer.country);
  document.country_text = std::move(issuer.text);
  document.issued = date(item["issued_on"], "identity_documents.issued_on");
  document.expires = date(item["expiry_date"], "identity_documents.expiry_date");
  document.place = text(item["place_of_issue"], "identity_documents.place_of_issue");
  keep_others(item, "identity_documents",
              {"type", "nr", "issuing_country_id", "citizenship_id", "issued_on", "expiry_date", "place_of_issue"});
  return document;
}

void Reading::expect_object(const JsonValue& value, std::string_view field) const {
  if (!value.is_object()) refuse(field, "expected an object");
}

void Reading::keep(std::string_view name, const JsonValue& value) const {
  notes.add(Code::unknown_element, name, value.text());
  const bool nested = value.is_array() || value.is_object();
  profile.extras.push_back({std::string(extras_group), std::string(name), std::string(nested ? value.raw() : value.text())});
}

void Reading::keep_others(const JsonValue& object, std::string_view name, std::initializer_list<std::string_view> known) const {
  for (const JsonValue child : object)
    if (!child.is_null() && std::find(known.begin(), known.end(), child.key()) == known.end())
      keep(std::string(name) + '.' + std::string(child.key()), child);
}

}  // namespace ftf::formats::interpol_json
