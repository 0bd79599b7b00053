// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/eu_fsf/entity_writer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "formats/common/dates.hpp"
#include "formats/common/enumerated.hpp"
#include "formats/common/name_words.hpp"
#include "formats/common/numbers.hpp"
#include "formats/common/space.hpp"
#include "formats/eu_fsf/birth.hpp"
#include "formats/eu_fsf/vocabulary.hpp"

namespace ftf::formats::eu_fsf {

namespace {

constexpr std::size_t name_size = 256, long_size = 2048, code_size = 32, url_size = 512, language_size = 6;  // bounds of the schema

/// An attribute with a value, cut to so many characters; none for an empty value.
void put(Element& element, std::string_view name, std::string_view value, std::size_t size = name_size) {
  if (!value.empty()) element.attributes.emplace_back(name, common::clip(value, size));
}

void put_country(Element& element, std::string_view code, std::string_view words) {
  const bool known = code.size() == 2;
  const std::string name = common::country_words(code, words);
  element.attributes.emplace_back("countryIso2Code", known ? code : no_country_code);
  element.attributes.emplace_back("countryDescription", common::clip(name.empty() ? no_country : std::string_view(name), name_size));
}

/// What addresses and birth places have in common; the schema allows a birth place's city more characters.
void put_place(Element& element, const profile::Place& place, std::size_t city_size) {
  put(element, "place", place.text);
  put(element, "city", place.city, city_size);
  put(element, "region", place.region);
  put(element, "zipCode", place.postcode);
  put_country(element, place.country, place.country_text);
}

const profile::Legal* listing_of(const profile::Profile& profile, std::string_view wanted) {
  const auto found = std::ranges::find_if(profile.legal, [&](const profile::Legal& legal) { return legal.authority == wanted; });
  return found == profile.legal.end() ? nullptr : &*found;
}

}  // namespace

Entity EntityWriter::entity(const profile::Profile& profile) {
  const common::KeptValues kept(profile, extras_group);
  kept_ = &kept;
  entity_ = {};
  own(profile);
  names(profile);
  citizenships(profile);
  births(profile);
  addresses(profile);
  identifications(profile);
  kept_ = nullptr;
  return std::move(entity_);
}

void EntityWriter::own(const profile::Profile& profile) {
  const profile::Legal* listing = listing_of(profile, authority);
  if (listing == nullptr) listing = listing_of(profile, {});
  const profile::Legal none;
  const profile::Legal& legal = listing == nullptr ? none : *listing;
  entity_.own.name = "sanctionEntity";
  put(entity_.own, "designationDate", common::iso_day(legal.listed));
  put(entity_.own, "delistingDate", common::iso_day(legal.delisted));
  put(entity_.own, "designationDetails", legal.reason, std::string::npos);
  if (const profile::Legal* un = listing_of(profile, common::un_authority)) put(entity_.own, "unitedNationId", un->reference);
  put(entity_.own, "euReferenceNumber", legal.reference);
  put(entity_.own, "logicalId", common::number_of_id(profile.id, id_scheme));
  for (const profile::Text& remark : profile.remarks) entity_.own.remarks.push_back(remark.text);
  entity_.subject = {.name = "subjectType"};
  const bool person = profile::is_person(profile);
  put(entity_.subject, "code", person ? "person" : "enterprise");
  put(entity_.subject, "classificationCode", person ? "P" : "E");
  regulation(legal);
}

void EntityWriter::regulation(const profile::Legal& listing) {
  Element& element = entity_.regulation;
  element.name = "regulation";
  auto& values = element.regulation;
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = kept_->find("regulation/" + std::string(summary_attributes[i]));
  values[1] = listing.updated.empty() ? std::string() : common::iso_day(listing.updated.front());
  values[6] = common::clip(listing.programme, code_size);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i].empty()) values[i] = no_regulation[i];
  values[3] = common::clip(values[3], url_size);
  if (const std::string_view remark = kept_->find("regulation/remark"); !remark.empty()) element.remarks.emplace_back(remark);
  put(element, "logicalId", id(kept_->find("regulation/logicalId")));
}

/// A detail with the number, language and regulation that were kept for it, else new or usual ones.
Element& EntityWriter::begin_detail(std::string_view name, std::size_t index) {
  Element& element = entity_.details.emplace_back();
  element.name = name;
  put(element, "logicalId", id(kept_->item(std::string(name) + "/logicalId", index - 1)));
  const std::string language = kept(name, index, "regulationLanguage");
  put(element, "regulationLanguage", language.empty() ? usual_language : std::string_view(language), language_size);
  element.regulation = entity_.regulation.regulation;
  std::string summary = kept(name, index, "regulationSummary");
  for (std::size_t i = 0; !summary.empty() && i < element.regulation.size(); ++i) {
    const std::size_t end = std::min(summary.find('|'), summary.size());
    element.regulation[i] = summary.substr(0, end);
    summary.erase(0, end + 1);
    if (summary.empty())
      std::fill(element.regulation.begin() + static_cast<std::ptrdiff_t>(i) + 1, element.regulation.end(), std::string());
  }
  return element;
}

std::string EntityWriter::kept(std::string_view name, std::size_t index, std::string_view attribute) const {
  return std::string(kept_->find(fmt::format("{}[{}]/{}", name, index, attribute)));
}

std::string EntityWriter::id(std::string_view given) {
  return common::is_number(given) ? std::string(given) : common::made_number(++made_);
}

/// The first name of the list is the main one.
void EntityWriter::names(const profile::Profile& profile) {
  std::vector<const profile::PersonName*> names;
  for (const profile::PersonName& name : profile.names) names.push_back(&name);
  std::ranges::stable_partition(names, [](const profile::PersonName* name) { return name->kind == "primary"; });
  if (names.empty()) name({}, 1, profile);
  for (std::size_t i = 0; i < names.size(); ++i) name(*names[i], i + 1, profile);
}

void EntityWriter::name(const profile::PersonName& name, std::size_t index, const profile::Profile& profile) {
  Element& element = begin_detail("nameAlias", index);
  for (const NameRole& row : name_roles) {
    const auto part = std::ranges::find(name.parts, row.role, &profile::NamePart::role);
    if (part != name.parts.end()) put(element, row.attribute, part->text);
  }
  element.attributes.emplace_back("wholeName", common::clip(name.full, name_size));
  put(element, "nameLanguage", common::upper_ascii(name.lang), language_size);
  if (form_ == Form::xml && !name.quality.empty()) put(element, "strong", name.quality == "low" ? "false" : "true");
  const std::string other = kept("nameAlias", index, "gender");
  const std::string_view gender = profile.sex == "U"   ? std::string_view("?")
                                  : profile.sex == "X" ? std::string_view()
                                                       : std::string_view(profile.sex);
  put(element, "gender", other.empty() ? gender : std::string_view(other));
  positions(element, index, profile);
  std::string note = index == 1 || name.kind == "original" ? name.note : common::note_with_kind(name.kind, name.note);
  if (form_ == Form::csv && name.quality == "low" && common::quality_in_note(note).empty()) common::join(note, "low quality alias");
  if (!note.empty()) element.remarks.push_back(std::move(note));
}

/// Titles and functions stand where they stood, else on the first name.
void EntityWriter::positions(Element& element, std::size_t index, const profile::Profile& profile) {
  for (const std::string_view attribute : {"title", "function"}) {
    std::string text = kept("nameAlias", index, attribute);
    if (index == 1) {
      std::vector<std::string> elsewhere, items;
      for (std::size_t i = 2; i <= profile.names.size(); ++i)
        for (std::string& item : common::split_enumerated(kept("nameAlias", i, attribute))) elsewhere.push_back(std::move(item));
      for (const profile::Position& position : profile.positions)
        if ((position.kind == "title") == (attribute == "title") && std::ranges::find(elsewhere, position.text) == elsewhere.end())
          items.push_back(position.text);
      text = common::join_enumerated(items);
    }
    put(element, attribute, text, long_size);
  }
}

/// Nationalities stand among the citizenships, as the list has no other place for them.
void EntityWriter::citizenships(const profile::Profile& profile) {
  std::vector<profile::Country> countries(profile.citizenships.begin(), profile.citizenships.end());
  for (const profile::Country& country : profile.nationalities)
    if (std::ranges::find(countries, country) == countries.end()) countries.push_back(country);
  for (std::size_t i = 0; i < countries.size(); ++i) {
    Element& element = begin_detail("citizenship", i + 1);
    for (const std::string_view attribute : {"region", "acquisitionDate", "disenfranchisementDate"})
      put(element, attribute, kept("citizenship", i + 1, attribute));
    put_country(element, countries[i].country, countries[i].text);
    if (std::string remark = kept("citizenship", i + 1, "remark"); !remark.empty()) element.remarks.push_back(std::move(remark));
  }
}

/// A date and a place in one element, the n-th with the n-th, unless a remark would be taken for the other's.
void EntityWriter::births(const profile::Profile& profile) {
  const auto& places = profile.birth_places;
  std::vector<const profile::Place*> alone;
  std::size_t index = 0;
  for (std::size_t i = 0; i < std::max(profile.births.size(), places.size()); ++i) {
    const profile::PartialDate* date = i < profile.births.size() ? &profile.births[i] : nullptr;
    const profile::Place* place = i < places.size() ? &places[i] : nullptr;
    const bool together = date != nullptr && place != nullptr && place->note.empty() && (date->from || date->to);
    if (date != nullptr) birth(++index, date, together ? place : nullptr);
    if (place != nullptr && !together) alone.push_back(place);
  }
  for (const profile::Place* place : alone) birth(++index, nullptr, place);
}

void EntityWriter::birth(std::size_t index, const profile::PartialDate* date, const profile::Place* place) {
  Element& element = begin_detail("birthdate", index);
  const BirthParts parts = date == nullptr ? BirthParts{.calendar = std::string(calendar_types.front().name)} : write_birth(*date);
  put(element, "circa", parts.circa);
  put(element, "calendarType", parts.calendar);
  put(element, "birthdate", parts.birthdate);
  put(element, "dayOfMonth", parts.day);
  put(element, "monthOfYear", parts.month);
  put(element, "year", parts.year);
  put(element, "yearRangeFrom", parts.from_year);
  put(element, "yearRangeTo", parts.to_year);
  put_place(element, place == nullptr ? profile::Place{} : *place, long_size);
  std::string remark;
  if (date != nullptr) remark = date->note;
  else remark = place->note;
  if (date != nullptr && remark.empty()) {
    const auto back = read_birth(parts).date;
    if (!back || back->from != date->from || back->to != date->to) remark = date->text.empty() ? profile::short_form(*date) : date->text;
  }
  if (!remark.empty()) element.remarks.push_back(std::move(remark));
}

/// Contacts belong to an address in this list: the first one, or one that says nothing else.
void EntityWriter::addresses(const profile::Profile& profile) {
  const std::size_t count = std::max<std::size_t>(profile.addresses.size(), profile.contacts.empty() ? 0 : 1);
  for (std::size_t i = 0; i < count; ++i) {
    profile::Place place;
    if (i < profile.addresses.size()) place = profile.addresses[i];
    Element& element = begin_detail("address", i + 1);
    put(element, "street", place.street, long_size);
    put_place(element, place, name_size);
    put(element, "poBox", kept("address", i + 1, "poBox"));
    put(element, "asAtListingTime", kept("address", i + 1, "asAtListingTime"));
    if (!place.note.empty()) element.remarks.push_back(place.note);
    for (const profile::Contact& contact : profile.contacts) {
      if (i != 0) break;
      const auto row = std::ranges::find_if(contact_keys, [&](const ContactKey& each) { return each.type == contact.type; });
      const std::string key = row == contact_keys.end() ? common::upper_ascii(contact.type) : std::string(row->key);
      element.contacts.emplace_back(common::clip(key, code_size), common::clip(contact.value, name_size));
    }
  }
}

void EntityWriter::identifications(const profile::Profile& profile) {
  for (std::size_t i = 0; i < profile.documents.size(); ++i) {
    const profile::Document& document = profile.documents[i];
    Element& element = begin_detail("identification", i + 1);
    const auto of_type = [&](const IdentificationType& row) { return row.type == document.type; };
    auto row = std::ranges::find_if(
        identification_types, [&](const IdentificationType& each) { return of_type(each) && each.description == document.type_text; });
    if (row == identification_types.end()) row = std::ranges::find_if(identification_types, of_type);
    std::string code = kept("identification", i + 1, "identificationTypeCode");
    if (code.empty()) code = row == identification_types.end() ? "other" : row->code;
    const std::string_view usual = row == identification_types.end() ? std::string_view(document.type) : row->description;
    put(element, "identificationTypeCode", code, code_size);
    element.attributes.emplace_back("identificationTypeDescription",
                                    common::clip(document.type_text.empty() ? usual : std::string_view(document.type_text), long_size));
    put(element, "number", document.number);
    put(element, "latinNumber", kept("identification", i + 1, "latinNumber"));
    put_country(element, document.country, document.country_text);
    put(element, "issueDate", common::iso_day(document.issued));
    put(element, "validFrom", kept("identification", i + 1, "validFrom"));
    put(element, "validTo", common::iso_day(document.expires));
    put(element, "issuedBy", document.place);
    put(element, "nameOnDocument", document.name);
    put(element, "region", kept("identification", i + 1, "region"));
    for (const DocumentFlag& flag : document_flags)
      put(element, flag.attribute, std::ranges::find(document.flags, flag.flag) == document.flags.end() ? "false" : "true");
    if (!document.note.empty()) element.remarks.push_back(document.note);
  }
}

}  // namespace ftf::formats::eu_fsf
