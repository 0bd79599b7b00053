// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/pnrgov/booking.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <ftf/profile/fields.hpp>

#include "formats/common/extras.hpp"
#include "formats/common/journey.hpp"
#include "formats/common/short_code.hpp"
#include "formats/common/travel_code.hpp"

namespace ftf::formats::pnrgov {

using base::Code;
using base::Fault;
using common::short_code;
using syntax::EdifactReader;

namespace {

const profile::Place no_place;

constexpr std::size_t most_travellers = 1000;  // each names all others; groups have some hundred

/// Whether two texts are the same but for blanks.
bool same_letters(std::string_view a, std::string_view b) noexcept {
  const auto* at = b.begin();
  for (const char c : a) {
    if (c == ' ') continue;
    while (at != b.end() && *at == ' ') ++at;
    if (at == b.end() || *at++ != c) return false;
  }
  return std::all_of(at, b.end(), [](char c) { return c == ' '; });
}

/// Text components from the one with a slash on; in `joined` if there are several.
std::string_view request_text(const EdifactReader& segment, std::string& joined) {
  constexpr std::size_t fixed = 4;  // kind, status, number, carrier
  const auto parts = segment.components(1);
  std::size_t i = fixed;
  while (i < parts.size() && (parts[i].empty() || parts[i].find('/') == std::string_view::npos)) ++i;
  if (i >= parts.size()) return {};
  if (i + 1 == parts.size()) return parts[i];
  joined = parts[i];
  while (++i < parts.size()) joined.append(":").append(parts[i]);
  return joined;
}

/// A name of two parts, given name first.
void fill_name(profile::PersonName& name, std::string_view surname, std::string_view given, std::string_view middle) {
  name.script = "Latn";
  for (const std::string_view part : {given, middle})
    if (!part.empty()) name.full.append(part).append(" ");
  name.full += surname;
  if (given.empty()) return;
  struct Part {
    std::string_view role, text;
  };
  name.parts.reserve(3);
  for (const Part& part : {Part{"family", surname}, Part{"given", given}, Part{"middle", middle}}) {
    if (part.role == "middle" && part.text.empty()) continue;
    profile::NamePart& made = name.parts.emplace_back();
    made.role = part.role;
    made.text = part.text;
  }
}

}  // namespace

void Booking::begin(base::Location where, const std::optional<text::Day>& as_of) {
  where_ = std::move(where);
  as_of_ = as_of;
  bytes_ = 0;
  part_ = Part::travellers;
  locator_.clear();
  split_ = false;
  in_seat_.clear();
  profile::clear(shared_);
  count_ = 0;
  papers_.clear();
  legs_.clear();
}

void Booking::add(const EdifactReader& segment, std::size_t max_bytes, common::Notes& notes) {
  const std::uint32_t tag = segment.tag_number();
  bytes_ += segment.raw().size();
  if (bytes_ > max_bytes || count_ > most_travellers) throw Fault(Code::limit, where_, "size of a booking", {});
  if (tag == short_code("ABI")) part_ = Part::history;
  if (part_ == Part::history) return;
  if (tag == short_code("TVL")) return add_leg(segment);
  if (tag == short_code("RCI")) return add_locator(segment);
  if (tag == short_code("SSR")) return add_request(segment, notes);
  split_ = tag == short_code("EQN");
  if (part_ == Part::itinerary) {
    if (tag == short_code("TIF")) in_seat_ = segment.component(2, 2);
    if (tag == short_code("SSD")) seat(in_seat_, segment.component(1, 0));
    return;
  }
  if (tag == short_code("TIF")) return add_traveller(segment);
  if (tag == short_code("IFT")) return add_text(segment);
  if (tag == short_code("ADD")) return add_address(segment, notes);
  if (tag == short_code("FTI")) return add_frequent_flyer(segment);
  keep(segment);
}

profile::Profile& Booking::target() { return count_ == 0 ? shared_ : travellers_[count_ - 1].profile; }

Booking::Traveller* Booking::find(std::string_view number) {
  if (number.empty()) return nullptr;
  const auto all = travellers();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Traveller& t) { return t.number == number; });
  return found == all.end() ? nullptr : &*found;
}

Booking::Traveller* Booking::infant_of(std::string_view surname, std::string_view given) {
  const auto all = travellers();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Traveller& t) { return same_letters(t.surname, surname) && same_letters(t.given, given); });
  return found == all.end() ? nullptr : &*found;
}

/// A booking that was split names the other one behind the number of its travellers (EQN).
void Booking::add_locator(const EdifactReader& segment) {
  for (std::size_t i = 1; i < segment.elements(); ++i) {
    const std::string_view locator = segment.component(i, 1);
    if (std::exchange(split_, false)) {
      profile::Relation other{"split-booking", {}, {}, std::string(segment.component(i, 0)) + " " + std::string(locator)};
      shared_.relations.emplace_back(std::move(other));
    } else if (part_ == Part::travellers && locator_.empty()) {
      locator_ = locator;
    }
  }
}

void Booking::add_traveller(const EdifactReader& segment) {
  const std::string_view kind = segment.component(1, 1);
  if (kind == "G") {  // the name of a group, not of a person
    shared_.extras.push_back({std::string(source_name), "group", std::string(segment.component(1, 0))});
    return;
  }
  if (count_ == travellers_.size()) travellers_.emplace_back();
  Traveller& traveller = travellers_[count_++];
  profile::clear(traveller.profile);
  traveller.seats.clear();
  traveller.document_given.clear();
  traveller.surname = segment.component(1, 0);
  traveller.given = segment.component(2, 0);
  traveller.type = segment.component(2, 1);
  traveller.number = segment.component(2, 2);
  traveller.profile.kind = "person";
  traveller.profile.source = source_name;
}

void Booking::add_leg(const EdifactReader& segment) {
  part_ = Part::itinerary;
  if (segment.component(3, 0).empty() || segment.component(2, 0).empty()) return;  // a hotel, or the flight number of a partner
  profile::Travel& travel = legs_.emplace_back();
  travel.carrier = segment.component(4, 0);
  const std::string_view number = segment.component(5, 0);
  if (!number.empty()) travel.number.append(travel.carrier).append(number);
  travel.date = common::local_time(segment.component(1, 0), segment.component(1, 1), common::DigitOrder::day_first, as_of_);
  travel.from = segment.component(2, 0);
  travel.to = segment.component(3, 0);
  travel.locator = locator_;
}

void Booking::add_request(const EdifactReader& segment, common::Notes& notes) {
  const std::uint32_t kind = short_code(segment.component(1, 0));
  if (kind == short_code("SEAT")) return add_seats(segment);
  Traveller* const named = find(segment.component(2, 2));
  Traveller* const traveller = named != nullptr ? named : count_ == 0 ? nullptr : &travellers_[count_ - 1];
  const std::string_view text = request_text(segment, joined_);
  if (traveller == nullptr || text.empty() || (kind != short_code("DOCS") && kind != short_code("DOCA") && kind != short_code("DOCO"))) {
    if (part_ == Part::travellers) keep(segment);
    return;
  }
  if (kind == short_code("DOCS")) {
    Papers& papers = papers_.emplace_back();
    papers.traveller = static_cast<std::size_t>(traveller - travellers_.data());
    read_docs(text, as_of_, notes, papers.docs);
    return;
  }
  if (kind == short_code("DOCA")) return read_doca(text, notes, traveller->profile.addresses.emplace_back());
  OtherDocument other = read_doco(text, as_of_, notes);
  if (!other.birth_place.empty()) traveller->profile.birth_places.emplace_back().text = other.birth_place;
  if (other.document.number.empty()) return;
  profile::Document& document = traveller->profile.documents.emplace_back();
  document = std::move(other.document);
}

void Booking::add_papers(Papers& papers) {
  TravelDocument& docs = papers.docs;
  Traveller* const infant = docs.infant ? infant_of(docs.surname, docs.given) : nullptr;
  Traveller& traveller = infant != nullptr ? *infant : travellers_[papers.traveller];
  profile::Profile& person = traveller.profile;
  const std::string_view given = split_title(docs.given, {}).name;
  traveller.document_given = given;
  if (!docs.sex.empty()) person.sex = docs.sex;
  if (docs.birth) static_cast<profile::PartialDate&>(person.births.emplace_back()) = *std::move(docs.birth);
  if (!common::is_empty(docs.nationality))
    static_cast<profile::Country&>(person.nationalities.emplace_back()) = std::move(docs.nationality);
  const bool as_booked = docs.middle.empty() && same_letters(docs.surname, traveller.surname);
  if (!docs.surname.empty() && !(as_booked && same_letters(given, split_title(traveller.given, given).name))) {
    profile::PersonName& name = person.names.emplace_back();
    fill_name(name, as_booked ? traveller.surname : docs.surname, given, docs.middle);
    name.kind = "primary";
    docs.document.name = name.full;
  }
  if (docs.document.number.empty() && !docs.document.expires) return;
  profile::Document& document = *person.documents.emplace(person.documents.begin());  // before the visa of DOCO
  document = std::move(docs.document);
}

/// On the leg that was given last.
void Booking::seat(std::string_view number, std::string_view place) {
  Traveller* const traveller = find(number);
  if (traveller == nullptr || place.empty() || legs_.empty()) return;
  traveller->seats.resize(legs_.size());
  traveller->seats.back() = place;
}

void Booking::add_seats(const EdifactReader& segment) {
  for (std::size_t i = 2; i < segment.elements(); ++i) seat(segment.component(i, 2), segment.component(i, 0));
}

void Booking::add_text(const EdifactReader& segment) {
  std::string_view text = segment.component(2, 0);
  if (segment.elements() > 3) {
    joined_ = text;
    for (std::size_t i = 3; i < segment.elements(); ++i) joined_.append(joined_.empty() ? "" : " ").append(segment.component(i, 0));
    text = joined_;
  }
  if (auto contact = read_contact(text)) target().contacts.emplace_back(*std::move(contact));
  else keep(segment);
}

void Booking::add_address(const EdifactReader& segment, common::Notes& notes) {
  const auto at = [&](std::size_t index) { return segment.component(2, index); };
  profile::Place& place = target().addresses.emplace_back();
  place.street = at(1);
  place.city = at(2);
  place.region = at(3);
  profile::Country country = common::read_travel_code(at(5), "addresses.country", notes);
  place.country = std::move(country.country);
  place.country_text = std::move(country.text);
  place.postcode = at(6);
  const std::string_view last = at(7);
  constexpr std::ptrdiff_t digits_of_phone = 7;
  if (std::count_if(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; }) >= digits_of_phone)
    target().contacts.emplace_back(profile::Contact{"phone", std::string(last)});
  else if (place.postcode.empty()) place.postcode = last;
  if (place == no_place) target().addresses.pop_back();
}

void Booking::add_frequent_flyer(const EdifactReader& segment) {
  const std::string value = std::string(segment.component(1, 0)) + " " + std::string(segment.component(1, 1));
  target().attributes.emplace_back(profile::Attribute{"frequent_flyer", "code", value});
}

void Booking::keep(const EdifactReader& segment) {
  const auto plain = segment.plain_text();
  common::keep_segment(target().extras, source_name, segment.tag(), plain ? *plain : std::string_view(syntax::segment_text(segment)));
}

void Booking::complete(Traveller& traveller) const {
  profile::Profile& person = traveller.profile;
  const GivenName given = split_title(traveller.given, traveller.document_given);
  const bool alias = !person.names.empty();
  profile::PersonName& booked = person.names.emplace_back();
  fill_name(booked, traveller.surname, given.name, {});
  booked.kind = alias ? "alias" : "primary";
  if (booked.full.empty()) person.names.pop_back();
  if (!given.title.empty()) {
    profile::Position& title = person.positions.emplace_back();
    title.kind = "title";
    title.text = given.title;
  }
  const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  append(person.contacts, shared_.contacts);
  append(person.addresses, shared_.addresses);
  append(person.extras, shared_.extras);
  append(person.attributes, shared_.attributes);
  append(person.relations, shared_.relations);
  if (!traveller.type.empty()) {
    profile::Extra& type = person.extras.emplace_back();
    type.group = source_name;
    type.name = "traveller_type";
    type.value = traveller.type;
  }
  person.travel.reserve(legs_.size());
  for (std::size_t i = 0; i < legs_.size(); ++i) {
    profile::Travel& travel = person.travel.emplace_back();
    travel = legs_[i];
    if (i < traveller.seats.size() && traveller.seats[i] != "XXX") travel.seat = traveller.seats[i];
  }
  if (legs_.empty() && !locator_.empty()) person.travel.emplace_back().locator = locator_;
}

void Booking::end() {
  for (Papers& papers : papers_) add_papers(papers);
  for (Traveller& traveller : travellers()) complete(traveller);
  for (Traveller& traveller : travellers()) {
    auto& relations = traveller.profile.relations;
    relations.reserve(relations.size() + count_ - 1);
    for (const Traveller& other : travellers()) {
      if (&other == &traveller) continue;
      profile::Relation& relation = relations.emplace_back();
      relation.type = "co-traveller";
      relation.name = profile::display_name(other.profile);
    }
  }
}

void Booking::take(std::size_t number, profile::Profile& reuse) {
  profile::Profile& person = travellers_[number].profile;
  profile::for_each_field<profile::Profile>([&](const auto& field) { std::swap(person.*field.member, reuse.*field.member); });
}

}  // namespace ftf::formats::pnrgov
