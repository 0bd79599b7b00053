// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/record_writer.hpp"

#include <string>

#include "formats/common/dates.hpp"
#include "formats/common/name_words.hpp"
#include "formats/common/space.hpp"
#include "formats/common/values.hpp"
#include "formats/un_xml/birth.hpp"

namespace ftf::formats::un_xml {

namespace {

/// The note of a place, with its one-line form where there are no parts.
std::string place_note(const profile::Place& place) {
  std::string note = place.note;
  if (place.street.empty() && place.city.empty() && place.region.empty()) common::join(note, place.text);
  return note;
}

std::string document_note(const profile::Document& document) {
  std::string note = document.note;
  for (const std::string& flag : document.flags) common::join(note, flag);
  if (document.expires) common::join(note, "expires " + profile::short_form(*document.expires));
  if (!document.name.empty()) common::join(note, "issued under name " + document.name);
  return note;
}

}  // namespace

void RecordWriter::aliases(std::string_view element) {
  for (const profile::PersonName* name : aliases_) alias(element, *name);
  if (aliases_.empty()) alias(element, {});
}

/// The note of an organisation's alias stands in brackets, as the schema has no NOTE there.
void RecordWriter::alias(std::string_view element, const profile::PersonName& name) {
  const bool former = !person_ && name.kind == "former";
  const std::string note = former ? name.note : common::note_with_kind(name.kind, name.note);
  const std::string quality = name.quality == "good" ? "Good" : name.quality == "low" ? "Low" : name.quality;
  const std::string_view kind = name.full.empty() ? "" : former ? "f.k.a." : "a.k.a.";
  xml_.open(element);
  xml_.leaf("QUALITY", person_ ? std::string_view(quality) : kind);
  xml_.leaf("ALIAS_NAME", person_ || note.empty() ? name.full : name.full + " (" + note + ")");
  if (person_ && !name.births.empty())
    xml_.optional_leaf("DATE_OF_BIRTH", common::date_words(name.births.front(), profile::short_form(name.births.front()), dates_));
  if (person_ && !name.birth_places.empty()) {
    const profile::Place& place = name.birth_places.front();
    xml_.optional_leaf("CITY_OF_BIRTH", place.city);
    xml_.optional_leaf("COUNTRY_OF_BIRTH", common::country_words(place.country, place.country_text));
  }
  if (person_) xml_.optional_leaf("NOTE", note);
  xml_.close();
}

void RecordWriter::addresses(std::string_view element) {
  const auto address = [&](const profile::Place& place) {
    xml_.open(element);
    xml_.optional_leaf("STREET", place.street);
    xml_.optional_leaf("CITY", place.city);
    xml_.optional_leaf("STATE_PROVINCE", place.region);
    xml_.optional_leaf("ZIP_CODE", place.postcode);
    xml_.leaf("COUNTRY", common::country_words(place.country, place.country_text));
    xml_.optional_leaf("NOTE", place_note(place));
    xml_.close();
  };
  for (const profile::Place& place : profile_.addresses) address(place);
  if (profile_.addresses.empty()) address({});
}

void RecordWriter::birth_dates(std::string_view element) {
  for (const profile::PartialDate& birth : profile_.births) {
    const BirthParts parts = write_birth(birth, dates_);
    xml_.open(element);
    xml_.leaf("TYPE_OF_DATE", parts.type);
    xml_.optional_leaf("NOTE", parts.note);
    xml_.optional_leaf("DATE", parts.date);
    xml_.optional_leaf("YEAR", parts.year);
    xml_.optional_leaf("FROM_YEAR", parts.from_year);
    xml_.optional_leaf("TO_YEAR", parts.to_year);
    xml_.close();
  }
  if (profile_.births.empty()) xml_.leaf(element, {});
}

/// A birth place has no street and postcode in the schema: they go to the note.
void RecordWriter::birth_places(std::string_view element) {
  for (const profile::Place& place : profile_.birth_places) {
    std::string note = place_note(place);
    common::join(note, place.street);
    common::join(note, place.postcode);
    xml_.open(element);
    xml_.optional_leaf("CITY", place.city);
    xml_.optional_leaf("STATE_PROVINCE", place.region);
    xml_.optional_leaf("COUNTRY", common::country_words(place.country, place.country_text));
    xml_.optional_leaf("NOTE", note);
    xml_.close();
  }
  if (profile_.birth_places.empty()) xml_.leaf(element, {});
}

void RecordWriter::documents(std::string_view element) {
  for (const profile::Document& item : profile_.documents) document(element, item);
  if (profile_.documents.empty()) xml_.leaf(element, {});
}

void RecordWriter::document(std::string_view element, const profile::Document& document) {
  xml_.open(element);
  xml_.optional_leaf("TYPE_OF_DOCUMENT", common::document_type_label(document.type));
  xml_.optional_leaf("TYPE_OF_DOCUMENT2", document.type_text);
  xml_.optional_leaf("NUMBER", document.number);
  xml_.optional_leaf("ISSUING_COUNTRY", common::country_words(document.country, document.country_text));
  if (document.issued)
    xml_.optional_leaf("DATE_OF_ISSUE", common::date_words(*document.issued, profile::short_form(*document.issued), dates_));
  xml_.optional_leaf("CITY_OF_ISSUE", document.place);
  xml_.optional_leaf("NOTE", document_note(document));
  xml_.close();
}

}  // namespace ftf::formats::un_xml
