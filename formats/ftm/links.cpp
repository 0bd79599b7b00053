// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Entities that say something about another one: documents, listings, relations.
#include <algorithm>

#include "formats/ftm/profile_maker.hpp"
#include "formats/ftm/properties.hpp"
#include "formats/ftm/vocabulary.hpp"

namespace ftf::formats::ftm {

namespace {

using base::JsonValue;
using profile::Profile;

void read_document(Properties& properties, std::string_view schema, Profile& to) {
  profile::Document document;
  common::DocumentKind kind = common::document_type(properties.first("type"));
  if (kind.type.empty() && schema == "Passport") kind.type = "passport";
  document.type = std::move(kind.type);
  document.type_text = std::move(kind.words);
  document.number = properties.first("number");
  if (document.number.empty()) document.number = properties.first("passportNumber");
  profile::Country issuer = properties.country("country");
  document.country = std::move(issuer.country);
  document.country_text = std::move(issuer.text);
  document.issued = properties.date("startDate");
  document.expires = properties.date("endDate");
  document.name = properties.first("namesMentioned");
  document.note = properties.all("summary");
  to.documents.emplace_back(std::move(document));
  properties.each("personalNumber", [&](std::string text) {
    profile::Document personal;
    personal.type = "national-id";
    personal.number = std::move(text);
    to.documents.emplace_back(std::move(personal));
  });
}

void read_sanction(Properties& properties, common::Notes& notes, Profile& to) {
  profile::Legal legal;
  legal.authority = properties.first("authority");
  legal.reference = properties.first("unscId");
  if (!legal.reference.empty() && legal.authority.empty()) legal.authority = common::un_authority;
  for (const std::string_view property : {"authorityId", "recordId"})
    if (legal.reference.empty()) legal.reference = properties.first(property);
  legal.programme = properties.all("program");
  legal.reason = properties.all("reason");
  legal.status = properties.first("status");
  legal.listed = properties.date("listingDate");
  if (!legal.listed) legal.listed = properties.date("startDate");
  legal.delisted = properties.date("endDate");
  properties.each("modifiedAt", [&](const std::string& text) {
    if (auto date = common::read_partial_date(text, "modifiedAt", notes)) legal.updated.push_back(*std::move(date));
  });
  properties.each("description", [&](std::string text) { legal.offences.push_back(std::move(text)); });
  if (legal != profile::Legal{}) to.legal.emplace_back(std::move(legal));
  properties.each("provisions", [&](std::string text) { to.measures.emplace_back(profile::Text{std::move(text)}); });
}

/// The type of a relation tells the schema, so that it can be written again.
std::string relation_type(const LinkSchema& schema, const std::string& role) {
  const bool plain =
      schema.schema == "UnknownLink" || (schema.schema == "Family" && std::ranges::find(family_words, role) != family_words.end());
  if (role.empty()) return std::string(schema.type);
  return plain ? role : std::string(schema.type) + ": " + role;
}

/// A nested end has a name.
void read_other_end(const JsonValue& end, profile::Relation& relation) {
  common::for_each_item(end, [&](const JsonValue& value) {
    if (!relation.id.empty()) return;
    relation.id = value.is_object() ? value["id"].text() : value.text();
    if (value.is_object()) relation.name = value["caption"].text();
  });
}

}  // namespace

void ProfileMaker::add_link(std::string_view json, const base::Location& where) { read_link(link_.parse(json, where)); }

void ProfileMaker::read_link(const JsonValue& entity) {
  const LinkSchema& schema = *link_schema(entity["schema"].text());
  Properties properties(entity, notes_);
  properties.take(schema.holder);
  if (schema.schema == "Sanction") {
    read_sanction(properties, notes_, *profile_);
  } else if (schema.other.empty()) {
    read_document(properties, schema.schema, *profile_);
  } else {
    profile::Relation relation;
    properties.take(schema.other);
    const JsonValue other = entity["properties"][schema.other];
    read_other_end(other, relation);
    common::for_each_item(other, [&](const JsonValue& value) {
      if (value.is_object()) keeper_.keep("entity." + std::string(schema.other), value.raw());
      else if (value.text() != relation.id) keeper_.keep(std::string(schema.schema) + "." + std::string(schema.other), value.text());
    });
    const std::string written = properties.first("recordId");
    if (!written.empty() && entity_id(written) == relation.id) relation.id = written;
    else keeper_.keep(std::string(schema.schema) + ".recordId", written);
    if (relation.name.empty()) relation.name = properties.first("namesMentioned");
    relation.type = relation_type(schema, properties.first(schema.role));
    relation.note = properties.all("summary");
    if (!relation.id.empty() || !relation.name.empty()) profile_->relations.emplace_back(std::move(relation));
    else keeper_.keep(std::string(schema.schema), relation.note);
  }
  properties.keep_rest(keeper_, std::string(schema.schema) + ".", kept_link_properties);
}

}  // namespace ftf::formats::ftm
