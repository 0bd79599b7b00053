// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <ftf/base/json_writer.hpp>

#include "formats/common/dates.hpp"
#include "formats/common/extras.hpp"
#include "formats/common/space.hpp"
#include "formats/senzing/record.hpp"

namespace ftf::formats::senzing {

namespace {

using base::JsonWriter;
using profile::Profile;

using Attributes = std::vector<std::pair<std::string_view, std::string>>;

/// Sections of a record: each a list of groups, which are JSON objects.
class Sections {
 public:
  void add(std::string_view section, const Attributes& attributes) {
    std::string group;
    JsonWriter json(group);
    json.begin_object();
    bool empty = true;
    for (const auto& [name, value] : attributes) {
      if (value.empty()) continue;
      json.member(name, value);
      empty = false;
    }
    json.end_object();
    if (!empty) add_group(section, std::move(group));
  }

  void add_group(std::string_view section, std::string group) { groups_[std::string(section)].push_back(std::move(group)); }

  [[nodiscard]] bool has(const std::string& section) const { return groups_.contains(section); }

  void write(JsonWriter& json) const {
    for (const auto& [section, groups] : groups_) {
      json.key(section).begin_array();
      for (const std::string& group : groups) json.raw(group);
      json.end_array();
    }
  }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> groups_;
};

std::string country_of(std::string_view code, std::string_view text) { return std::string(code.empty() ? text : code); }

/// As parts where they make the whole name, else whole.
Attributes name_attributes(const profile::PersonName& name, bool person) {
  const auto type =
      std::ranges::find(name_types, name.kind.empty() ? std::string_view("primary") : std::string_view(name.kind), &NameType::kind);
  Attributes out{{"NAME_TYPE", std::string(type == name_types.end() ? "ALIAS" : type->type)}};
  std::string joined;
  std::size_t used = 0;
  for (const auto& [attribute, role] : name_parts) {
    const auto part = std::ranges::find(name.parts, role, &profile::NamePart::role);
    if (part == name.parts.end()) continue;
    out.emplace_back(attribute, part->text);
    common::join(joined, part->text, " ");
    ++used;
  }
  if (person && used == name.parts.size() && joined == name.full) return out;
  out.resize(1);
  out.emplace_back(person ? "NAME_FULL" : "NAME_ORG", name.full);
  return out;
}

std::string line_with_country(const profile::Place& place) {
  std::string line = common::line_of(place);
  if (common::place_in_line(line).country != place.country)
    common::join(line, common::country_words(place.country, place.country_text), ", ");
  return line;
}

void add_addresses(Sections& to, const Profile& profile) {
  for (const auto& place : profile.addresses)
    to.add("ADDRESSES", {{"ADDR_TYPE", place.note},
                         {"ADDR_FULL", place.text},
                         {"ADDR_LINE1", place.street},
                         {"ADDR_CITY", place.city},
                         {"ADDR_STATE", place.region},
                         {"ADDR_POSTAL_CODE", place.postcode},
                         {"ADDR_COUNTRY", country_of(place.country, place.country_text)}});
  for (const auto& place : profile.birth_places) to.add("ADDRESSES", {{"PLACE_OF_BIRTH", line_with_country(place)}});
}

void add_documents(Sections& to, const Profile& profile) {
  for (const auto& document : profile.documents) {
    if (document.number.empty()) continue;
    const std::string country = country_of(document.country, document.country_text);
    const auto row = std::ranges::find(numbers, document.type, &Number::type);
    if (row != numbers.end() && !row->type.empty() && document.type_text.empty() && (country.empty() || !row->country.empty())) {
      Attributes attributes{{row->number, document.number}, {row->country, country}};
      if (row->country.empty()) attributes.pop_back();
      if (row->type == "driving-licence") attributes.emplace_back("DRIVERS_LICENSE_STATE", document.place);
      to.add("IDENTIFIERS", attributes);
      continue;
    }
    const std::string type(document.type_text.empty() ? common::document_type_label(document.type) : std::string_view(document.type_text));
    to.add("IDENTIFIERS", {{"OTHER_ID_TYPE", type}, {"OTHER_ID_NUMBER", document.number}, {"OTHER_ID_COUNTRY", country}});
  }
}

void add_relations(Sections& to, const Profile& profile) {
  for (const auto& relation : profile.relations) {
    if (relation.id.empty()) continue;
    const std::size_t colon = relation.id.find(':');
    const std::string domain = colon == std::string::npos ? std::string() : relation.id.substr(0, colon);
    const std::string key = colon == std::string::npos ? relation.id : relation.id.substr(colon + 1);
    std::string_view anchor = relation.note;
    if (anchor.starts_with(anchor_note)) anchor.remove_prefix(anchor_note.size());
    else anchor = {};
    const std::size_t split = std::min(anchor.find(':'), anchor.size());
    to.add("RELATIONSHIPS", {{"REL_ANCHOR_DOMAIN", std::string(anchor.substr(0, split))},
                             {"REL_ANCHOR_KEY", std::string(anchor.substr(std::min(split + 1, anchor.size())))},
                             {"REL_POINTER_DOMAIN", domain},
                             {"REL_POINTER_KEY", key},
                             {"REL_POINTER_ROLE", relation.type}});
  }
}

void add_simple(Sections& to, const Profile& profile) {
  for (const auto& name : profile.names) to.add("NAMES", name_attributes(name, profile::is_person(profile)));
  for (const auto& birth : profile.births) to.add("DATES", {{"DATE_OF_BIRTH", common::iso_prefix(birth)}});
  for (const auto& death : profile.deaths) to.add("DATES", {{"DATE_OF_DEATH", common::iso_prefix(death)}});
  for (const auto& item : profile.nationalities) to.add("COUNTRIES", {{"NATIONALITY", country_of(item.country, item.text)}});
  for (const auto& item : profile.citizenships) to.add("COUNTRIES", {{"CITIZENSHIP", country_of(item.country, item.text)}});
  for (const auto& [attribute, type] : contact_attributes)
    for (const auto& contact : profile.contacts)
      if (contact.type == type) to.add("CONTACTS", {{attribute, contact.value}});
}

bool is_object(const std::string& text) {
  if (!text.starts_with('{')) return false;
  try {
    base::JsonDocument document;
    return document.parse(text).is_object();
  } catch (const base::Error&) {
    return false;
  }
}

/// Groups that were kept go back to their sections.
void add_kept(Sections& to, const Profile& profile) {
  for (const auto& extra : profile.extras) {
    if (extra.group != extras_group) continue;
    if (is_object(extra.value)) to.add_group(extra.name, extra.value);
  }
}

/// Payload; of several values of one name the first.
void write_payload(JsonWriter& json, const Profile& profile, const Sections& sections) {
  std::set<std::string_view> written{"DATA_SOURCE", "RECORD_ID", "RECORD_TYPE", "FTF_ID", "GENDER"};
  for (const auto& extra : profile.extras) {
    if (extra.group != extras_group || is_object(extra.value) || sections.has(extra.name)) continue;
    if (written.insert(extra.name).second) json.member(extra.name, extra.value);
  }
}

std::string type_of(const Profile& profile) {
  if (const std::string_view kept = common::extra_value(profile, extras_group, "RECORD_TYPE"); !kept.empty()) return std::string(kept);
  const auto row = std::ranges::find(record_types, profile.kind.empty() ? std::string_view("person") : std::string_view(profile.kind),
                                     &RecordType::kind);
  return std::string(row == record_types.end() ? "OTHER" : row->type);
}

}  // namespace

void append_record(std::string& out, const Profile& profile) {
  JsonWriter json(out);
  const std::string source = profile.source.empty() ? "FTF" : profile.source;
  const bool scheme = profile.id.starts_with(source + ":") && profile.id.size() > source.size() + 1;
  json.begin_object().member("DATA_SOURCE", source).member("RECORD_ID", scheme ? profile.id.substr(source.size() + 1) : profile.id);
  if (!scheme) json.member("FTF_ID", profile.id);
  json.member("RECORD_TYPE", type_of(profile));
  if (profile.sex == "M" || profile.sex == "F") json.member("GENDER", profile.sex);
  Sections sections;
  add_simple(sections, profile);
  add_addresses(sections, profile);
  add_documents(sections, profile);
  add_relations(sections, profile);
  add_kept(sections, profile);
  sections.write(json);
  write_payload(json, profile, sections);
  json.end_object();
}

}  // namespace ftf::formats::senzing
