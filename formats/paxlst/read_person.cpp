// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <utility>

#include "formats/common/digits_date.hpp"
#include "formats/common/extras.hpp"
#include "formats/common/short_code.hpp"
#include "formats/common/travel_code.hpp"
#include "formats/paxlst/person.hpp"

namespace ftf::formats::paxlst {

using base::Code;
using common::short_code;
using syntax::EdifactReader;
using syntax::segment_text;

struct PersonReader::Handler {
  std::uint32_t tag;
  void (PersonReader::*read)(const EdifactReader& segment, common::Notes& notes);  ///< null: kept under its tag
};

const PersonReader::Handler* PersonReader::find_handler(std::uint32_t tag) noexcept {
  static constexpr std::array handlers{Handler{short_code("ATT"), &PersonReader::read_sex},
                                       Handler{short_code("DTM"), &PersonReader::read_date},
                                       Handler{short_code("LOC"), &PersonReader::read_place},
                                       Handler{short_code("NAT"), &PersonReader::read_nationality},
                                       Handler{short_code("RFF"), &PersonReader::read_reference},
                                       Handler{short_code("DOC"), &PersonReader::read_document},
                                       Handler{short_code("COM"), &PersonReader::read_contact},
                                       Handler{short_code("GEI"), nullptr},
                                       Handler{short_code("MEA"), nullptr},
                                       Handler{short_code("FTX"), nullptr},
                                       Handler{short_code("EMP"), nullptr}};
  const auto* const found = std::find_if(handlers.begin(), handlers.end(), [&](const Handler& handler) { return handler.tag == tag; });
  return found == handlers.end() ? nullptr : found;
}

const Role* role_of(const EdifactReader& segment) noexcept {
  if (segment.tag_number() != short_code("NAD")) return nullptr;
  const auto* const found =
      std::find_if(roles.begin(), roles.end(), [&](const Role& role) { return role.code == segment.component(1, 0); });
  return found == roles.end() ? nullptr : found;
}

std::string_view contact_type(std::string_view code) noexcept {
  constexpr std::array types{std::pair{"TE", "phone"}, std::pair{"FX", "fax"}, std::pair{"EM", "email"}};
  for (const auto& [qualifier, type] : types) {
    if (code == qualifier) return type;
    if (code == type) return qualifier;
  }
  return {};
}

void PersonReader::begin(const EdifactReader& nad, const Role& role, const std::optional<text::Day>& as_of, profile::Profile& person) {
  person_ = &person;
  profile::clear(person);
  person_->kind = "person";
  person_->source = source_name;
  as_of_ = as_of;
  for (std::string* text : {&embarked_, &debarked_, &locator_, &seat_}) text->clear();
  if (!role.position.empty()) person_->positions.emplace_back(profile::Position{"function", std::string(role.position)});

  read_name(nad);
  read_address(nad);
}

void PersonReader::read_name(const EdifactReader& nad) {
  constexpr std::array<std::string_view, 3> part_roles{"family", "given", "middle"};
  profile::PersonName& name = person_->names.emplace_back();
  name.parts.reserve(part_roles.size());
  for (std::size_t i = 0; i < part_roles.size(); ++i) {
    const std::string_view part = nad.component(4, i);
    if (part.empty()) continue;
    profile::NamePart& made = name.parts.emplace_back();
    made.role = part_roles[i];
    made.text = part;
    if (i > 0) name.full.append(part).append(" ");
  }
  name.full += nad.component(4, 0);
  if (name.full.ends_with(' ')) name.full.pop_back();
  if (name.parts.size() == 1 && name.parts[0].role == "family") name.parts.clear();  // may be a whole name
  name.kind = "primary";
  name.script = "Latn";
  if (name.full.empty()) person_->names.pop_back();
}

void PersonReader::read_address(const EdifactReader& nad) {
  constexpr std::size_t first = 5;
  bool any = false;
  for (std::size_t i = first; i < nad.elements(); ++i) any = any || !nad.component(i, 0).empty();
  if (!any) return;
  profile::Place& address = person_->addresses.emplace_back();
  address.street = nad.component(first, 0);
  address.city = nad.component(6, 0);
  address.region = nad.component(7, 0);
  address.postcode = nad.component(8, 0);
  base::Diagnostics unheard;
  common::Notes notes(unheard);
  profile::Country country = common::read_travel_code(nad.component(9, 0), "addresses.country", notes);
  address.country = std::move(country.country);
  address.country_text = std::move(country.text);
  if (address == profile::Place{}) person_->addresses.pop_back();
}

void PersonReader::keep(std::string_view name, std::string_view value) { common::keep_segment(person_->extras, source_name, name, value); }

void PersonReader::keep(const EdifactReader& segment) {
  if (const auto plain = segment.plain_text()) keep(segment.tag(), *plain);
  else keep(segment.tag(), segment_text(segment));
}

void PersonReader::add(const EdifactReader& segment, common::Notes& notes) {
  const Handler* const handler = find_handler(segment.tag_number());
  if (handler != nullptr && handler->read != nullptr) return (this->*handler->read)(segment, notes);
  if (handler == nullptr) notes.add(Code::unknown_element, segment.tag());
  keep(segment);
}

void PersonReader::read_sex(const EdifactReader& segment, common::Notes&) {
  const std::string_view sex = segment.component(3, 0);
  if (segment.component(1, 0) == "2" && (sex == "M" || sex == "F" || sex == "U" || sex == "X")) person_->sex = sex;
  else keep(segment);
}

void PersonReader::read_date(const EdifactReader& segment, common::Notes& notes) {
  const std::uint32_t kind = short_code(segment.component(1, 0));
  const bool birth = kind == short_code("329");
  const bool expiry = kind == short_code("36");
  const bool of_document = (expiry || kind == short_code("182")) && !person_->documents.empty();
  if (!birth && !of_document) return keep(segment);
  const std::string_view digits = segment.component(1, 1);
  if (digits.find_first_not_of('0') == std::string_view::npos) return;  // nothing, or nothing known
  const std::string_view field = birth ? "births" : expiry ? "documents.expires" : "documents.issued";
  auto date = common::read_digits_date(digits, birth ? common::Century::not_after : common::Century::nearest, as_of_);
  if (!date) {
    notes.add(Code::date_as_text, field, digits);
    date = profile::text_date(digits);
  }
  if (birth) static_cast<profile::PartialDate&>(person_->births.emplace_back()) = *std::move(date);
  else (expiry ? person_->documents.back().expires : person_->documents.back().issued) = std::move(date);
}

void PersonReader::read_place(const EdifactReader& segment, common::Notes& notes) {
  const std::uint32_t kind = short_code(segment.component(1, 0));
  const std::string_view code = segment.component(2, 0);
  if (kind == short_code("178")) embarked_ = code;
  else if (kind == short_code("179")) debarked_ = code;
  else if (kind == short_code("174")) person_->residences.emplace_back(common::read_travel_code(code, "residences", notes));
  else if (kind == short_code("91") && !person_->documents.empty()) {
    profile::Country issuer = common::read_travel_code(code, "documents.country", notes);
    person_->documents.back().country = std::move(issuer.country);
    person_->documents.back().country_text = std::move(issuer.text);
  } else if (kind == short_code("180")) {
    const std::string_view text = segment.component(2, 3);
    profile::Country country = common::read_travel_code(code, "birth_places.country", notes);
    if (text.empty() && common::is_empty(country)) return;
    profile::Place& place = person_->birth_places.emplace_back();
    place.text = text;
    place.country = std::move(country.country);
    place.country_text = std::move(country.text);
  } else {
    keep(segment);
  }
}

void PersonReader::read_nationality(const EdifactReader& segment, common::Notes& notes) {
  profile::Country country = common::read_travel_code(segment.component(2, 0), "nationalities", notes);
  if (!common::is_empty(country)) person_->nationalities.emplace_back(std::move(country));
}

void PersonReader::read_reference(const EdifactReader& segment, common::Notes&) {
  const std::uint32_t kind = short_code(segment.component(1, 0));
  if (kind == short_code("AVF") && locator_.empty()) locator_ = segment.component(1, 1);
  else if (kind == short_code("SEA") && seat_.empty()) seat_ = segment.component(1, 1);
  else keep(segment);
}

void PersonReader::read_document(const EdifactReader& segment, common::Notes& notes) {
  const std::string_view code = segment.component(1, 0);
  const auto* const row = std::find_if(document_codes.begin(), document_codes.end(), [&](const DocumentCode& c) { return c.code == code; });
  profile::Document& document = person_->documents.emplace_back();
  document.number = segment.component(2, 0);
  if (row == document_codes.end()) {
    document.type_text = code;
    return notes.add(Code::document_as_text, "documents.type", code);
  }
  document.type = row->type;
  const auto* const plain =
      std::find_if(document_codes.begin(), document_codes.end(), [&](const DocumentCode& c) { return c.type == row->type; });
  if (plain != row) document.type_text = code;
}

void PersonReader::read_contact(const EdifactReader& segment, common::Notes&) {
  for (std::size_t i = 1; i < segment.elements(); ++i) {
    const std::string_view type = contact_type(segment.component(i, 1));
    if (type.empty()) keep(segment);
    else person_->contacts.emplace_back(profile::Contact{std::string(type), std::string(segment.component(i, 0))});
  }
}

void PersonReader::add_travel(const std::vector<Leg>& legs) {
  std::string arrivals;
  for (const Leg& leg : legs_between(legs, embarked_, debarked_)) {
    profile::Travel& travel = person_->travel.emplace_back();
    travel = leg.travel;
    travel.locator = locator_;
    travel.seat = seat_;
    arrivals.append(arrivals.empty() ? "" : " ").append(leg.arrival.empty() ? "-" : leg.arrival);
  }
  if (person_->travel.empty() && !(locator_.empty() && seat_.empty())) {
    person_->travel.emplace_back();
    person_->travel.back().locator = locator_;
    person_->travel.back().seat = seat_;
  }
  if (arrivals.find_first_not_of(" -") != std::string::npos) keep("arrivals", arrivals);
  if (!embarked_.empty() && (person_->travel.empty() || person_->travel.front().from != embarked_)) keep("embarked", embarked_);
  if (!debarked_.empty() && (person_->travel.empty() || person_->travel.back().to != debarked_)) keep("debarked", debarked_);
}

void PersonReader::finish(const std::vector<Leg>& legs, const std::vector<profile::Extra>& of_message, common::Notes& notes) {
  add_travel(legs);
  person_->extras.insert(person_->extras.end(), of_message.begin(), of_message.end());
  if (person_->names.empty()) notes.add(Code::name_missing, "names");
}

}  // namespace ftf::formats::paxlst
