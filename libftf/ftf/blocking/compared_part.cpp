// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/compared_part.hpp>

#include <string>

#include <ftf/profile/codec.hpp>

namespace ftf::blocking {
namespace {

using namespace profile;

PartialDate compared(const PartialDate& given) {
  PartialDate date;
  date.from = given.from;
  date.to = given.to;
  date.precision = given.precision;
  date.circa = given.circa;
  if (!given.from && !given.to) date.text = given.text;
  return date;
}

Place compared(const Place& given) {
  Place place;
  place.country = given.country;
  if (given.country.empty()) place.country_text = given.country_text;
  place.city = given.city;
  place.region = given.region;
  if (given.city.empty() && given.region.empty()) place.text = given.text;
  return place;
}

Country compared(const Country& given) { return given.country.empty() ? given : Country{given.country, {}}; }

Document compared(const Document& given) {
  Document document;
  document.type = given.type;
  document.number = given.number;
  document.country = given.country;
  return document;
}

PersonName compared(const PersonName& given) {
  PersonName name;
  name.full = given.full;
  if (given.quality == "low") name.quality = given.quality;
  for (const auto& date : given.births) name.births.push_back(compared(date));
  for (const auto& place : given.birth_places) name.birth_places.push_back(compared(place));
  return name;
}

Place compared_address(const Place& given) {
  Place address;
  address.street = given.street;
  address.postcode = given.postcode;
  address.city = given.city;
  if (given.city.empty()) address.text = given.text;
  return address;
}

template <class T>
Values<T> all_compared(const Values<T>& given) {
  Values<T> list;
  for (const T& value : given) list.emplace_back(compared(value));
  return list;
}

template <class T>
Values<T> without_origin(const Values<T>& given) {
  Values<T> list;
  for (const T& value : given) list.emplace_back(value);
  return list;
}

}  // namespace

Profile compared_part(const Profile& whole) {
  Profile part;
  part.names = all_compared(whole.names);
  part.sex = whole.sex;
  part.births = all_compared(whole.births);
  part.birth_places = all_compared(whole.birth_places);
  part.nationalities = all_compared(whole.nationalities);
  part.citizenships = all_compared(whole.citizenships);
  part.documents = all_compared(whole.documents);
  for (const Place& address : whole.addresses) part.addresses.emplace_back(compared_address(address));
  part.parents = without_origin(whole.parents);
  part.contacts = without_origin(whole.contacts);
  part.attributes = without_origin(whole.attributes);
  return part;
}

base::Hash128 evidence_hash(const Profile& compared) {
  std::string text;
  append_json(text, compared);
  return base::hash128(text);
}

}  // namespace ftf::blocking
