// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>
#include <chrono>

#include "formats/common/dates.hpp"
#include "formats/common/space.hpp"
#include "formats/ofac/enhanced_reader.hpp"
#include "formats/ofac/keys.hpp"

namespace ftf::formats::ofac {

namespace {

using profile::PartialDate;
using profile::Precision;
using syntax::XmlElement;

/// Reliability that says no more than that the value is given.
constexpr std::string_view usual_reliability = "Confirmed";

/// What the four points of a date leave open when its text is not read: from the first to the last.
Precision precision_of(text::Day from, text::Day to) {
  if (from == to) return Precision::day;
  const std::string first = text::iso(from);
  const std::string last = text::iso(to);
  if (first.substr(0, 4) == last.substr(0, 4) && first.ends_with("-01-01") && last.ends_with("-12-31")) return Precision::year;
  const std::string month = first.substr(0, 7);
  const bool whole_month = first.ends_with("-01") && last.starts_with(month) && !text::iso(to + std::chrono::days(1)).starts_with(month);
  return whole_month ? Precision::month : Precision::range;
}

}  // namespace

/// From the first of the four points of a date to the last; their words where they are no days or stand the wrong way round.
std::optional<PartialDate> EnhancedReader::points(Element element, std::string_view field) {
  const std::string_view begin = element.child_text("fromDateBegin");
  std::string_view end = element.child_text("toDateEnd");
  if (end.empty()) end = element.child_text("fromDateEnd");
  if (begin.empty() && end.empty()) return std::nullopt;
  PartialDate date;
  date.from = common::read_xs_date(begin);
  date.to = common::read_xs_date(end);
  if (date.from.has_value() == begin.empty() || date.to.has_value() == end.empty() || (date.from && date.to && *date.from > *date.to)) {
    const std::string words = std::string(begin) + " to " + std::string(end);
    entries_.notes().add(base::Code::date_as_text, field, words);
    return profile::text_date(words);
  }
  date.precision = date.from && date.to ? precision_of(*date.from, *date.to) : Precision::range;
  date.circa = common::is_true(element.child_text("isApproximate"));
  return date;
}

/// The primary ones of each type come first, so that the order tells them.
void EnhancedReader::features(Element section) {
  for (const bool primary : {true, false})
    for (const Element element : section)
      if (common::is_true(element.child_text("isPrimary")) == primary) feature(element);
}

void EnhancedReader::feature(Element element) {
  const std::string_view type = element.child_text("type");
  const std::string_view value = element.child_text("value");
  const std::string_view reliability = element.child_text("reliability");
  const std::string note =
      reliability.empty() || reliability == usual_reliability ? std::string() : "reliability: " + std::string(reliability);
  const auto key = find_key(type);
  const Target target = key ? key->target : Target::none;
  const auto country = [&](profile::Values<profile::Country>& values, std::string_view field) {
    if (profile::Country read = common::read_country(value, field, entries_.notes()); read != profile::Country{})
      values.emplace_back(std::move(read));
  };
  bool noted = note.empty();
  if (target == Target::birth) {
    birth(element, value, note);
    noted = true;
  } else if (target == Target::birth_place && !value.empty()) {
    profile_->birth_places.emplace_back(common::place_in_line(value)).note = note;
    noted = true;
  } else if (target == Target::nationality) {
    country(profile_->nationalities, "nationalities");
  } else if (target == Target::citizenship) {
    country(profile_->citizenships, "citizenships");
  } else {
    entries_.item({.type = std::string(type), .number = std::string(value)});
  }
  if (!noted) entries_.keeper().keep("feature/" + std::string(type) + "/reliability", reliability);
  keep_unknown(element,
               std::array<std::string_view, 7>{"type", "versionId", "value", "valueRefId", "valueDate", "isPrimary", "reliability"},
               "feature");
}

/// By its text; by its four points where that is not read.
void EnhancedReader::birth(Element element, std::string_view value, std::string_view note) {
  std::optional<PartialDate> date;
  for (const Element each : element)
    if (each.name() == "valueDate") date = points(each, "births");
  if (!date || text::read_date(value)) {
    auto read = common::read_partial_date(value, "births", entries_.notes());
    if (read) date = std::move(read);
  } else if (!value.empty()) {
    std::string words(value);
    common::join(words, date->text);
    date->text = std::move(words);
  }
  if (!date) return;
  date->note = note;
  profile_->births.emplace_back(std::move(*date));
}

void EnhancedReader::documents(Element section) {
  for (const Element element : section) document(element);
}

void EnhancedReader::document(Element element) {
  const std::string type(element.child_text("type"));
  const auto key = find_key(type);
  profile::Document document;
  document.type = key && key->target == Target::document ? std::string(key->type) : "other";
  if (type != document_label(document.type)) document.type_text = type;
  document.number = common::read_text(element.child_text("documentNumber"), "documents.number", entries_.notes());
  const profile::Country issuer = common::read_country(element.child_text("issuingCountry"), "documents.country", entries_.notes());
  document.country = issuer.country;
  document.country_text = issuer.text;
  document.place = element.child_text("issuingLocation");
  for (const Element each : element) {
    if (each.name() == "issueDate") document.issued = points(each, "documents.issued");
    if (each.name() == "expirationDate") document.expires = points(each, "documents.expires");
    if (each.name() == "idFeatures")
      for (const Element said : each) common::join(document.note, said.text());
  }
  if (element.child_text("isValid") == "false") common::join(document.note, "not valid");
  document.name = element.child_text("name");
  keep_unknown(element,
               std::array<std::string_view, 9>{"type", "name", "documentNumber", "isValid", "issuingCountry", "issuingLocation",
                                               "issueDate", "expirationDate", "idFeatures"},
               "identityDocument");
  profile_->documents.emplace_back(std::move(document));
}

void EnhancedReader::relationships(Element section) {
  for (const Element element : section) {
    profile::Relation relation;
    relation.type = element.child_text("type");
    for (const Element each : element)
      if (const std::string_view id = each.attribute("entityId"); each.name() == "relatedEntity" && !id.empty())
        relation.id = std::string(id_scheme).append(id);
    relation.name = element.child_text("relatedEntity");
    if (const std::string_view quality = element.child_text("quality"); !quality.empty())
      relation.note = "quality: " + std::string(quality);
    profile_->relations.emplace_back(std::move(relation));
    keep_unknown(element, std::array<std::string_view, 3>{"type", "relatedEntity", "quality"}, "relationship");
  }
}

/// Keeps the children that are not known; attributes are keys of the file.
void EnhancedReader::keep_unknown(Element element, std::span<const std::string_view> known, std::string_view path) {
  part_.clear();
  part_.add(element, known);
  static_cast<void>(part_.take("id"));
  entries_.keeper().keep_rest(part_, path);
}

}  // namespace ftf::formats::ofac
