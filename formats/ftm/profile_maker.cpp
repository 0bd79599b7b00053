// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ftm/profile_maker.hpp"

#include <algorithm>
#include <array>

#include "formats/common/name_words.hpp"
#include "formats/common/sex.hpp"
#include "formats/ftm/properties.hpp"
#include "formats/ftm/vocabulary.hpp"

namespace ftf::formats::ftm {

namespace {

using base::JsonValue;
using profile::Profile;

// ---- properties that stand for themselves

/// Where a text of a property goes; `argument` is that of its row.
struct Target {
  Profile& profile;
  common::Notes& notes;
  std::string_view property, argument;
};

void add_name(Target& to, std::string text, std::string_view kind, std::string_view quality) {
  profile::PersonName name;
  name.full = std::move(text);
  name.kind = kind;
  name.quality = quality;
  name.script = common::script_of_name(name.full);
  to.profile.names.emplace_back(std::move(name));
}

void read_name(Target& to, std::string text) { add_name(to, std::move(text), to.argument, {}); }
void read_weak_name(Target& to, std::string text) { add_name(to, std::move(text), to.argument, "low"); }

void read_nationality(Target& to, std::string text) {
  to.profile.nationalities.emplace_back(common::read_country(text, to.property, to.notes));
}
void read_citizenship(Target& to, std::string text) {
  to.profile.citizenships.emplace_back(common::read_country(text, to.property, to.notes));
}

void read_birth(Target& to, std::string text) {
  if (auto date = common::read_partial_date(text, to.property, to.notes)) to.profile.births.emplace_back(*std::move(date));
}
void read_death(Target& to, std::string text) {
  if (auto date = common::read_partial_date(text, to.property, to.notes)) to.profile.deaths.emplace_back(*std::move(date));
}

void read_gender(Target& to, std::string text) {
  const std::string_view code = text == "other" ? std::string_view("X") : common::sex_code(text);
  if (!common::take_sex(code, to.profile))
    to.profile.extras.push_back({std::string(extras_group), std::string(to.property), std::move(text)});
}

void read_position(Target& to, std::string text) {
  to.profile.positions.emplace_back(profile::Position{std::string(to.argument), std::move(text)});
}
void read_trait(Target& to, std::string text) {
  to.profile.physical.emplace_back(profile::Trait{std::string(to.argument), std::move(text)});
}
void read_language(Target& to, std::string text) { to.profile.languages.emplace_back(profile::Language{std::move(text), {}}); }
void read_remark(Target& to, std::string text) { to.profile.remarks.emplace_back(profile::Text{std::move(text)}); }
void read_contact(Target& to, std::string text) {
  to.profile.contacts.emplace_back(profile::Contact{std::string(to.argument), std::move(text)});
}
void read_parent(Target& to, std::string text) {
  to.profile.parents.emplace_back(profile::Parent{std::string(to.argument), std::move(text)});
}
void read_address_line(Target& to, std::string text) { to.profile.addresses.emplace_back(common::place_in_line(text)); }

struct Row {
  std::string_view property;
  void (*read)(Target& to, std::string text);
  std::string_view argument = {};
};

/// In the order in which the values of a list come.
constexpr std::array rows{Row{"name", read_name, "primary"},
                          Row{"alias", read_name, "alias"},
                          Row{"weakAlias", read_weak_name, "alias"},
                          Row{"previousName", read_name, "former"},
                          Row{"gender", read_gender},
                          Row{"birthDate", read_birth},
                          Row{"deathDate", read_death},
                          Row{"nationality", read_nationality},
                          Row{"citizenship", read_citizenship},
                          Row{"title", read_position, "title"},
                          Row{"position", read_position, "function"},
                          Row{"height", read_trait, "height"},
                          Row{"weight", read_trait, "weight"},
                          Row{"eyeColor", read_trait, "eyes"},
                          Row{"hairColor", read_trait, "hair"},
                          Row{"appearance", read_trait, "other"},
                          Row{"spokenLanguage", read_language},
                          Row{"notes", read_remark},
                          Row{"description", read_remark},
                          Row{"summary", read_remark},
                          Row{"biography", read_remark},
                          Row{"email", read_contact, "email"},
                          Row{"phone", read_contact, "phone"},
                          Row{"website", read_contact, "web"},
                          Row{"fatherName", read_parent, "father"},
                          Row{"motherName", read_parent, "mother"},
                          Row{"address", read_address_line}};

/// Read by a function of their own, which needs several of them.
constexpr std::array<std::string_view, 3> joint_properties{"birthPlace", "birthCountry", "addressEntity"};

bool is_read(std::string_view property) {
  return std::ranges::find(rows, property, &Row::property) != rows.end() ||
         std::ranges::find(joint_properties, property) != joint_properties.end() ||
         std::ranges::find(part_properties, property, &PartProperty::property) != part_properties.end() ||
         std::ranges::find(number_properties, property, &NumberProperty::property) != number_properties.end();
}

/// Members of an entity beside its properties that come back.
constexpr std::array<std::string_view, 4> head_members{"target", "first_seen", "last_seen", "last_change"};

constexpr std::size_t day_bytes = 10;  // of `2026-01-05T00:00:00`

bool holds_word(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  return at != std::string_view::npos && (at == 0 || text[at - 1] == ' ') &&
         (at + word.size() == text.size() || text[at + word.size()] == ' ');
}

}  // namespace

ProfileMaker::ProfileMaker(common::Notes& notes, FindEntity find) : notes_(notes), keeper_(notes, extras_group), find_(std::move(find)) {}

void ProfileMaker::begin(Profile& profile) {
  profile::clear(profile);
  numbers_.clear();
  profile_ = &profile;
  keeper_.begin(profile);
}

void ProfileMaker::add_entity(std::string_view json, const base::Location& where) {
  const JsonValue entity = entity_.parse(json, where);
  read_head(entity);
  Properties properties(entity, notes_);
  for (const Row& row : rows) {
    Target target{*profile_, notes_, row.property, row.argument};
    properties.each(row.property, [&](std::string text) { row.read(target, std::move(text)); });
  }
  read_parts(entity);
  read_birth_places(entity);
  for (const auto& [property, type] : number_properties)
    properties.each(property, [&](std::string text) {
      profile::Document document;
      document.type = type;
      document.number = std::move(text);
      numbers_.emplace_back(std::move(document));
    });
  read_addresses(entity);
  read_nested(entity);
  keep_rest(entity);
}

void ProfileMaker::read_head(const JsonValue& entity) {
  Profile& to = *profile_;
  const std::string_view own = entity["id"].text();
  if (to.id.empty()) to.id = own;
  common::for_each_item(entity["referents"], [&](const JsonValue& referent) {
    if (referent.text() != own && entity_id(referent.text()) == own) to.id = referent.text();
    else keeper_.keep("entity.referents", referent.text());
  });
  notes_.name_record(to.id);
  read_schema(entity["schema"].text());
  common::for_each_item(entity["datasets"], [&](const JsonValue& dataset) {
    if (to.source.empty()) to.source = dataset.text();
    else if (to.source != dataset.text()) keeper_.keep("entity.datasets", dataset.text());
  });
  to.source_version = entity["last_seen"].text().substr(0, day_bytes);
  for (const std::string_view member : head_members)
    if (entity[member].text() != "false") keeper_.keep("entity." + std::string(member), entity[member].text());
}

/// Of several entities with one id the first one gives the schema, but whoever is a person to one of them is a person.
void ProfileMaker::read_schema(std::string_view schema) {
  Profile& to = *profile_;
  const std::string_view kind = kind_of_schema(schema);
  const std::string before = to.kind.empty() ? std::string() : schema_of(to);
  if (!before.empty() && (kind != "person" || to.kind == "person")) {
    if (before != schema) keeper_.keep("entity.other_schema", schema);
    return;
  }
  std::erase_if(to.extras, [](const profile::Extra& extra) { return extra.group == extras_group && extra.name == "entity.schema"; });
  to.kind = kind;
  if (schema_of_kind(kind) != schema) keeper_.keep("entity.schema", schema);
  if (!before.empty()) keeper_.keep("entity.other_schema", before);
}

/// A part belongs to the first name that holds it; one that no name holds is kept.
void ProfileMaker::read_parts(const JsonValue& entity) {
  Properties properties(entity, notes_);
  for (const auto& [property, role] : part_properties)
    properties.each(property, [&](std::string text) {
      const auto found = std::ranges::find_if(profile_->names, [&](const auto& name) { return holds_word(name.full, text); });
      if (found == profile_->names.end()) keeper_.keep(std::string(property), text);
      else found->parts.push_back({std::string(role), std::move(text)});
    });
}

/// A country that no place names belongs to the only place without one, else it is a place of its own.
void ProfileMaker::read_birth_places(const JsonValue& entity) {
  Properties properties(entity, notes_);
  auto& places = profile_->birth_places;
  properties.each("birthPlace", [&](const std::string& text) { places.emplace_back(common::place_in_line(text)); });
  std::vector<profile::Country> countries;
  properties.each("birthCountry", [&](const std::string& text) {
    profile::Country country = common::read_country(text, "birthCountry", notes_);
    if (std::ranges::find(places, country.country, &profile::Place::country) == places.end() || country.country.empty())
      countries.push_back(std::move(country));
  });
  for (profile::Country& country : countries) {
    const bool only = countries.size() == 1 && places.size() == 1 && places[0].country.empty();
    profile::Place& place = only ? places[0] : places.emplace_back();
    place.country = std::move(country.country);
    place.country_text = std::move(country.text);
  }
}

void ProfileMaker::read_addresses(const JsonValue& entity) {
  common::for_each_item(entity["properties"]["addressEntity"], [&](const JsonValue& value) {
    if (value.is_object()) return read_address(value);
    const std::string_view json = find_(value.text());
    if (json.empty()) return keeper_.keep("addressEntity", value.text());
    read_address(found_.parse(json));
  });
}

void ProfileMaker::read_address(const JsonValue& entity) {
  Properties properties(entity, notes_);
  profile::Place place;
  place.text = properties.first("full");
  for (const std::string_view property : {"postOfficeBox", "street", "street2"}) common::join(place.street, properties.all(property), ", ");
  place.city = properties.all("city");
  place.region = properties.first("state");
  common::join(place.region, properties.all("region"), ", ");
  place.postcode = properties.first("postalCode");
  profile::Country country = properties.country("country");
  place.country = std::move(country.country);
  place.country_text = std::move(country.text);
  place.note = properties.all("remarks");
  if (place != profile::Place{}) profile_->addresses.emplace_back(std::move(place));
  properties.keep_rest(keeper_, "Address.", kept_link_properties);
}

/// Links that are nested in the entity come with it; of other nested entities the id stands for them, and their text is kept.
void ProfileMaker::read_nested(const JsonValue& entity) {
  for (const JsonValue property : entity["properties"]) {
    if (property.key() == "addressEntity") continue;
    common::for_each_item(property, [&](const JsonValue& value) {
      if (!value.is_object()) return;
      if (link_schema(value["schema"].text()) != nullptr) read_link(value);
      else keeper_.keep("entity." + std::string(property.key()), value.raw());
    });
  }
}

void ProfileMaker::keep_rest(const JsonValue& entity) {
  for (const JsonValue property : entity["properties"]) {
    if (is_read(property.key())) continue;
    const std::string name(property.key());
    const bool known = std::ranges::find(kept_properties, property.key()) != kept_properties.end();
    common::for_each_item(property, [&](const JsonValue& value) {
      if (value.is_object()) return;  // read_nested took it
      if (!known) notes_.add(base::Code::unknown_element, name);
      keeper_.keep(name, value.is_array() ? value.raw() : value.text());
    });
  }
}

void ProfileMaker::end() {
  Profile& to = *profile_;
  for (auto& number : numbers_) {
    const bool known = std::ranges::any_of(
        to.documents, [&](const auto& document) { return document.type == number.type && document.number == number.number; });
    if (!known) to.documents.emplace_back(std::move(number));
  }
  if (to.names.empty()) notes_.add(base::Code::name_missing, "name");
  if (!profile::is_person(to)) notes_.add(base::Code::not_a_person, "schema", to.kind);
}

}  // namespace ftf::formats::ftm
