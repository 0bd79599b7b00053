// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ftm/drafts.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "formats/common/dates.hpp"
#include "formats/common/extras.hpp"
#include "formats/common/values.hpp"
#include "formats/ftm/vocabulary.hpp"

namespace ftf::formats::ftm {

namespace {

using profile::PartialDate;
using profile::Profile;

constexpr std::size_t longest_identifier = 64;

// ---- dates: a prefix of a day, without ranges

/// A range is written as the years of its two ends, as lists do.
void add_date(Draft& to, std::string_view property, const PartialDate& date) {
  if (const std::string prefix = common::iso_prefix(date); !prefix.empty()) return to.add(property, prefix);
  if (date.from) to.add(property, text::iso(*date.from).substr(0, 4));
  if (date.to) to.add(property, text::iso(*date.to).substr(0, 4));
}

void add_date(Draft& to, std::string_view property, const std::optional<PartialDate>& date) {
  if (date) to.add(property, common::iso_prefix(*date));
}

// ---- what the entity itself holds

std::string_view name_property(const profile::PersonName& name) {
  if (name.quality == "low") return "weakAlias";
  if (name.kind == "former") return "previousName";
  return name.kind == "alias" || name.kind == "nickname" || name.kind == "birth" || name.kind == "maiden" ? "alias" : "name";
}

void add_names(Draft& to, const Profile& profile) {
  const std::string_view shown = profile::display_name(profile);
  to.add("name", shown);
  for (const auto& name : profile.names)
    to.add(name_property(name) == "name" || name.full == shown ? "name" : name_property(name), name.full, name.lang);
  for (const auto& [property, role] : part_properties)
    for (const auto& name : profile.names)
      for (const auto& part : name.parts)
        if (part.role == role) to.add(property, part.text, name.lang);
  for (const auto& name : profile.names)
    for (const auto& part : name.parts)
      if (part.role == "father" || part.role == "patronymic") to.add("fatherName", part.text);
  for (const auto& parent : profile.parents)
    if (parent.role == "father" || parent.role == "mother") to.add(parent.role + "Name", parent.name);
}

void add_birth(Draft& to, const Profile& profile) {
  for (const auto& birth : profile.births) add_date(to, "birthDate", static_cast<const PartialDate&>(birth));
  for (const auto& death : profile.deaths) add_date(to, "deathDate", static_cast<const PartialDate&>(death));
  for (const auto& place : profile.birth_places) {
    to.add("birthPlace", common::line_of(place));
    to.add("birthCountry", country_code(place.country, place.country_text));
  }
}

std::string_view gender(std::string_view sex) {
  if (sex == "M") return "male";
  if (sex == "F") return "female";
  return sex == "X" ? "other" : "";
}

void add_simple(Draft& to, const Profile& profile) {
  to.add("gender", gender(profile.sex));
  for (const auto& item : profile.nationalities) to.add("nationality", country_code(item.country, item.text));
  for (const auto& item : profile.citizenships) to.add("citizenship", country_code(item.country, item.text));
  for (const auto& item : profile.positions) to.add(item.kind == "title" ? "title" : "position", item.text);
  for (const auto& [property, kind] : trait_properties)
    for (const auto& item : profile.physical)
      if (item.kind == kind ||
          (kind == "other" && std::ranges::find(trait_properties, item.kind, &TraitProperty::kind) == trait_properties.end()))
        to.add(property, item.value);
  for (const auto& item : profile.languages)
    if (item.code.size() == 3) to.add("spokenLanguage", item.code);
  for (const auto& item : profile.contacts)
    to.add(item.type == "web" ? "website" : item.type == "email" ? "email" : item.type == "phone" ? "phone" : "notes", item.value);
  for (const auto& item : profile.remarks) to.add("notes", item.text);
}

/// Properties that were kept under their own names. Those of other entities have a point.
void add_kept(Draft& to, const Profile& profile) {
  for (const auto& extra : profile.extras)
    if (extra.group == extras_group && extra.name.find('.') == std::string::npos) to.add(extra.name, extra.value);
  if (!common::extra_value(profile, extras_group, "topics").empty()) return;
  for (const auto& legal : profile.legal) {
    if (legal.notice == "red") to.add("topics", "wanted");
    else if (!legal.programme.empty() && !legal.delisted) to.add("topics", "sanction");
  }
}

// ---- what stands beside it

class Beside {
 public:
  Beside(std::vector<Draft>& drafts, const Profile& profile) : drafts_(drafts), profile_(profile) {}

  void add_all() {
    for (const auto& place : profile_.addresses) add_address(place);
    for (const auto& document : profile_.documents) add_document(document);
    for (const auto& legal : profile_.legal) add_sanction(legal);
    add_measures();
    for (const auto& relation : profile_.relations) add_relation(relation);
  }

 private:
  Draft& begin(std::string_view schema, std::string_view caption) {
    Draft& draft = drafts_.emplace_back();
    draft.id = fmt::format("{}-{}", drafts_.front().id, drafts_.size() - 1);
    draft.schema = schema;
    draft.caption = caption;
    return draft;
  }

  void add_address(const profile::Place& place) {
    if (place == common::place_in_line(place.text)) return drafts_.front().add("address", place.text);
    Draft& draft = begin("Address", common::line_of(place));
    draft.add("full", place.text);
    draft.add("street", place.street);
    draft.add("city", place.city);
    draft.add("state", place.region);
    draft.add("postalCode", place.postcode);
    draft.add("country", country_code(place.country, place.country_text));
    draft.add("remarks", place.note);
    const std::string id = draft.id;
    drafts_.front().add("addressEntity", id);
  }

  void add_document(const profile::Document& document) {
    if (document.number.empty() || document.number.size() > longest_identifier) return;
    profile::Document plain;
    plain.type = document.type;
    plain.number = document.number;
    plain.normalised = document.normalised;
    const auto property = std::ranges::find(number_properties, document.type, &NumberProperty::type);
    if (document == plain && property != number_properties.end()) return drafts_.front().add(property->property, document.number);
    Draft& draft = begin(document.type == "passport" ? "Passport" : "Identification", document.number);
    draft.add("holder", drafts_.front().id);
    draft.add("number", document.number);
    draft.add("type", document.type_text.empty() ? common::document_type_label(document.type) : std::string_view(document.type_text));
    draft.add("country", country_code(document.country, document.country_text));
    add_date(draft, "startDate", document.issued);
    add_date(draft, "endDate", document.expires);
    draft.add("namesMentioned", document.name);
    draft.add("summary", document.note);
  }

  void add_sanction(const profile::Legal& legal) {
    Draft& draft = begin("Sanction", legal.programme);
    draft.add("entity", drafts_.front().id);
    draft.add("authority", legal.authority);
    draft.add(legal.authority == common::un_authority ? "unscId" : "recordId", legal.reference);
    draft.add("program", legal.programme);
    draft.add("reason", legal.reason);
    draft.add("status", legal.status);
    add_date(draft, "listingDate", legal.listed);
    add_date(draft, "endDate", legal.delisted);
    for (const PartialDate& date : legal.updated) draft.add("modifiedAt", common::iso_prefix(date));
    for (const std::string& offence : legal.offences) draft.add("description", offence);
  }

  void add_measures() {
    if (profile_.measures.empty()) return;
    const auto found = std::ranges::find(drafts_, "Sanction", &Draft::schema);
    Draft& draft = found == drafts_.end() ? begin("Sanction", {}) : *found;
    draft.add("entity", drafts_.front().id);
    for (const auto& measure : profile_.measures) draft.add("provisions", measure.text);
  }

  /// The schema that a type names, else Family for relatives, else a link of unknown kind.
  static const LinkSchema& schema_of(std::string_view type) {
    const std::string_view word = type.substr(0, type.find(':'));
    const auto named = std::ranges::find_if(link_schemata, [&](const LinkSchema& row) { return !row.other.empty() && row.type == word; });
    if (named != link_schemata.end()) return *named;
    return *link_schema(std::ranges::find(family_words, type) == family_words.end() ? "UnknownLink" : "Family");
  }

  void add_relation(const profile::Relation& relation) {
    if (relation.id.empty()) return;
    const LinkSchema& schema = schema_of(relation.type);
    Draft& draft = begin(schema.schema, relation.type);
    draft.add(schema.holder, drafts_.front().id);
    draft.add(schema.other, entity_id(relation.id));
    if (entity_id(relation.id) != relation.id) draft.add("recordId", relation.id);
    const std::string prefix = std::string(schema.type) + ": ";
    if (relation.type != schema.type)
      draft.add(schema.role, relation.type.starts_with(prefix) ? relation.type.substr(prefix.size()) : relation.type);
    draft.add("namesMentioned", relation.name);
    draft.add("summary", relation.note);
  }

  std::vector<Draft>& drafts_;
  const Profile& profile_;
};

}  // namespace

void Draft::add(std::string_view property, std::string_view text, std::string_view lang) {
  if (text.empty()) return;
  const auto same = std::ranges::find_if(values, [&](const DraftValue& value) { return value.property == property && value.text == text; });
  if (same != values.end()) {
    if (same->lang.empty()) same->lang = lang;
    return;
  }
  auto behind = values.end();
  while (behind != values.begin() && std::prev(behind)->property != property) --behind;
  if (behind == values.begin()) behind = values.end();
  values.insert(behind, {std::string(property), std::string(text), std::string(lang)});
}

std::vector<Draft> make_drafts(const Profile& profile) {
  std::vector<Draft> drafts(1);
  Draft& main = drafts.front();
  main.id = entity_id(profile.id);
  main.schema = schema_of(profile);
  main.caption = profile::display_name(profile);
  if (main.caption.empty()) main.caption = main.id;
  add_names(main, profile);
  add_birth(main, profile);
  add_simple(main, profile);
  add_kept(main, profile);
  Beside(drafts, profile).add_all();
  return drafts;
}

}  // namespace ftf::formats::ftm
