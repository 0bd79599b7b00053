// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ofac/enhanced_reader.hpp"

#include <algorithm>
#include <array>

#include "formats/common/dates.hpp"
#include "formats/common/name_words.hpp"
#include "formats/common/remark_miner.hpp"
#include "formats/common/space.hpp"
#include "formats/ofac/keys.hpp"

namespace ftf::formats::ofac {

namespace {

using syntax::XmlElement;

struct PartRole {
  std::string_view type, role;
};
/// Types of nameParts; those of organisations and things have no role.
constexpr std::array part_roles{PartRole{"First Name", "given"},      PartRole{"Middle Name", "middle"},
                                PartRole{"Last Name", "family"},      PartRole{"Maiden Name", "maiden"},
                                PartRole{"Patronymic", "patronymic"}, PartRole{"Matronymic", "matronymic"},
                                PartRole{"Nickname", "nickname"}};

/// Marks of direction that wrap the formatted names of right-to-left scripts (NOTES 4d).
constexpr std::array<std::string_view, 12> direction_marks{"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                                           "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u061C"};

std::string without_marks(std::string_view text) {
  std::string out(text);
  for (const std::string_view mark : direction_marks)
    for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at)) out.erase(at, mark.size());
  return common::collapse_space(out);
}

std::optional<XmlElement> child(XmlElement element, std::string_view name) {
  for (const XmlElement each : element)
    if (each.name() == name) return each;
  return std::nullopt;
}

}  // namespace

struct EnhancedReader::Section {
  std::string_view element;
  void (EnhancedReader::*read)(Element);
};

const EnhancedReader::Section EnhancedReader::sections[] = {
    {"generalInfo", &EnhancedReader::general},          {"sanctionsLists", &EnhancedReader::listings},
    {"sanctionsPrograms", &EnhancedReader::programs},   {"sanctionsTypes", &EnhancedReader::types},
    {"legalAuthorities", &EnhancedReader::authorities}, {"names", &EnhancedReader::names},
    {"addresses", &EnhancedReader::addresses},          {"features", &EnhancedReader::features},
    {"identityDocuments", &EnhancedReader::documents},  {"relationships", &EnhancedReader::relationships}};

void EnhancedReader::read(const syntax::XmlRecord& record, profile::Profile& profile) {
  const Element root = record.root();
  profile_ = &profile;
  listed_.reset();
  programs_.clear();
  entries_.begin(profile, record.where(), root.attribute("id"), record.raw());
  std::vector<std::string_view> known;
  for (const Section& section : sections) {
    known.push_back(section.element);
    for (const Element element : root)
      if (element.name() == section.element) (this->*section.read)(element);
  }
  part_.clear();
  part_.add(root, known);
  static_cast<void>(part_.take("id"));
  entries_.keeper().keep_rest(part_, {});
  if (profile.names.empty()) entries_.notes().add(base::Code::name_missing, "names");
  for (const std::string& programme : programs_) {
    profile::Legal legal;
    legal.programme = programme;
    legal.authority = authority;
    legal.listed = listed_;
    profile.legal.emplace_back(std::move(legal));
  }
  common::mine_remarks(profile, extras_group);
}

void EnhancedReader::general(Element section) {
  Entry entry;
  entry.type = section.child_text("entityType");
  entry.title = section.child_text("title");
  profile_->kind = kind_of(entry.type);
  if (profile_->kind == "other") entries_.keeper().keep("entityType", entry.type);
  entries_.titles(entry.title);
  entries_.keeper().keep("identityId", section.child_text("identityId"));
  if (const std::string_view remark = section.child_text("remarks"); !remark.empty()) entries_.remark(remark);
  keep_unknown(section, std::array<std::string_view, 4>{"identityId", "entityType", "title", "remarks"}, "generalInfo");
}

/// The day of the first publication counts for every programme; the names of the lists are kept.
void EnhancedReader::listings(Element section) {
  for (const Element list : section) {
    entries_.keeper().keep("sanctionsList", list.text());
    const auto day = common::read_xs_date(list.attribute("datePublished"));
    if (day && (!listed_ || *day < *listed_->from)) listed_ = profile::exact_date(*day);
  }
}

void EnhancedReader::programs(Element section) {
  for (const Element program : section)
    if (!program.text().empty()) programs_.emplace_back(program.text());
}

void EnhancedReader::types(Element section) {
  for (const Element type : section)
    if (!type.text().empty()) profile_->measures.emplace_back(profile::Text{std::string(type.text())});
}

void EnhancedReader::authorities(Element section) {
  for (const Element each : section) entries_.keeper().keep("legalAuthority", each.text());
}

void EnhancedReader::names(Element section) {
  for (const Element element : section)
    if (common::is_true(element.child_text("isPrimary"))) name(element);
  for (const Element element : section)
    if (!common::is_true(element.child_text("isPrimary"))) name(element);
}

/// Each translation is a name; the main one of the primary name comes first.
void EnhancedReader::name(Element element) {
  const bool primary = common::is_true(element.child_text("isPrimary"));
  std::string kind(common::kind_of_abbreviation(element.child_text("aliasType")));
  if (kind.empty()) kind = primary ? "primary" : "alias";
  const std::string_view low = element.child_text("isLowQuality");
  const std::string_view quality = common::is_true(low) ? "low" : primary || low.empty() ? "" : "good";
  keep_unknown(element, std::array<std::string_view, 4>{"isPrimary", "aliasType", "isLowQuality", "translations"}, "name");
  const auto translations = child(element, "translations");
  if (!translations) return;
  for (const bool main : {true, false})
    for (const Element each : *translations)
      if (common::is_true(each.child_text("isPrimary")) == main) translation(each, kind, quality);
}

void EnhancedReader::translation(Element element, std::string_view kind, std::string_view quality) {
  profile::PersonName name;
  std::string joined;
  if (const auto parts = child(element, "nameParts")) {
    for (const Element part : *parts) {
      const std::string text = without_marks(part.child_text("value"));
      const std::string_view type = part.child_text("type");
      common::join(joined, text, " ");
      const auto role = std::ranges::find(part_roles, type, &PartRole::type);
      if (role != part_roles.end()) name.parts.push_back({std::string(role->role), text});
    }
  }
  name.full = spoken_name(without_marks(element.child_text("formattedFirstName")), without_marks(element.child_text("formattedLastName")));
  if (name.full.empty()) name.full = joined.empty() ? without_marks(element.child_text("formattedFullName")) : joined;
  if (name.full.empty()) return;
  name.script = common::script_of_name(name.full);
  const bool taken = kind == "primary" && !profile_->names.empty();
  name.kind = taken ? "alias" : std::string(kind);
  if (name.kind == "alias" && common::is_original_script(name.full)) name.kind = "original";
  name.quality = quality;
  keep_unknown(
      element,
      std::array<std::string_view, 6>{"isPrimary", "script", "formattedFirstName", "formattedLastName", "formattedFullName", "nameParts"},
      "name/translation");
  profile_->names.emplace_back(std::move(name));
}

void EnhancedReader::addresses(Element section) {
  for (const Element element : section) {
    const profile::Country country = common::read_country(element.child_text("country"), "addresses.country", entries_.notes());
    const auto translations = child(element, "translations");
    bool any = false;
    if (translations)
      for (const Element each : *translations) {
        address_translation(each, country);
        any = true;
      }
    profile::Place place;
    place.country = country.country;
    place.country_text = country.text;
    if (!any && place != profile::Place{}) profile_->addresses.emplace_back(std::move(place));
    keep_unknown(element, std::array<std::string_view, 2>{"country", "translations"}, "address");
  }
}

void EnhancedReader::address_translation(Element element, const profile::Country& country) {
  profile::Place place;
  place.country = country.country;
  place.country_text = country.text;
  if (const auto parts = child(element, "addressParts")) {
    for (const Element part : *parts) {
      const std::string_view type = part.child_text("type");
      const std::string value = without_marks(part.child_text("value"));
      if (type.starts_with("ADDRESS")) common::join(place.street, value, ", ");
      else if (type == "CITY") common::join(place.city, value, ", ");
      else if (type == "STATE/PROVINCE" || type == "REGION") common::join(place.region, value, ", ");
      else if (type == "POSTAL CODE") common::join(place.postcode, value, ", ");
      else common::join(place.note, std::string(type) + " " + value);
    }
  }
  keep_unknown(element, std::array<std::string_view, 3>{"isPrimary", "script", "addressParts"}, "address/translation");
  if (place != profile::Place{}) profile_->addresses.emplace_back(std::move(place));
}

}  // namespace ftf::formats::ofac
