// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>

#include <ftf/text/countries.hpp>

#include "formats/common/enumerated.hpp"
#include "formats/common/name_words.hpp"
#include "formats/common/sex.hpp"
#include "formats/common/space.hpp"
#include "formats/eu_fsf/birth.hpp"
#include "formats/eu_fsf/entity_reader.hpp"

namespace ftf::formats::eu_fsf {

namespace {

using common::Part;

struct PlaceText {
  std::string_view attribute;
  std::string profile::Place::* member;
};
constexpr std::array place_texts{PlaceText{"place", &profile::Place::text}, PlaceText{"street", &profile::Place::street},
                                 PlaceText{"city", &profile::Place::city}, PlaceText{"region", &profile::Place::region},
                                 PlaceText{"zipCode", &profile::Place::postcode}};

template <class T>
void add_new(profile::Values<T>& values, T value) {
  if (std::ranges::none_of(values, [&](const T& each) { return each == value; })) values.emplace_back(std::move(value));
}

}  // namespace

void EntityReader::name(Part& part) {
  profile::PersonName name;
  std::string joined;
  for (const NameRole& row : name_roles) {
    std::string text = common::read_text(part.take(row.attribute), "names.parts", notes_);
    if (text.empty()) continue;
    common::join(joined, text, " ");
    name.parts.push_back({std::string(row.role), std::move(text)});
  }
  name.full = common::read_text(part.take("wholeName"), "names", notes_);
  if (name.full.empty()) name.full = std::move(joined);
  name.note = part.take_all("remark", "; ");
  name.lang = common::lower_ascii(part.take("nameLanguage"));
  const std::string_view strong = part.take("strong");
  if (!strong.empty()) name.quality = common::is_true(strong) ? "good" : "low";
  if (const std::string_view quality = common::quality_in_note(name.note); !quality.empty()) name.quality = quality;
  name.script = common::script_of_name(name.full);
  name.kind = profile_->names.empty() ? "primary" : common::take_kind(name.note);
  if (name.kind == "alias" && common::is_original_script(name.full)) name.kind = "original";
  if (name.full.empty()) {
    keep_indexed("remark", name.note);
  } else {
    profile_->names.emplace_back(std::move(name));
    index_ = profile_->names.size();
  }
  sex(part.take("gender"));
  positions(part, "title", "title");
  positions(part, "function", "function");
}

/// Titles and functions belong to the person. On another name than the first, the text is kept as well, so that it is known where it stood.
void EntityReader::positions(Part& part, std::string_view attribute, std::string_view kind) {
  const std::string_view text = part.take(attribute);
  if (index_ != 1) keep_indexed(attribute, text);
  for (std::string& item : common::split_enumerated(text))
    add_new(profile_->positions, profile::Position{std::string(kind), std::move(item)});
}

void EntityReader::sex(std::string_view gender) {
  const std::string_view code = gender == "M" || gender == "F" ? gender : gender == "?" ? "U" : "";
  if (!common::take_sex(code, *profile_)) keep_indexed("gender", gender);
}

/// Code and description; where they differ, the description holds and the code is kept (CS for Serbia).
profile::Country EntityReader::country(Part& part, std::string_view field) {
  const std::string_view code = part.take("countryIso2Code");
  const std::string_view words = part.take("countryDescription");
  const bool no_words = words.empty() || words == no_country;
  if (code.empty() || code == no_country_code) return no_words ? profile::Country{} : common::read_country(words, field, notes_);
  if (no_words) return common::read_country(code, field, notes_);
  base::Diagnostics unheard;
  common::Notes quiet(unheard);
  profile::Country country = common::read_country(words, field, quiet);
  const auto given = text::country_code(code);
  if (country.country.empty()) country.country = given.value_or("");
  if (country.country != code) keep_indexed("countryIso2Code", code);
  return country;
}

profile::Place EntityReader::place(Part& part, std::string_view field) {
  profile::Place place;
  const std::string path = std::string(field) + ".";
  for (const PlaceText& row : place_texts)
    place.*row.member = common::read_text(part.take(row.attribute), path + std::string(row.attribute), notes_);
  return place;
}

void EntityReader::citizenship(Part& part) {
  index_ = profile_->citizenships.size() + 1;
  profile::Country read = country(part, "citizenships");
  if (read == profile::Country{}) index_ = 0;
  else profile_->citizenships.emplace_back(std::move(read));
  for (const std::string_view attribute : {"region", "acquisitionDate", "disenfranchisementDate"})
    keep_indexed(attribute, part.take(attribute));
  keep_indexed("remark", part.take_all("remark", "; "));
}

/// The date that the parts give. What it does not hold of them is kept as words: beside it, or, where there is none, as the date itself.
std::optional<profile::PartialDate> EntityReader::birth(Part& part) {
  const auto text = [&](std::string_view name) { return std::string(part.take(name)); };
  BirthParts parts{text("circa"),         text("calendarType"), {}, text("dayOfMonth"), text("monthOfYear"), text("year"),
                   text("yearRangeFrom"), text("yearRangeTo")};
  parts.birthdate = common::read_text(part.take("birthdate"), "births", notes_);
  BirthReading reading = read_birth(parts);
  if (reading.whole) return std::move(reading.date);
  const std::string words = words_of(parts);
  notes_.add(base::Code::date_as_text, "births", words);
  if (!reading.date) return profile::text_date(words);
  keep_indexed("birthdate", words);
  return std::move(reading.date);
}

/// A remark is one on the date where there is a date, else one on the place, else the date in words.
void EntityReader::birthdate(Part& part) {
  index_ = std::max(profile_->births.size(), profile_->birth_places.size()) + 1;
  auto birth = this->birth(part);
  profile::Place read = place(part, "birth_places");
  const profile::Country country = this->country(part, "birth_places.country");
  read.country = country.country;
  read.country_text = country.text;
  const std::string remark = part.take_all("remark", "; ");
  if (birth) birth->note = remark;
  else if (read != profile::Place{}) read.note = remark;
  else birth = common::read_partial_date(remark, "births", notes_);
  if (!birth && read == profile::Place{}) index_ = 0;
  if (birth) add_new(profile_->births, std::move(*birth));
  if (read != profile::Place{}) add_new(profile_->birth_places, std::move(read));
}

void EntityReader::address(Part& part) {
  index_ = profile_->addresses.size() + 1;
  profile::Place read = place(part, "addresses");
  const profile::Country country = this->country(part, "addresses.country");
  read.country = country.country;
  read.country_text = country.text;
  read.note = part.take_all("remark", "; ");
  if (read == profile::Place{}) index_ = 0;
  else profile_->addresses.emplace_back(std::move(read));
  part.drop("asAtListingTime", "false");
  keep_indexed("asAtListingTime", part.take("asAtListingTime"));
  keep_indexed("poBox", part.take("poBox"));
  contacts(part);
}

void EntityReader::contacts(Part& part) {
  for (std::string_view key = part.take("contactInfo@key"); !key.empty(); key = part.take("contactInfo@key")) {
    const std::string_view value = part.take("contactInfo@value");
    const auto row = std::ranges::find_if(contact_keys, [&](const ContactKey& each) { return each.key == key; });
    const std::string type = row == contact_keys.end() ? common::lower_ascii(key) : std::string(row->type);
    add_new(profile_->contacts, profile::Contact{type, std::string(value)});
  }
}

/// The code tells the type, the description is kept where it is not the code's own.
void EntityReader::document_kind(Part& part, profile::Document& document) {
  const std::string_view code = part.take("identificationTypeCode");
  const std::string_view words = part.take("identificationTypeDescription");
  const auto row = std::ranges::find_if(identification_types, [&](const IdentificationType& each) { return each.code == code; });
  common::DocumentKind kind = common::document_type(words);
  document.type = row == identification_types.end() ? kind.type : std::string(row->type);
  if (document.type.empty() && (!words.empty() || !code.empty())) document.type = "other";
  document.type_text = words;
  if (row != identification_types.end()) {
    if (words.empty()) document.type_text = row->description;
    const auto first = std::ranges::find_if(identification_types, [&](const IdentificationType& each) { return each.type == row->type; });
    const bool usual = words.empty() || words == row->description || (kind.words.empty() && kind.type == row->type);
    if (row == first && usual) document.type_text.clear();
  } else {
    keep_indexed("identificationTypeCode", code);
    if (!code.empty()) notes_.add(base::Code::document_as_text, "documents.type", words);
  }
}

void EntityReader::identification(Part& part) {
  index_ = profile_->documents.size() + 1;
  profile::Document document;
  document_kind(part, document);
  document.number = common::read_text(part.take("number"), "documents.number", notes_);
  const std::string_view latin = part.take("latinNumber");
  if (document.number.empty()) document.number = latin;
  else if (latin != document.number) keep_indexed("latinNumber", latin);
  const profile::Country issuer = country(part, "documents.country");
  document.country = issuer.country;
  document.country_text = issuer.text;
  document.issued = day(part.take("issueDate"), "documents.issued");
  document.expires = day(part.take("validTo"), "documents.expires");
  document.place = common::read_text(part.take("issuedBy"), "documents.place", notes_);
  document.name = part.take("nameOnDocument");
  document.note = part.take_all("remark", "; ");
  for (const DocumentFlag& row : document_flags) {
    if (common::is_true(part.take(row.attribute))) document.flags.emplace_back(row.flag);
  }
  for (const std::string_view attribute : {"validFrom", "region"}) keep_indexed(attribute, part.take(attribute));
  profile_->documents.emplace_back(std::move(document));
}

}  // namespace ftf::formats::eu_fsf
