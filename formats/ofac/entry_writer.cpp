// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ofac/entry_writer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "formats/common/name_words.hpp"
#include "formats/common/numbers.hpp"
#include "formats/common/remark_miner.hpp"
#include "formats/common/space.hpp"
#include "formats/ofac/dates.hpp"
#include "formats/ofac/keys.hpp"

namespace ftf::formats::ofac {

namespace {

struct SexWord {
  std::string_view code, word;
};
constexpr std::array sex_words{SexWord{"M", "Male"}, SexWord{"F", "Female"}};

std::string date_or_none(const std::optional<profile::PartialDate>& date) { return date ? write_date(*date) : std::string(); }

/// First and last name where the source tells them apart, else the whole name as the last.
struct TwoNames {
  std::string first, last;
};
TwoNames two_names(const profile::PersonName& name) {
  TwoNames names;
  for (const profile::NamePart& part : name.parts) {
    if (part.role == "given" && names.first.empty()) names.first = part.text;
    if (part.role == "family" && names.last.empty()) names.last = part.text;
  }
  const bool whole = name.full == names.first || name.full == names.last || name.full == names.first + " " + names.last;
  return whole ? names : TwoNames{{}, name.full};
}

/// "Secondary sanctions risk: ..." as key and text; a measure without a key of these lists gives none.
Item item_of_measure(std::string_view text) {
  const auto keyed = split_key(text);
  if (!keyed || keyed->key.target != Target::measure) return {};
  return {.type = keyed->type, .number = keyed->rest};
}

Item item_of_contact(const profile::Contact& contact) {
  const std::string label(contact_label(contact.type));
  if (contact.type != "account") return {.type = label, .number = contact.value};
  const std::size_t space = contact.value.find(' ');
  if (space == std::string::npos) return {};
  return {.type = label + " " + contact.value.substr(0, space), .number = contact.value.substr(space + 1)};
}

Item item_of_document(const profile::Document& document) {
  const std::string_view label = document.type_text.empty() ? document_label(document.type) : std::string_view(document.type_text);
  return {.type = std::string(label),
          .number = document.number,
          .country = common::country_words(document.country, document.country_text),
          .issued = date_or_none(document.issued),
          .expires = date_or_none(document.expires)};
}

}  // namespace

Entry EntryWriter::entry(const profile::Profile& profile) {
  const common::KeptValues kept(profile, extras_group);
  kept_ = &kept;
  entry_ = {};
  entry_.uid = common::number_of_id(profile.id, id_scheme);
  const auto type =
      std::ranges::find(types_of_kinds, profile::is_person(profile) ? "person" : std::string_view(profile.kind), &TypeOfKind::kind);
  entry_.type = type == types_of_kinds.end() ? kept.find("sdnType") : type->type;
  if (entry_.type.empty()) entry_.type = "Entity";
  names(profile);
  facts(profile);
  items(profile);
  addresses(profile);
  for (std::size_t i = 0; i < vessel_elements.size(); ++i) entry_.vessel[i] = kept.find("vesselInfo/" + std::string(vessel_elements[i]));
  for (const profile::Text& remark : profile.remarks) entry_.remarks.push_back(remark.text);
  for (const profile::Legal& legal : profile.legal)
    if ((legal.authority == authority || legal.authority.empty()) && !legal.programme.empty()) entry_.programs.push_back(legal.programme);
  kept_ = nullptr;
  return std::move(entry_);
}

void EntryWriter::names(const profile::Profile& profile) {
  const auto primary = std::ranges::find(profile.names, "primary", &profile::PersonName::kind);
  const profile::PersonName* main = primary != profile.names.end() ? &*primary : profile.names.empty() ? nullptr : &profile.names.front();
  if (main != nullptr) {
    const TwoNames names = two_names(*main);
    entry_.first = names.first;
    entry_.last = names.last;
  }
  for (const profile::PersonName& name : profile.names) {
    if (&name == main) continue;
    TwoNames names = two_names(name);
    entry_.akas.push_back({.uid = uid("names", entry_.akas.size()),
                           .type = std::string(common::abbreviation_of_kind(name.kind)),
                           .category = name.quality == "low" ? "weak" : "strong",
                           .last = std::move(names.last),
                           .first = std::move(names.first),
                           .remark = name.note});
  }
  for (const profile::Position& position : profile.positions) common::join(entry_.title, position.text);
}

void EntryWriter::facts(const profile::Profile& profile) {
  for (const profile::PartialDate& birth : profile.births) fact(entry_.births, "births", write_date(birth));
  for (const profile::Place& place : profile.birth_places) {
    std::string text = place.text;
    if (text.empty()) {
      for (const std::string* piece : {&place.street, &place.city, &place.region}) common::join(text, *piece, ", ");
      common::join(text, common::country_words(place.country, place.country_text), ", ");
    }
    fact(entry_.birth_places, "birth_places", std::move(text));
  }
  for (const profile::Country& country : profile.nationalities)
    fact(entry_.nationalities, "nationalities", common::country_words(country.country, country.text));
  for (const profile::Country& country : profile.citizenships)
    fact(entry_.citizenships, "citizenships", common::country_words(country.country, country.text));
}

void EntryWriter::fact(std::vector<Fact>& facts, std::string_view list, std::string text) {
  std::string main(kept_->find(fmt::format("{}[{}]/mainEntry", list, facts.size() + 1)));
  if (main.empty()) main = facts.empty() ? "true" : "false";
  std::string number = uid(list, facts.size());
  facts.push_back({std::move(number), std::move(text), std::move(main)});
}

void EntryWriter::items(const profile::Profile& profile) {
  const auto add = [&](Item item, std::string_view list, std::size_t index) {
    if (item.type.empty() || item.number.empty()) return;
    item.uid = list.empty() ? common::made_number(++made_) : uid(list, index);
    entry_.items.push_back(std::move(item));
  };
  for (std::size_t i = 0; i < profile.documents.size(); ++i) add(item_of_document(profile.documents[i]), "documents", i);
  if (const auto word = std::ranges::find(sex_words, profile.sex, &SexWord::code); word != sex_words.end())
    add({.type = "Gender", .number = std::string(word->word)}, {}, 0);
  for (std::size_t i = 0; i < profile.contacts.size(); ++i) add(item_of_contact(profile.contacts[i]), "contacts", i);
  for (const profile::Text& measure : profile.measures) add(item_of_measure(measure.text), {}, 0);
  for (const profile::Relation& relation : profile.relations)
    if (relation.note != common::from_remarks) add({.type = "Linked To:", .number = relation.name}, {}, 0);
  for (const profile::Extra& extra : profile.extras)
    if (extra.group == extras_group && extra.name.starts_with(kept_item))
      add({.type = extra.name.substr(kept_item.size()), .number = extra.value}, {}, 0);
}

void EntryWriter::addresses(const profile::Profile& profile) {
  for (std::size_t i = 0; i < profile.addresses.size(); ++i) {
    const profile::Place& place = profile.addresses[i];
    entry_.addresses.push_back({.uid = uid("addresses", i),
                                .street = place.street.empty() ? place.text : place.street,
                                .city = place.city,
                                .region = place.region,
                                .postcode = place.postcode,
                                .country = common::country_words(place.country, place.country_text),
                                .remark = place.note});
  }
}

std::string EntryWriter::uid(std::string_view list, std::size_t index) {
  const std::string_view own = kept_->item(std::string(list) + "/uid", index);
  return common::is_number(own) ? std::string(own) : common::made_number(++made_);
}

}  // namespace ftf::formats::ofac
