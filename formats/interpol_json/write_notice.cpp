// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>

#include "formats/interpol_json/members.hpp"
#include "formats/interpol_json/notice.hpp"

namespace ftf::formats::interpol_json {

namespace {

using base::JsonWriter;
using profile::Legal;
using profile::PartialDate;
using profile::PersonName;
using profile::Profile;

/// A string, or null for nothing.
void text_member(JsonWriter& out, std::string_view key, std::string_view text) {
  out.key(key);
  text.empty() ? out.null() : out.string(text);
}

/// The form of the API; empty for what it can't hold: ranges, decades.
std::string slashed(const PartialDate& date) {
  if (!date.from || !date.to) return {};
  std::string out = text::iso(*date.from);
  std::replace(out.begin(), out.end(), '-', '/');
  switch (date.precision) {
    case text::Precision::day: return out;
    case text::Precision::month: return out.substr(0, 7);
    case text::Precision::year: return out.substr(0, 4);
    default: return {};
  }
}

void first_date(JsonWriter& out, std::string_view key, const std::vector<PartialDate>& dates) {
  const auto found = std::find_if(dates.begin(), dates.end(), [](const PartialDate& date) { return !slashed(date).empty(); });
  text_member(out, key, found == dates.end() ? std::string() : slashed(*found));
}

void date_member(JsonWriter& out, std::string_view key, const std::optional<PartialDate>& date) {
  text_member(out, key, date ? slashed(*date) : std::string());
}

template <class List, class Belongs, class Text>
std::string joined_texts(const List& list, std::string_view between, Belongs belongs, Text text) {
  std::string out;
  for (const auto& item : list) {
    if (!belongs(item)) continue;
    if (!out.empty()) out += between;
    out += text(item);
  }
  return out;
}

/// Members with a list of strings; null for an empty one, as the API has it.
template <class List, class Text>
void list_member(JsonWriter& out, std::string_view key, const List& list, Text text) {
  out.key(key);
  if (std::none_of(list.begin(), list.end(), [&](const auto& item) { return !text(item).empty(); })) {
    out.null();
    return;
  }
  out.begin_array();
  for (const auto& item : list)
    if (const std::string value(text(item)); !value.empty()) out.string(value);
  out.end_array();
}

// ---- names

struct TwoParts {
  std::string_view name, forename;
};

/// As the source parted it into forename and name, else whole.
TwoParts two_parts(const PersonName& name) {
  std::string_view given, family;
  for (const profile::NamePart& part : name.parts) (part.role == "given" ? given : family) = part.text;
  if (name.parts.size() <= 2 && !given.empty() && joined(given, family) == name.full) return {family, given};
  return {name.full, {}};
}

const PersonName* first_of_kind(const Profile& profile, std::string_view kind) {
  const auto found = std::find_if(profile.names.begin(), profile.names.end(), [&](const PersonName& name) { return name.kind == kind; });
  return found == profile.names.end() ? nullptr : &*found;
}

const PersonName* main_name(const Profile& profile) {
  if (const PersonName* primary = first_of_kind(profile, "primary")) return primary;
  return profile.names.empty() ? nullptr : &profile.names.front();
}

void write_name(JsonWriter& out, const Profile& profile) {
  const PersonName* const name = main_name(profile);
  const TwoParts parts = name == nullptr ? TwoParts{} : two_parts(*name);
  text_member(out, "name", parts.name);
  text_member(out, "forename", parts.forename);
}

void write_original_name(JsonWriter& out, const Profile& profile) {
  const PersonName* const name = first_of_kind(profile, "original");
  const TwoParts parts = name == nullptr ? TwoParts{} : two_parts(*name);
  text_member(out, "name_in_original_script", parts.name);
  text_member(out, "forename_in_original_script", parts.forename);
}

void write_birth_name_as(JsonWriter& out, const Profile& profile, std::string_view key) {
  const PersonName* const name = first_of_kind(profile, "birth");
  text_member(out, key, name == nullptr ? std::string_view() : std::string_view(name->full));
}
void write_name_at_birth(JsonWriter& out, const Profile& profile) { write_birth_name_as(out, profile, "name_at_birth"); }
void write_birth_name(JsonWriter& out, const Profile& profile) { write_birth_name_as(out, profile, "birth_name"); }

/// Every name that has no member of its own.
void write_aliases(JsonWriter& out, const Profile& profile) {
  out.key("aliases").begin_array();
  for (const PersonName& name : profile.names) {
    if (&name == main_name(profile) || &name == first_of_kind(profile, "original") || &name == first_of_kind(profile, "birth")) continue;
    const TwoParts parts = two_parts(name);
    out.begin_object();
    text_member(out, "name", parts.name);
    text_member(out, "forename", parts.forename);
    first_date(out, "date_of_birth", name.births);
    out.end_object();
  }
  out.end_array();
}

void write_entity_names(JsonWriter& out, const Profile& profile) {
  const auto full = [](const PersonName& name) { return std::string_view(name.full); };
  const PersonName* const name = main_name(profile);
  const PersonName* const original = first_of_kind(profile, "original");
  text_member(out, "name", name == nullptr ? std::string_view() : full(*name));
  text_member(out, "name_in_original_script", original == nullptr ? std::string_view() : full(*original));
  const auto other = [&](const PersonName& item) { return &item != name && &item != original; };
  text_member(out, "also_known_as",
              joined_texts(profile.names, "; ", [&](const PersonName& item) { return other(item) && item.kind != "former"; }, full));
  text_member(out, "formerly_known_as",
              joined_texts(profile.names, "; ", [&](const PersonName& item) { return other(item) && item.kind == "former"; }, full));
}

void write_parents(JsonWriter& out, const Profile& profile) {
  for (const std::string role : {"father", "mother"}) {
    const auto found =
        std::find_if(profile.parents.begin(), profile.parents.end(), [&](const auto& parent) { return parent.role == role; });
    text_member(out, role + "_name", found == profile.parents.end() ? std::string_view() : std::string_view(found->name));
    text_member(out, role + "_forename", {});
  }
}

// ---- birth, origin, appearance

void write_sex(JsonWriter& out, const Profile& profile) {
  text_member(out, "sex_id", profile.sex == "X" ? std::string_view() : std::string_view(profile.sex));
}

void write_birth(JsonWriter& out, const Profile& profile) {
  first_date(out, "date_of_birth", std::vector<PartialDate>(profile.births.begin(), profile.births.end()));
}

std::string one_line(const profile::Place& place) {
  if (!place.text.empty()) return place.text;
  const std::string country = common::country_words(place.country, place.country_text);
  const std::array parts{place.street, place.city, place.region, place.postcode, country};
  return joined_texts(parts, ", ", [](const std::string& part) { return !part.empty(); }, [](const std::string& part) { return part; });
}

void write_birth_place(JsonWriter& out, const Profile& profile) {
  profile::Place place;
  if (!profile.birth_places.empty()) place = profile.birth_places.front();
  const std::string country = place.country.empty() ? place.country_text : place.country;
  place.country.clear();
  place.country_text.clear();
  text_member(out, "place_of_birth", one_line(place));
  text_member(out, "country_of_birth_id", country);
}

void write_nationalities(JsonWriter& out, const Profile& profile) {
  list_member(out, "nationalities", profile.nationalities,
              [](const auto& item) { return std::string_view(item.country.empty() ? item.text : item.country); });
}

/// Digits with at most one point, which is a JSON number, too.
bool is_plain_number(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const auto digits = [](std::string_view part) { return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos; };
  const bool whole = digits(text.substr(0, point)) && (point == 1 || text.front() != '0');
  return whole && (point == text.size() || digits(text.substr(point + 1)));
}

void write_measure(JsonWriter& out, const Profile& profile, std::string_view kind) {
  const auto found = std::find_if(profile.physical.begin(), profile.physical.end(),
                                  [&](const auto& trait) { return trait.kind == kind && is_plain_number(trait.value); });
  out.key(kind).raw(found == profile.physical.end() ? std::string_view("null") : std::string_view(found->value));
}

void write_appearance(JsonWriter& out, const Profile& profile) {
  write_measure(out, profile, "height");
  write_measure(out, profile, "weight");
  const auto of_kind = [](std::string_view kind) {
    return [kind](const profile::Trait& trait) { return trait.kind == kind ? std::string_view(trait.value) : std::string_view(); };
  };
  list_member(out, "eyes_colors_id", profile.physical, of_kind("eyes"));
  list_member(out, "hairs_id", profile.physical, of_kind("hair"));
  text_member(
      out, "distinguishing_marks",
      joined_texts(
          profile.physical, "; ", [](const auto& trait) { return trait.kind == "marks"; }, [](const auto& trait) { return trait.value; }));
}

void write_languages(JsonWriter& out, const Profile& profile) {
  list_member(out, "languages_spoken_ids", profile.languages,
              [](const auto& item) { return std::string_view(item.code.empty() ? item.text : item.code); });
}

// ---- what else a notice says

void write_addresses(JsonWriter& out, const Profile& profile) { list_member(out, "adresses", profile.addresses, one_line); }

void write_documents(JsonWriter& out, const Profile& profile) {
  out.key("identity_documents").begin_array();
  for (const profile::Document& document : profile.documents) {
    const std::string_view type =
        document.type_text.empty() ? common::document_type_label(document.type) : std::string_view(document.type_text);
    out.begin_object();
    text_member(out, "type", type.empty() ? std::string_view(document.type) : type);
    text_member(out, "nr", document.number);
    text_member(out, "issuing_country_id", document.country.empty() ? document.country_text : document.country);
    date_member(out, "issued_on", document.issued);
    date_member(out, "expiry_date", document.expires);
    text_member(out, "place_of_issue", document.place);
    out.end_object();
  }
  out.end_array();
}

void write_associates(JsonWriter& out, const Profile& profile) {
  out.key("associates").begin_array();
  for (const profile::Relation& relation : profile.relations)
    if (!relation.name.empty()) out.begin_object().member("name", relation.name).end_object();
  out.end_array();
}

void write_profession(JsonWriter& out, const Profile& profile) {
  text_member(
      out, "profession",
      joined_texts(
          profile.positions, "; ", [](const auto& item) { return item.kind != "title"; }, [](const auto& item) { return item.text; }));
}

void write_summary(JsonWriter& out, const Profile& profile) {
  text_member(out, "summary",
              joined_texts(profile.remarks, "\n", [](const auto&) { return true; }, [](const auto& remark) { return remark.text; }));
}

void write_warrants(JsonWriter& out, const Profile& profile) {
  out.key("arrest_warrants").begin_array();
  for (const Legal& legal : profile.legal) {
    if (legal.offences.empty() && (legal.notice != "red" || legal.authority.empty())) continue;
    out.begin_object();
    text_member(out, "issuing_country_id", legal.authority);
    text_member(out, "charge", legal.offences.empty() ? std::string_view() : std::string_view(legal.offences[0]));
    text_member(out, "charge_translation", legal.offences.size() < 2 ? std::string_view() : std::string_view(legal.offences[1]));
    out.end_object();
  }
  out.end_array();
}

/// A permanent reference number of a UN list, such as QDi.999: letters for the list, i or e, a point and a number.
bool is_un_reference(std::string_view text) {
  const std::size_t point = text.find('.');
  return point != std::string_view::npos && point >= 3 && point + 1 < text.size() && (text[point - 1] == 'i' || text[point - 1] == 'e') &&
         text.find_first_not_of("0123456789", point + 1) == std::string_view::npos;
}

bool is_un_listing(const Legal& legal) { return legal.notice == "un" || is_un_reference(legal.reference); }

void write_un_reference(JsonWriter& out, const Profile& profile) {
  const auto found = std::find_if(profile.legal.begin(), profile.legal.end(), is_un_listing);
  Legal legal;
  if (found != profile.legal.end()) legal = *found;
  text_member(out, "un_reference", legal.reference);
  date_member(out, "un_reference_date", legal.listed);
}

bool has_link(const Profile& profile, std::string_view end) {
  return std::any_of(profile.biometrics.begin(), profile.biometrics.end(),
                     [&](const auto& item) { return item.kind == "photo" && item.reference.ends_with(end); });
}

/// The address of a record that INTERPOL numbered, and where its photos are.
void write_links(JsonWriter& out, const Profile& profile) {
  const std::string_view number = address_number(profile.id);
  if (number.empty() && !has_link(profile, {})) return;
  out.key("_links").begin_object();
  const auto link = [&](std::string_view key, std::string_view href) { out.key(key).begin_object().member("href", href).end_object(); };
  if (!number.empty())
    link("self", fmt::format("https://ws-public.interpol.int/notices/v1/{}/{}", notice_info(kind_for(profile)).folder, number));
  bool images = false, thumbnail = false;
  for (const profile::Biometric& item : profile.biometrics) {
    if (item.kind != "photo") continue;
    bool& taken = images ? thumbnail : images;
    if (!taken) link(images ? "thumbnail" : "images", item.reference);
    taken = true;
  }
  out.end_object();
}

// ---- the list of members

constexpr unsigned bit(NoticeKind kind) { return 1U << static_cast<unsigned>(kind); }
constexpr unsigned red = bit(NoticeKind::red);
constexpr unsigned yellow = bit(NoticeKind::yellow);
constexpr unsigned un = bit(NoticeKind::un_person);
constexpr unsigned entity = bit(NoticeKind::un_entity);

/// Which notices have a member (or some members that belong together), and how it is written.
struct WrittenMember {
  unsigned kinds;
  void (*write)(JsonWriter& out, const Profile& profile);
};

constexpr std::array written_members{
    WrittenMember{red | yellow | un, write_name},
    WrittenMember{entity, write_entity_names},
    WrittenMember{un, write_original_name},
    WrittenMember{un, write_name_at_birth},
    WrittenMember{yellow, write_birth_name},
    WrittenMember{un, write_aliases},
    WrittenMember{yellow | un, write_parents},
    WrittenMember{red | yellow | un, write_sex},
    WrittenMember{red | yellow | un, write_birth},
    WrittenMember{red | yellow | un, write_birth_place},
    WrittenMember{red | yellow | un, write_nationalities},
    WrittenMember{red | yellow | un, write_appearance},
    WrittenMember{red | yellow, write_languages},
    WrittenMember{un | entity, write_addresses},
    WrittenMember{un, write_documents},
    WrittenMember{un | entity, write_associates},
    WrittenMember{un, write_profession},
    WrittenMember{red, write_warrants},
    WrittenMember{un | entity, write_summary},
    WrittenMember{un | entity, write_un_reference},
};

/// What reading kept under its own name goes back there; of several values of one name the first.
void write_extras(JsonWriter& out, const Profile& profile) {
  for (auto extra = profile.extras.begin(); extra != profile.extras.end(); ++extra) {
    const bool taken = std::any_of(profile.extras.begin(), extra,
                                   [&](const auto& before) { return before.group == extra->group && before.name == extra->name; });
    if (extra->group == extras_group && is_extra_name(extra->name) && !taken) out.member(extra->name, extra->value);
  }
}

}  // namespace

NoticeKind kind_for(const Profile& profile) {
  if (profile.kind == "organisation") return NoticeKind::un_entity;
  const auto any = [&](auto test) { return std::any_of(profile.legal.begin(), profile.legal.end(), test); };
  if (any([](const Legal& legal) { return legal.notice == "red"; })) return NoticeKind::red;
  if (any([](const Legal& legal) { return legal.notice == "yellow"; })) return NoticeKind::yellow;
  return NoticeKind::un_person;
}

void append_notice(std::string& buffer, const Profile& profile) {
  const unsigned kind = bit(kind_for(profile));
  JsonWriter out(buffer);
  out.begin_object();
  text_member(out, "entity_id", entity_from_id(profile.id));
  for (const WrittenMember& member : written_members)
    if ((member.kinds & kind) != 0) member.write(out, profile);
  write_links(out, profile);
  write_extras(out, profile);
  out.end_object();
}

}  // namespace ftf::formats::interpol_json
