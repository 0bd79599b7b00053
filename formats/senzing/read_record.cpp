// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "formats/common/name_words.hpp"
#include "formats/common/part.hpp"
#include "formats/common/sex.hpp"
#include "formats/common/space.hpp"
#include "formats/senzing/record.hpp"

namespace ftf::formats::senzing {

namespace {

using base::Code;
using base::Fault;
using base::JsonValue;
using common::Part;
using profile::Profile;

constexpr std::size_t longest_id = 256;

/// A record that is being read.
struct Reading {
  Profile& to;
  common::Notes& notes;
  std::string_view data_source = {};

  [[nodiscard]] std::string text(Part& part, std::string_view attribute) const {
    return common::read_text(common::collapse_space(part.take(attribute)), attribute, notes);
  }
};

void read_name(Reading& r, Part& part) {
  profile::PersonName name;
  std::string joined;
  for (const auto& [attribute, role] : name_parts) {
    std::string text = r.text(part, attribute);
    common::join(joined, text, " ");
    if (!text.empty()) name.parts.push_back({std::string(role), std::move(text)});
  }
  name.full = r.text(part, "NAME_FULL");
  if (name.full.empty()) name.full = r.text(part, "NAME_ORG");
  if (name.full.empty()) name.full = joined;
  if (name.full.empty()) return;
  const std::string type = r.text(part, "NAME_TYPE");
  const auto known = std::ranges::find(name_types, common::upper_ascii(type), &NameType::type);
  if (known != name_types.end()) name.kind = known->kind;
  else name.kind = r.to.names.empty() ? "primary" : "alias";
  if (known == name_types.end()) name.note = type;
  name.script = common::script_of_name(name.full);
  r.to.names.emplace_back(std::move(name));
}

void read_countries(Reading& r, Part& part) {
  const auto read = [&](std::string_view attribute, auto& list) {
    for (std::string text = r.text(part, attribute); !text.empty(); text = r.text(part, attribute))
      list.emplace_back(common::read_country(text, attribute, r.notes));
  };
  read("NATIONALITY", r.to.nationalities);
  read("CITIZENSHIP", r.to.citizenships);
}

void read_birth(Reading& r, Part& part) {
  if (auto date = common::read_partial_date(r.text(part, "DATE_OF_BIRTH"), "DATE_OF_BIRTH", r.notes))
    r.to.births.emplace_back(*std::move(date));
  if (auto date = common::read_partial_date(r.text(part, "DATE_OF_DEATH"), "DATE_OF_DEATH", r.notes))
    r.to.deaths.emplace_back(*std::move(date));
  if (const std::string place = r.text(part, "PLACE_OF_BIRTH"); !place.empty())
    r.to.birth_places.emplace_back(common::place_in_line(place));
  const std::string gender = r.text(part, "GENDER");
  if (!gender.empty() && !common::take_sex(common::sex_code(gender), r.to))
    r.to.extras.push_back({std::string(extras_group), "GENDER", gender});
}

void read_address(Reading& r, Part& part) {
  profile::Place place;
  if (const std::string full = r.text(part, "ADDR_FULL"); !full.empty()) place = common::place_in_line(full);
  for (const char line : {'1', '2', '3', '4', '5', '6'}) common::join(place.street, r.text(part, std::string("ADDR_LINE") + line), ", ");
  place.city = r.text(part, "ADDR_CITY");
  place.region = r.text(part, "ADDR_STATE");
  place.postcode = r.text(part, "ADDR_POSTAL_CODE");
  profile::Country country = common::read_country(r.text(part, "ADDR_COUNTRY"), "ADDR_COUNTRY", r.notes);
  if (!country.country.empty()) place.country = std::move(country.country);
  place.country_text = std::move(country.text);
  if (place == profile::Place{}) return;
  place.note = r.text(part, "ADDR_TYPE");
  r.to.addresses.emplace_back(std::move(place));
}

void read_numbers(Reading& r, Part& part) {
  for (const Number& row : numbers) {
    profile::Document document;
    document.number = r.text(part, row.number);
    if (document.number.empty()) continue;
    document.type = row.type;
    if (row.type.empty()) {
      common::DocumentKind kind = common::document_type(r.text(part, "OTHER_ID_TYPE"));
      document.type = std::move(kind.type);
      document.type_text = std::move(kind.words);
    }
    if (row.type == "driving-licence") document.place = r.text(part, "DRIVERS_LICENSE_STATE");
    profile::Country country = common::read_country(r.text(part, row.country), row.country, r.notes);
    document.country = std::move(country.country);
    document.country_text = std::move(country.text);
    r.to.documents.emplace_back(std::move(document));
  }
}

void read_contacts(Reading& r, Part& part) {
  for (const auto& [attribute, type] : contact_attributes)
    if (std::string text = r.text(part, attribute); !text.empty())
      r.to.contacts.emplace_back(profile::Contact{std::string(type), std::move(text)});
}

void read_relation(Reading& r, Part& part) {
  profile::Relation relation;
  relation.id = r.text(part, "REL_POINTER_KEY");
  if (relation.id.empty()) return;
  if (const std::string domain = r.text(part, "REL_POINTER_DOMAIN"); !domain.empty()) relation.id = domain + ":" + relation.id;
  relation.type = r.text(part, "REL_POINTER_ROLE");
  const std::string domain = r.text(part, "REL_ANCHOR_DOMAIN"), key = r.text(part, "REL_ANCHOR_KEY");
  if (!domain.empty() || !key.empty()) relation.note = std::string(anchor_note) + domain + ":" + key;
  r.to.relations.emplace_back(std::move(relation));
}

void read_type(Reading& r, Part& part) {
  const std::string type = r.text(part, "RECORD_TYPE");
  if (type.empty()) return;
  const auto known = std::ranges::find(record_types, common::upper_ascii(type), &RecordType::type);
  r.to.kind = known == record_types.end() ? "other" : known->kind;
  if (known == record_types.end()) r.to.extras.push_back({std::string(extras_group), "RECORD_TYPE", type});
}

constexpr std::array readers{read_type, read_name, read_birth, read_countries, read_address, read_numbers, read_contacts, read_relation};

/// Families of attributes that may have a label before them: HOME_ADDR_CITY.
constexpr std::array<std::string_view, 3> labelled{"_ADDR_", "_NAME_", "_PHONE_NUMBER"};

/// Attributes of one object, those with a label apart from the others.
std::map<std::string_view, Part> parts_of(const JsonValue& object) {
  std::map<std::string_view, Part> parts;
  for (const JsonValue value : object) {
    if (value.is_array() || value.is_object() || value.is_null()) continue;
    std::string_view label, attribute = value.key();
    for (const std::string_view family : labelled)
      if (const std::size_t at = attribute.find(family); at != std::string_view::npos && at != 0 && label.empty()) {
        label = attribute.substr(0, at);
        attribute.remove_prefix(at + 1);
      }
    parts[label].add(attribute, value.text());
  }
  return parts;
}

/// Gives a label to the group as the type of its address or name.
void add_label(std::string_view label, Part& part) {
  if (label.empty()) return;
  const bool address = std::ranges::any_of(part.values(), [](const Part::Value& value) { return value.name.starts_with("ADDR_"); });
  part.add(address ? "ADDR_TYPE" : "NAME_TYPE", label);
}

/// Reads what one object says. What is left of a group in a section is kept, whole where nothing of it was taken.
void read_object(Reading& r, const JsonValue& object, std::string_view section) {
  const auto keep = [&](std::string name, std::string_view value) {
    r.to.extras.push_back({std::string(extras_group), std::move(name), std::string(value)});
  };
  auto parts = parts_of(object);
  if (parts.empty() && !section.empty()) return keep(std::string(section), object.raw());
  if (!section.empty())
    for (const JsonValue nested : object)
      if (nested.is_array() || nested.is_object()) keep(std::string(section) + "." + std::string(nested.key()), nested.raw());
  for (auto& [label, part] : parts) {
    add_label(label, part);
    for (const auto read : readers) read(r, part);
    const auto left = [](const Part::Value& value) { return !value.taken; };
    if (!section.empty() && std::ranges::all_of(part.values(), left)) {
      keep(std::string(section), object.raw());
      continue;
    }
    for (const Part::Value& value : part.values())
      if (left(value) && value.name != "NAME_TYPE")
        keep((section.empty() ? "" : std::string(section) + ".") + std::string(value.name), value.value);
  }
}

/// Lists of objects are groups of attributes, whatever their section is called; anything else is payload.
void read_sections(Reading& r, const JsonValue& record) {
  for (const JsonValue section : record) {
    if (!section.is_array() && !section.is_object()) continue;
    if (section.is_object()) {
      r.to.extras.push_back({std::string(extras_group), std::string(section.key()), std::string(section.raw())});
      continue;
    }
    for (const JsonValue item : section) {
      if (item.is_object()) read_object(r, item, section.key());
      else
        r.to.extras.push_back(
            {std::string(extras_group), std::string(section.key()), std::string(item.is_array() ? item.raw() : item.text())});
    }
  }
}

void read_id(Reading& r, const JsonValue& record) {
  const std::string_view own = record["RECORD_ID"].text();
  if (own.empty()) throw Fault(Code::id_missing, r.notes.where(), "RECORD_ID", std::string(record.raw()));
  r.to.source = record["DATA_SOURCE"].text();
  r.to.id = record["FTF_ID"].text();
  if (r.to.id.empty()) r.to.id = r.to.source.empty() ? std::string(own) : r.to.source + ":" + std::string(own);
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (r.to.id.size() > longest_id || std::ranges::any_of(r.to.id, control))
    throw Fault(Code::id_invalid, r.notes.where(), {}, std::string(record.raw()));
  r.notes.name_record(r.to.id);
}

}  // namespace

void read_record(const JsonValue& record, common::Notes& notes, Profile& profile) {
  profile::clear(profile);
  if (!record.is_object()) throw Fault(Code::json_type, notes.where(), "expected an object", std::string(record.raw()));
  Reading r{profile, notes};
  read_id(r, record);
  profile.kind = "person";
  read_object(r, record, {});
  read_sections(r, record);
  std::erase_if(profile.extras,
                [](const auto& extra) { return extra.name == "DATA_SOURCE" || extra.name == "RECORD_ID" || extra.name == "FTF_ID"; });
  if (profile.names.empty()) notes.add(Code::name_missing, "NAME_FULL");
  if (!profile::is_person(profile)) notes.add(Code::not_a_person, "RECORD_TYPE", profile.kind);
}

}  // namespace ftf::formats::senzing
