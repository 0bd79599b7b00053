// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>

#include <fmt/format.h>

#include "formats/common/digits_date.hpp"
#include "formats/common/extras.hpp"
#include "formats/common/journey.hpp"
#include "formats/common/travel_code.hpp"
#include "formats/paxlst/person.hpp"

namespace ftf::formats::paxlst {

namespace {

using profile::Profile;
using syntax::escape_edifact;

std::string_view extra(const Profile& profile, std::string_view name) { return common::extra_value(profile, source_name, name); }

std::string written(std::string_view text) { return escape_edifact(common::capitals(text)); }

/// Segments of a tag that were kept as text, one behind the other with end marks between.
void add_kept(std::vector<std::string>& out, const Profile& profile, std::string_view tag) {
  std::string_view rest = extra(profile, tag);
  while (!rest.empty()) {
    std::size_t end = 0;
    while (end < rest.size() && rest[end] != '\'') end += rest[end] == '?' ? 2 : 1;
    end = std::min(end, rest.size());
    std::string segment = common::capitals(rest.substr(0, end));
    if (segment.ends_with('?') && !segment.ends_with("??")) segment.pop_back();  // an edited text may end in half a mark
    out.push_back(fmt::format("{}+{}", tag, segment));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

/// Components without the empty ones at their end.
std::string joined(std::initializer_list<std::string> parts, char mark) {
  std::string out;
  std::size_t used = 0;
  for (const std::string& part : parts) {
    out += part;
    if (!part.empty()) used = out.size();
    out += mark;
  }
  out.resize(used);
  return out;
}

std::string name_components(const Profile& profile) {
  const profile::PersonName* const name = common::printed_name(profile);
  if (name == nullptr) return {};
  std::array<std::string, 3> parts;  // surname, given name, further ones
  for (const profile::NamePart& part : name->parts) {
    std::string& to = parts[part.role == "family" ? 0 : part.role == "given" ? 1 : 2];
    to.append(to.empty() ? "" : " ").append(common::capitals(part.text, name->lang));
  }
  if (parts[0].empty()) parts = {common::capitals(name->full, name->lang), {}, {}};
  return joined({escape_edifact(parts[0]), escape_edifact(parts[1]), escape_edifact(parts[2])}, ':');
}

std::string party(const Profile& profile, const Role& role) {
  const profile::Place address = profile.addresses.empty() ? profile::Place{} : static_cast<profile::Place>(profile.addresses.front());
  const std::string_view street = address.street.empty() ? address.text : address.street;
  return joined({"NAD",
                 std::string(role.code),
                 {},
                 {},
                 name_components(profile),
                 written(street),
                 written(address.city),
                 written(address.region),
                 written(address.postcode),
                 common::travel_code(address.country, address.country_text)},
                '+');
}

void add_places(std::vector<std::string>& out, const Profile& profile, const std::vector<Leg>& legs) {
  const auto place = [&](std::string_view code, std::string_view airport) {
    if (!airport.empty()) out.push_back(fmt::format("LOC+{}+{}", code, written(airport)));
  };
  const std::string_view embarked = extra(profile, "embarked"), debarked = extra(profile, "debarked");
  add_kept(out, profile, "LOC");
  place("178", embarked.empty() && !legs.empty() ? std::string_view(legs.front().travel.from) : embarked);
  place("179", debarked.empty() && !legs.empty() ? std::string_view(legs.back().travel.to) : debarked);
  for (const auto& country : profile.residences) place("174", common::travel_code(country.country, country.text));
  for (const auto& birth : profile.birth_places) {
    const std::string_view text = birth.text.empty() ? birth.city : birth.text;
    const std::string code = common::travel_code(birth.country, birth.country_text);
    if (!text.empty()) out.push_back(fmt::format("LOC+180+{}:::{}", code, written(text)));
    else place("180", code);
  }
}

void add_document(std::vector<std::string>& out, const profile::Document& document) {
  const auto* const own =
      std::find_if(document_codes.begin(), document_codes.end(), [&](const DocumentCode& c) { return c.code == document.type_text; });
  const auto* const plain =
      std::find_if(document_codes.begin(), document_codes.end(), [&](const DocumentCode& c) { return c.type == document.type; });
  const std::string_view code = own != document_codes.end() ? own->code : plain != document_codes.end() ? plain->code : "F";
  out.push_back(fmt::format("DOC+{}:110:111+{}", code, written(document.number)));
  const auto date = [&](std::string_view kind, const std::optional<profile::PartialDate>& day) {
    if (day) out.push_back(fmt::format("DTM+{}:{}", kind, written(common::write_digits_date(*day, '0'))));
  };
  date("36", document.expires);
  date("182", document.issued);
  if (const std::string issuer = common::travel_code(document.country, document.country_text); !issuer.empty())
    out.push_back("LOC+91+" + issuer);
}

void add_contacts(std::vector<std::string>& out, const Profile& profile) {
  for (const auto& contact : profile.contacts)
    if (const std::string_view code = contact_type(contact.type); code.size() == 2)
      out.push_back(fmt::format("COM+{}:{}", written(contact.value), code));
}

}  // namespace

const Role& role_of(const Profile& profile) noexcept {
  for (const auto& position : profile.positions)
    for (const Role& role : roles)
      if (!role.position.empty() && position.kind == "function" && position.text == role.position) return role;
  return roles.front();
}

std::vector<Leg> legs_of(const Profile& profile) {
  std::vector<Leg> legs;
  std::string_view arrivals = extra(profile, "arrivals");
  for (const auto& travel : profile.travel) {
    const std::string_view arrival = arrivals.substr(0, arrivals.find(' '));
    legs.push_back({travel, arrival == "-" ? std::string() : std::string(arrival)});
    legs.back().travel.locator.clear();
    legs.back().travel.seat.clear();
    arrivals.remove_prefix(std::min(arrival.size() + 1, arrivals.size()));
  }
  return legs;
}

std::vector<std::string> person_segments(const Profile& profile, const Role& role, const std::vector<Leg>& legs) {
  std::vector<std::string> out{party(profile, role)};
  if (!profile.sex.empty()) out.push_back("ATT+2++" + written(profile.sex));
  for (const auto& birth : profile.births) out.push_back(fmt::format("DTM+329:{}", written(common::write_digits_date(birth, '0'))));
  for (const std::string_view tag : {"DTM", "MEA", "GEI", "FTX"}) add_kept(out, profile, tag);
  add_places(out, profile, legs);
  add_contacts(out, profile);
  add_kept(out, profile, "EMP");
  for (const auto& country : profile.nationalities)
    if (const std::string code = common::travel_code(country.country, country.text); !code.empty()) out.push_back("NAT+2+" + code);
  if (!profile.travel.empty()) {
    const profile::Travel& travel = profile.travel.front();
    if (!travel.locator.empty()) out.push_back("RFF+AVF:" + written(travel.locator));
    if (!travel.seat.empty()) out.push_back("RFF+SEA:" + written(travel.seat));
  }
  add_kept(out, profile, "RFF");
  for (const auto& document : profile.documents) add_document(out, document);
  return out;
}

}  // namespace ftf::formats::paxlst
