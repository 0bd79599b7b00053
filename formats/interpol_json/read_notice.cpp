// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/interpol_json/notice.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ftf/text/scripts.hpp>

#include "formats/common/space.hpp"
#include "formats/interpol_json/members.hpp"

namespace ftf::formats::interpol_json {

namespace {

using base::Code;
using base::JsonValue;
using profile::PersonName;

// ---- names

PersonName of_kind(std::string_view kind) {
  PersonName name;
  name.kind = kind;
  return name;
}

/// Adds a name whose `full` is set, unless that is empty.
void add_name(Reading& r, PersonName name) {
  if (name.full.empty()) return;
  const text::Script script = text::script_of(name.full);
  if (script != text::Script::common && script != text::Script::other) name.script = text::script_code(script);
  r.profile.names.emplace_back(std::move(name));
}

void add_whole_name(Reading& r, std::string_view kind, std::string full) {
  PersonName name = of_kind(kind);
  name.full = std::move(full);
  add_name(r, std::move(name));
}

/// Without a forename, `name` may be a whole name, and is not called a family name.
void add_parted_name(Reading& r, PersonName name, std::string forename, std::string family) {
  name.full = joined(forename, family);
  if (!forename.empty()) {
    name.parts.push_back({"given", std::move(forename)});
    if (!family.empty()) name.parts.push_back({"family", std::move(family)});
  }
  add_name(r, std::move(name));
}

void read_main_names(Reading& r, const JsonValue& notice) {
  const auto text = [&](std::string_view key) { return r.text(notice[key], key); };
  add_parted_name(r, of_kind("primary"), text("forename"), text("name"));
  add_parted_name(r, of_kind("original"), text("forename_in_original_script"), text("name_in_original_script"));
  for (const char* key : {"name_at_birth", "birth_name"}) add_whole_name(r, "birth", text(key));
}

void read_aliases(Reading& r, const JsonValue& value) {
  for_each_item(value, [&](const JsonValue& alias) {
    if (!alias.is_object()) return add_whole_name(r, "alias", r.text(alias, "aliases"));
    PersonName name = of_kind("alias");
    if (auto birth = r.date(alias["date_of_birth"], "aliases.date_of_birth")) name.births.push_back(*std::move(birth));
    add_parted_name(r, std::move(name), r.text(alias["forename"], "aliases.forename"), r.text(alias["name"], "aliases.name"));
    r.keep_others(alias, "aliases", {"name", "forename", "date_of_birth"});
  });
}

/// Entities have their names in lists with semicolons.
void read_name_list(Reading& r, const JsonValue& value, std::string_view kind) {
  for_each_item(value, [&](const JsonValue& item) {
    const std::string list = r.text(item, value.key());
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t stop = std::min(list.find(';', at), list.size());
      add_whole_name(r, kind, common::collapse_space(std::string_view(list).substr(at, stop - at)));
      at = stop + 1;
    }
  });
}

void read_also_known(Reading& r, const JsonValue& value) { read_name_list(r, value, "alias"); }
void read_formerly_known(Reading& r, const JsonValue& value) { read_name_list(r, value, "former"); }

void read_parents(Reading& r, const JsonValue& notice) {
  for (const std::string role : {"father", "mother"}) {
    std::string name = joined(r.text(notice[role + "_forename"], role + "_forename"), r.text(notice[role + "_name"], role + "_name"));
    if (!name.empty()) r.profile.parents.emplace_back(profile::Parent{role, std::move(name)});
  }
}

// ---- birth, origin, appearance

void read_birth(Reading& r, const JsonValue& value) {
  if (auto date = r.date(value, "date_of_birth")) r.profile.births.emplace_back(*std::move(date));
}

void read_birth_place(Reading& r, const JsonValue& notice) {
  profile::Place place;
  place.text = r.text(notice["place_of_birth"], "place_of_birth");
  const profile::Country country = r.country(notice["country_of_birth_id"], "country_of_birth_id");
  place.country = country.country;
  place.country_text = country.text;
  if (place != profile::Place{}) r.profile.birth_places.emplace_back(std::move(place));
}

void read_nationalities(Reading& r, const JsonValue& value) {
  for_each_item(value, [&](const JsonValue& item) {
    if (profile::Country country = r.country(item, "nationalities"); country != profile::Country{})
      r.profile.nationalities.emplace_back(std::move(country));
  });
}

void read_sex(Reading& r, const JsonValue& value) { r.profile.sex = r.text(value, "sex_id"); }

/// 0 stands for unknown.
void read_measure(Reading& r, const JsonValue& value) {
  const std::string number = r.text(value, value.key());
  if (number.find_first_of("123456789") != std::string::npos)
    r.profile.physical.emplace_back(profile::Trait{std::string(value.key()), number});
}

void read_colours(Reading& r, const JsonValue& value) {
  for_each_item(value, [&](const JsonValue& item) {
    std::string code = r.text(item, value.key());
    if (code == "UNK") r.notes.add(Code::placeholder, value.key(), code);
    else if (!code.empty())
      r.profile.physical.emplace_back(profile::Trait{value.key() == "eyes_colors_id" ? "eyes" : "hair", std::move(code)});
  });
}

void read_marks(Reading& r, const JsonValue& value) {
  if (std::string marks = r.words(value, "distinguishing_marks"); !marks.empty())
    r.profile.physical.emplace_back(profile::Trait{"marks", std::move(marks)});
}

void read_languages(Reading& r, const JsonValue& value) {
  for_each_item(value, [&](const JsonValue& item) {
    if (std::string code = r.text(item, "languages_spoken_ids"); !code.empty())
      r.profile.languages.emplace_back(profile::Language{std::move(code), {}});
  });
}

// ---- what else a notice says

void read_addresses(Reading& r, const JsonValue& value) {
  for_each_item(value, [&](const JsonValue& item) {
    profile::Place place;
    place.text = r.words(item, value.key());
    if (!place.text.empty()) r.profile.addresses.emplace_back(std::move(place));
  });
}

void read_documents(Reading& r, const JsonValue& value) {
  for_each_item(value, [&](const JsonValue& item) {
    profile::Document document;
    if (item.is_object()) document = r.document(item);
    else document.number = r.text(item, "identity_documents");
    if (document != profile::Document{}) r.profile.documents.emplace_back(std::move(document));
  });
}

void read_associates(Reading& r, const JsonValue& value) {
  for_each_item(value, [&](const JsonValue& item) {
    profile::Relation relation;
    relation.type = "associate";
    relation.name = item.is_object() ? joined(r.text(item["forename"], "associates.forename"), r.text(item["name"], "associates.name"))
                                     : r.text(item, "associates");
    if (!relation.name.empty()) r.profile.relations.emplace_back(std::move(relation));
    if (item.is_object()) r.keep_others(item, "associates", {"name", "forename"});
  });
}

void read_warrants(Reading& r, const JsonValue& value) {
  for_each_item(value, [&](const JsonValue& warrant) {
    r.expect_object(warrant, "arrest_warrants");
    profile::Legal legal;
    legal.notice = notice_info(NoticeKind::red).notice;
    const profile::Country issuer = r.country(warrant["issuing_country_id"], "arrest_warrants.issuing_country_id");
    legal.authority = issuer.country.empty() ? issuer.text : issuer.country;
    for (const char* key : {"charge", "charge_translation"})
      if (std::string charge = r.words(warrant[key], std::string("arrest_warrants.") + key); !charge.empty())
        legal.offences.push_back(std::move(charge));
    r.keep_others(warrant, "arrest_warrants", {"issuing_country_id", "charge", "charge_translation"});
    r.profile.legal.emplace_back(std::move(legal));
  });
}

void read_profession(Reading& r, const JsonValue& value) {
  if (std::string text = r.words(value, "profession"); !text.empty())
    r.profile.positions.emplace_back(profile::Position{"profession", std::move(text)});
}

void read_summary(Reading& r, const JsonValue& value) {
  if (std::string text = r.words(value, "summary"); !text.empty()) r.profile.remarks.emplace_back(profile::Text{std::move(text)});
}

void read_links(Reading& r, const JsonValue& links) {
  r.expect_object(links, "_links");
  for (const char* key : {"images", "thumbnail"})
    if (std::string href = r.text(links[key]["href"], std::string("_links.") + key); !href.empty())
      r.profile.biometrics.emplace_back(profile::Biometric{"photo", std::move(href)});
  r.keep_others(links, "_links", {"self", "images", "thumbnail"});
}

/// Links to other pages; only an empty list of them was seen.
void read_embedded(Reading& r, const JsonValue& embedded) {
  r.expect_object(embedded, "_embedded");
  for (const JsonValue child : embedded)
    if (child.size() != 0 || !child.is_array()) r.keep(fmt::format("_embedded.{}", child.key()), child);
}

/// Where and when a missing person was seen last: nobody compares it, yet the names are known.
void read_event(Reading& r, const JsonValue& value) {
  if (std::string text = r.words(value, value.key()); !text.empty())
    r.profile.extras.push_back({std::string(extras_group), std::string(value.key()), std::move(text)});
}

// ---- the list of members

/// What to do with a member. Null: it is read together with another one.
struct Member {
  std::string_view key;
  void (*read)(Reading& r, const JsonValue& value);
};

constexpr std::array members{
    Member{"entity_id", nullptr},
    Member{"name", nullptr},
    Member{"forename", nullptr},
    Member{"name_in_original_script", nullptr},
    Member{"forename_in_original_script", nullptr},
    Member{"name_at_birth", nullptr},
    Member{"birth_name", nullptr},
    Member{"aliases", read_aliases},
    Member{"also_known_as", read_also_known},
    Member{"formerly_known_as", read_formerly_known},
    Member{"father_name", nullptr},
    Member{"father_forename", nullptr},
    Member{"mother_name", nullptr},
    Member{"mother_forename", nullptr},
    Member{"sex_id", read_sex},
    Member{"date_of_birth", read_birth},
    Member{"place_of_birth", nullptr},
    Member{"country_of_birth_id", nullptr},
    Member{"nationalities", read_nationalities},
    Member{"height", read_measure},
    Member{"weight", read_measure},
    Member{"eyes_colors_id", read_colours},
    Member{"hairs_id", read_colours},
    Member{"distinguishing_marks", read_marks},
    Member{"languages_spoken_ids", read_languages},
    Member{"adresses", read_addresses},
    Member{"addresses", read_addresses},
    Member{"identity_documents", read_documents},
    Member{"associates", read_associates},
    Member{"profession", read_profession},
    Member{"summary", read_summary},
    Member{"arrest_warrants", read_warrants},
    Member{"un_reference", nullptr},
    Member{"un_reference_date", nullptr},
    Member{"place", read_event},
    Member{"country", read_event},
    Member{"place_of_event", read_event},
    Member{"date_of_event", read_event},
    Member{"_links", read_links},
    Member{"_embedded", read_embedded},
};

/// Members that only one kind of notice has, for objects without an address.
constexpr std::array telling_members{
    std::pair{"arrest_warrants", NoticeKind::red},          std::pair{"also_known_as", NoticeKind::un_entity},
    std::pair{"formerly_known_as", NoticeKind::un_entity},  std::pair{"date_of_event", NoticeKind::yellow},
    std::pair{"place_of_event", NoticeKind::yellow},        std::pair{"birth_name", NoticeKind::yellow},
    std::pair{"un_reference", NoticeKind::un_person},       std::pair{"aliases", NoticeKind::un_person},
    std::pair{"identity_documents", NoticeKind::un_person},
};

/// The kind of a notice, by its address, else by its members.
const NoticeInfo* notice_of(const JsonValue& notice) {
  if (const NoticeInfo* by_address = notice_of_address(notice["_links"]["self"]["href"].text())) return by_address;
  for (const JsonValue child : notice) {
    const auto found =
        std::find_if(telling_members.begin(), telling_members.end(), [&](const auto& row) { return row.first == child.key(); });
    if (found != telling_members.end()) return &notice_info(found->second);
  }
  return nullptr;
}

/// The entry that says which notice this is, where no warrant does. The members of a UN notice alone do not make a listing.
void read_legal(Reading& r, const JsonValue& notice, const NoticeInfo* info) {
  profile::Legal legal;
  legal.reference = r.text(notice["un_reference"], "un_reference");
  legal.listed = r.date(notice["un_reference_date"], "un_reference_date");
  const bool listing = !legal.reference.empty() || legal.listed;
  const bool by_address = notice_of_address(notice["_links"]["self"]["href"].text()) != nullptr;
  if (!listing && !r.profile.legal.empty()) return;
  if (listing) legal.notice = notice_info(NoticeKind::un_person).notice;
  else if (info != nullptr && (by_address || info->kind == NoticeKind::red || info->kind == NoticeKind::yellow))
    legal.notice = info->notice;
  if (legal != profile::Legal{}) r.profile.legal.emplace_back(std::move(legal));
}

}  // namespace

bool is_extra_name(std::string_view name) {
  const auto member = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == name; });
  return member == members.end() || member->read == read_event;
}

void read_notice(const JsonValue& notice, common::Notes& notes, profile::Profile& profile) {
  profile::clear(profile);
  Reading r{profile, notes};
  r.expect_object(notice, {});
  profile.id = id_from_entity(r.text(notice["entity_id"], "entity_id"));
  notes.name_record(profile.id);
  const NoticeInfo* const info = notice_of(notice);
  profile.kind = info != nullptr && info->kind == NoticeKind::un_entity ? "organisation" : "person";
  profile.source = source_name;
  read_main_names(r, notice);
  read_parents(r, notice);
  read_birth_place(r, notice);
  for (const JsonValue child : notice) {
    if (child.is_null()) continue;
    const auto member = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == child.key(); });
    if (member == members.end()) r.keep(child.key(), child);
    else if (member->read != nullptr) member->read(r, child);
  }
  read_legal(r, notice, info);
  if (profile.names.empty()) notes.add(Code::name_missing, "names");
  if (profile.kind == "organisation") notes.add(Code::not_a_person, "kind", profile.kind);
}

}  // namespace ftf::formats::interpol_json
