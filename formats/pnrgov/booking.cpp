// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/pnrgov/booking.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/common/extras.hpp"
#include "formats/common/journey.hpp"
#include "formats/common/travel_code.hpp"

namespace ftf::formats::pnrgov {

using base::Code;
using base::Fault;
using syntax::edifact_tag;
using syntax::EdifactReader;

namespace {

constexpr std::size_t most_travellers = 1000;  // each names all others; groups have some hundred

std::string without_blanks(std::string_view text) {
  std::string out(text);
  std::erase(out, ' ');
  return out;
}

/// Text components from the one with a slash on.
std::string request_text(const EdifactReader& segment) {
  constexpr std::size_t fixed = 4;  // kind, status, number, carrier
  std::string text;
  const auto parts = segment.components(1);
  for (std::size_t i = fixed; i < parts.size(); ++i) {
    if (text.empty() && parts[i].find('/') == std::string_view::npos) continue;
    if (!text.empty()) text += ':';
    text += parts[i];
  }
  return text;
}

/// A name of two parts, given name first.
profile::PersonName name_of(std::string_view surname, std::string given, std::string_view middle) {
  profile::PersonName name;
  name.script = "Latn";
  for (const std::string_view part : {std::string_view(given), middle})
    if (!part.empty()) name.full.append(part).append(" ");
  name.full += surname;
  if (given.empty()) return name;
  name.parts.push_back({"family", std::string(surname)});
  name.parts.push_back({"given", std::move(given)});
  if (!middle.empty()) name.parts.push_back({"middle", std::string(middle)});
  return name;
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
  travellers_.clear();
  papers_.clear();
  legs_.clear();
  profiles_.clear();
}

void Booking::add(const EdifactReader& segment, std::size_t max_bytes, common::Notes& notes) {
  const std::uint32_t tag = segment.tag_number();
  bytes_ += segment.raw().size();
  if (bytes_ > max_bytes || travellers_.size() > most_travellers) throw Fault(Code::limit, where_, "size of a booking", {});
  if (tag == edifact_tag("ABI")) part_ = Part::history;
  if (part_ == Part::history) return;
  if (tag == edifact_tag("TVL")) return add_leg(segment);
  if (tag == edifact_tag("RCI")) return add_locator(segment);
  if (tag == edifact_tag("SSR")) return add_request(segment, notes);
  split_ = tag == edifact_tag("EQN");
  if (part_ == Part::itinerary) {
    if (tag == edifact_tag("TIF")) in_seat_ = segment.component(2, 2);
    if (tag == edifact_tag("SSD")) seat(in_seat_, segment.component(1, 0));
    return;
  }
  if (tag == edifact_tag("TIF")) return add_traveller(segment);
  if (tag == edifact_tag("IFT")) return add_text(segment);
  if (tag == edifact_tag("ADD")) return add_address(segment, notes);
  if (tag == edifact_tag("FTI")) return add_frequent_flyer(segment);
  keep(segment);
}

profile::Profile& Booking::target() { return travellers_.empty() ? shared_ : travellers_.back().profile; }

Booking::Traveller* Booking::find(std::string_view number) {
  const auto found =
      std::find_if(travellers_.begin(), travellers_.end(), [&](const Traveller& t) { return !number.empty() && t.number == number; });
  return found == travellers_.end() ? nullptr : &*found;
}

Booking::Traveller* Booking::infant_of(std::string_view surname, std::string_view given) {
  const auto same = [](std::string_view a, std::string_view b) { return without_blanks(a) == without_blanks(b); };
  const auto found = std::find_if(travellers_.begin(), travellers_.end(),
                                  [&](const Traveller& t) { return same(t.surname, surname) && same(t.given, given); });
  return found == travellers_.end() ? nullptr : &*found;
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
  Traveller traveller;
  traveller.surname = segment.component(1, 0);
  traveller.given = segment.component(2, 0);
  traveller.type = segment.component(2, 1);
  traveller.number = segment.component(2, 2);
  traveller.profile.kind = "person";
  traveller.profile.source = source_name;
  travellers_.push_back(std::move(traveller));
}

void Booking::add_leg(const EdifactReader& segment) {
  part_ = Part::itinerary;
  if (segment.component(3, 0).empty() || segment.component(2, 0).empty()) return;  // a hotel, or the flight number of a partner
  profile::Travel travel;
  travel.carrier = segment.component(4, 0);
  const std::string_view number = segment.component(5, 0);
  if (!number.empty()) travel.number.append(travel.carrier).append(number);
  travel.date = common::local_time(segment.component(1, 0), segment.component(1, 1), common::DigitOrder::day_first, as_of_);
  travel.from = segment.component(2, 0);
  travel.to = segment.component(3, 0);
  travel.locator = locator_;
  legs_.push_back(std::move(travel));
}

void Booking::add_request(const EdifactReader& segment, common::Notes& notes) {
  const std::string_view kind = segment.component(1, 0);
  if (kind == "SEAT") return add_seats(segment);
  Traveller* const named = find(segment.component(2, 2));
  Traveller* const traveller = named != nullptr ? named : travellers_.empty() ? nullptr : &travellers_.back();
  const std::string text = request_text(segment);
  if (traveller == nullptr || text.empty() || (kind != "DOCS" && kind != "DOCA" && kind != "DOCO")) {
    if (part_ == Part::travellers) keep(segment);
    return;
  }
  if (kind == "DOCS") {
    papers_.push_back({static_cast<std::size_t>(traveller - travellers_.data()), read_docs(text, as_of_, notes)});
    return;
  }
  if (kind == "DOCA") {
    traveller->profile.addresses.emplace_back(read_doca(text, notes));
    return;
  }
  OtherDocument other = read_doco(text, as_of_, notes);
  if (!other.birth_place.empty()) {
    profile::Place place;
    place.text = std::move(other.birth_place);
    traveller->profile.birth_places.emplace_back(std::move(place));
  }
  if (other.document != profile::Document{}) traveller->profile.documents.emplace_back(std::move(other.document));
}

void Booking::add_papers(Papers papers) {
  TravelDocument& docs = papers.docs;
  Traveller* const infant = docs.infant ? infant_of(docs.surname, docs.given) : nullptr;
  Traveller& traveller = infant != nullptr ? *infant : travellers_[papers.traveller];
  profile::Profile& person = traveller.profile;
  const std::string given = split_title(docs.given, {}).name;
  traveller.document_given = given;
  if (!docs.sex.empty()) person.sex = docs.sex;
  if (docs.birth) person.births.emplace_back(*std::move(docs.birth));
  if (docs.nationality != profile::Country{}) person.nationalities.emplace_back(std::move(docs.nationality));
  const bool as_booked = without_blanks(docs.surname) == without_blanks(traveller.surname) && docs.middle.empty();
  if (!docs.surname.empty() && !(as_booked && without_blanks(given) == without_blanks(split_title(traveller.given, given).name))) {
    profile::PersonName name = name_of(as_booked ? traveller.surname : docs.surname, given, docs.middle);
    name.kind = "primary";
    docs.document.name = name.full;
    person.names.emplace_back(std::move(name));
  }
  if (!docs.document.number.empty() || docs.document.expires)
    person.documents.insert(person.documents.begin(), std::move(docs.document));  // before the visa of DOCO
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
  std::string text;
  for (std::size_t i = 2; i < segment.elements(); ++i) text.append(text.empty() ? "" : " ").append(segment.component(i, 0));
  if (auto contact = read_contact(text)) target().contacts.emplace_back(*std::move(contact));
  else keep(segment);
}

void Booking::add_address(const EdifactReader& segment, common::Notes& notes) {
  const auto at = [&](std::size_t index) { return segment.component(2, index); };
  profile::Place place;
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
  if (place != profile::Place{}) target().addresses.emplace_back(std::move(place));
}

void Booking::add_frequent_flyer(const EdifactReader& segment) {
  const std::string value = std::string(segment.component(1, 0)) + " " + std::string(segment.component(1, 1));
  target().attributes.emplace_back(profile::Attribute{"frequent_flyer", "code", value});
}

void Booking::keep(const EdifactReader& segment) {
  common::keep_segment(target().extras, source_name, segment.tag(), syntax::segment_text(segment));
}

void Booking::complete(Traveller& traveller) const {
  profile::Profile& person = traveller.profile;
  GivenName given = split_title(traveller.given, traveller.document_given);
  profile::PersonName booked = name_of(traveller.surname, std::move(given.name), {});
  booked.kind = person.names.empty() ? "primary" : "alias";
  if (!booked.full.empty()) person.names.emplace_back(std::move(booked));
  if (!given.title.empty()) person.positions.emplace_back(profile::Position{"title", std::move(given.title)});
  const auto append = [](auto& to, const auto& from) { to.insert(to.end(), from.begin(), from.end()); };
  append(person.contacts, shared_.contacts);
  append(person.addresses, shared_.addresses);
  append(person.extras, shared_.extras);
  append(person.attributes, shared_.attributes);
  append(person.relations, shared_.relations);
  if (!traveller.type.empty()) person.extras.push_back({std::string(source_name), "traveller_type", traveller.type});
  for (std::size_t i = 0; i < legs_.size(); ++i) {
    profile::Travel travel = legs_[i];
    if (i < traveller.seats.size() && traveller.seats[i] != "XXX") travel.seat = traveller.seats[i];
    person.travel.emplace_back(std::move(travel));
  }
  if (legs_.empty() && !locator_.empty()) person.travel.emplace_back().locator = locator_;
}

void Booking::end() {
  for (Papers& papers : papers_) add_papers(std::move(papers));
  for (Traveller& traveller : travellers_) complete(traveller);
  for (Traveller& traveller : travellers_)
    for (const Traveller& other : travellers_)
      if (&other != &traveller)
        traveller.profile.relations.emplace_back(
            profile::Relation{"co-traveller", {}, std::string(profile::display_name(other.profile)), {}});
  for (Traveller& traveller : travellers_) profiles_.push_back(std::move(traveller.profile));
  travellers_.clear();
}

}  // namespace ftf::formats::pnrgov
