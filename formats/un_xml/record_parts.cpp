// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/record_reader.hpp"

#include <algorithm>

#include "formats/common/name_words.hpp"
#include "formats/common/space.hpp"
#include "formats/un_xml/alias_text.hpp"
#include "formats/un_xml/birth.hpp"

namespace ftf::formats::un_xml {

namespace {

/// What an alias's QUALITY means; other words are kept as the quality.
struct Quality {
  std::string_view written, quality, kind;
};
constexpr std::array alias_qualities{Quality{"good", "good", ""}, Quality{"low", "low", ""}, Quality{"a.k.a.", "", ""},
                                     Quality{"f.k.a.", "", "former"}};

/// An element that is one text of a place.
struct PlaceText {
  std::string_view element;
  std::string profile::Place::* member;
};
constexpr std::array place_texts{PlaceText{"STREET", &profile::Place::street}, PlaceText{"CITY", &profile::Place::city},
                                 PlaceText{"STATE_PROVINCE", &profile::Place::region}, PlaceText{"ZIP_CODE", &profile::Place::postcode},
                                 PlaceText{"NOTE", &profile::Place::note}};

constexpr std::array<std::string_view, 6> alias_children{"QUALITY",       "ALIAS_NAME",       "DATE_OF_BIRTH",
                                                         "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH", "NOTE"};
constexpr std::array<std::string_view, 6> place_children{"STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"};
constexpr std::array<std::string_view, 6> birth_children{"TYPE_OF_DATE", "NOTE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR"};
constexpr std::array<std::string_view, 8> document_children{"TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER",           "ISSUING_COUNTRY",
                                                            "DATE_OF_ISSUE",    "CITY_OF_ISSUE",     "COUNTRY_OF_ISSUE", "NOTE"};

/// The place of issue tells the country only where nothing else does; a country that differs stands behind the city.
void read_issue(std::string_view city, std::string_view country_text, profile::Document& document, common::Notes& notes) {
  document.place = common::read_text(city, "documents.place", notes);
  const profile::Country country = common::read_country(country_text, "documents.country", notes);
  if (country == profile::Country{}) return;
  const profile::Country issuer{document.country, document.country_text};
  if (issuer == profile::Country{}) {
    document.country = country.country;
    document.country_text = country.text;
  } else if (country != issuer) {
    common::join(document.place, country_text, ", ");
  }
}

}  // namespace

common::DocumentKind document_kind(std::string_view first, std::string_view second) {
  const common::DocumentKind general = common::document_type(first);
  common::DocumentKind special = common::document_type(second);
  if (second.empty()) special.words = general.words;
  else if (!first.empty() && general.type.empty()) common::join(special.words, first, "; ");
  if (special.type.empty()) special.type = general.type;
  if (special.type.empty() && !special.words.empty()) special.type = "other";
  return special;
}

void RecordReader::alias(Element element) {
  keep_unread(element, alias_children);
  const std::string name = common::read_text(element.child_text("ALIAS_NAME"), "names", notes_);
  std::vector<AliasName> names = split_alias(name);
  if (names.empty()) {
    for (const Element child : element)
      if (!child.text().empty() && child.name() != "ALIAS_NAME")
        keep(std::string(element.name()) + "/" + std::string(child.name()), child.text());
    return;
  }
  std::string comment(element.child_text("NOTE"));
  for (AliasName& other : split_alias(take_other_script(comment, names.back().full))) names.push_back(std::move(other));
  const std::string written = common::lower_ascii(element.child_text("QUALITY"));
  const auto quality = std::ranges::find_if(alias_qualities, [&](const Quality& row) { return row.written == written; });
  const auto birth = common::read_partial_date(element.child_text("DATE_OF_BIRTH"), "names.births", notes_, dates_);
  profile::Place birth_place;
  birth_place.city = common::read_text(element.child_text("CITY_OF_BIRTH"), "names.birth_places.city", notes_);
  const profile::Country country = common::read_country(element.child_text("COUNTRY_OF_BIRTH"), "names.birth_places.country", notes_);
  birth_place.country = country.country;
  birth_place.country_text = country.text;
  for (AliasName& piece : names) {
    profile::PersonName& added = aliases_.emplace_back();
    added.script = common::script_of_name(piece.full);
    added.full = std::move(piece.full);
    added.note = std::move(piece.note);
    common::join(added.note, comment, "; ");
    const bool known = quality != alias_qualities.end();
    added.kind = known && !quality->kind.empty() ? std::string(quality->kind) : common::take_kind(added.note);
    added.quality = known ? quality->quality : element.child_text("QUALITY");
    if (birth) added.births.push_back(*birth);
    if (birth_place != profile::Place{}) added.birth_places.push_back(birth_place);
  }
}

profile::Place RecordReader::place(Element element, std::string_view field) {
  keep_unread(element, place_children);
  const std::string path = std::string(field) + ".";
  profile::Place place;
  for (const PlaceText& row : place_texts)
    place.*row.member = common::read_text(element.child_text(row.element), path + std::string(row.element), notes_);
  profile::Country country = common::read_country(element.child_text("COUNTRY"), path + "country", notes_);
  place.country = std::move(country.country);
  place.country_text = std::move(country.text);
  return place;
}

void RecordReader::address(Element element) {
  if (profile::Place read = place(element, "addresses"); read != profile::Place{}) profile_->addresses.emplace_back(std::move(read));
}

void RecordReader::birth_place(Element element) {
  if (profile::Place read = place(element, "birth_places"); read != profile::Place{}) profile_->birth_places.emplace_back(std::move(read));
}

void RecordReader::birth_date(Element element) {
  keep_unread(element, birth_children);
  const auto text = [&](std::string_view name) { return std::string(element.child_text(name)); };
  const BirthParts parts{text("TYPE_OF_DATE"), text("NOTE"), text("DATE"), text("YEAR"), text("FROM_YEAR"), text("TO_YEAR")};
  if (auto birth = un_xml::read_birth(parts, notes_, dates_)) profile_->births.emplace_back(std::move(*birth));
}

void RecordReader::document(Element element) {
  keep_unread(element, document_children);
  profile::Document read;
  common::DocumentKind kind = document_kind(element.child_text("TYPE_OF_DOCUMENT"), element.child_text("TYPE_OF_DOCUMENT2"));
  if (kind.type == "other" && !kind.words.empty() && common::document_type(kind.words).type.empty())
    notes_.add(base::Code::document_as_text, "documents.type", kind.words);
  read.type = std::move(kind.type);
  read.type_text = std::move(kind.words);
  read.number = common::read_text(element.child_text("NUMBER"), "documents.number", notes_);
  const profile::Country issuer = common::read_country(element.child_text("ISSUING_COUNTRY"), "documents.country", notes_);
  read.country = issuer.country;
  read.country_text = issuer.text;
  read.issued = common::read_partial_date(element.child_text("DATE_OF_ISSUE"), "documents.issued", notes_, dates_);
  read_issue(element.child_text("CITY_OF_ISSUE"), element.child_text("COUNTRY_OF_ISSUE"), read, notes_);
  read.note = element.child_text("NOTE");
  if (read != profile::Document{}) profile_->documents.emplace_back(std::move(read));
}

}  // namespace ftf::formats::un_xml
