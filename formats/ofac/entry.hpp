// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// An entry of the OFAC lists in the terms of SDN.XML, which the CSV family shares.

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ftf::formats::ofac {

/// Authority of every listing in these lists.
inline constexpr std::string_view authority = "US OFAC";

/// Group of the extras of these lists.
inline constexpr std::string_view extras_group = "ofac";

/// What stands before uid (ent_num, entity@id) in an id.
inline constexpr std::string_view id_scheme = "ofac:";

/// What stands before the type of an item in the extras, where no field takes it.
inline constexpr std::string_view kept_item = "idList/";

/// The value of one that has a type and no number.
inline constexpr std::string_view no_number = "-";

/// Kind of a profile, and the type of an entry; the first row of a kind is the one that is written.
struct TypeOfKind {
  std::string_view kind, type;
};
inline constexpr std::array types_of_kinds{TypeOfKind{"person", "Individual"}, TypeOfKind{"organisation", "Entity"},
                                           TypeOfKind{"vessel", "Vessel"}, TypeOfKind{"aircraft", "Aircraft"}};

/// A type and what belongs to it: a document, but also a phone, the sex, a note on risks (idList, items of Remarks, features).
struct Item {
  std::string uid = {}, type = {}, number = {}, country = {}, issued = {}, expires = {};
  friend bool operator==(const Item&, const Item&) = default;
};

struct Aka {
  std::string uid = {}, type = {}, category = {}, last = {}, first = {}, remark = {};
};

struct Address {
  std::string uid = {}, street = {}, city = {}, region = {}, postcode = {}, country = {}, remark = {};
};

/// A birth date, birth place or country.
struct Fact {
  std::string uid = {}, text = {}, main = {};
};

/// The children of vesselInfo, and the columns of sdn.csv for them, in their order.
inline constexpr std::array<std::string_view, 6> vessel_elements{"callSign",    "vesselType", "vesselFlag",
                                                                 "vesselOwner", "tonnage",    "grossRegisteredTonnage"};

struct Entry {
  std::string uid = {}, last = {}, first = {}, title = {}, type = {};
  std::vector<std::string> remarks = {}, programs = {};
  std::array<std::string, vessel_elements.size()> vessel = {};
  std::vector<Item> items = {};
  std::vector<Aka> akas = {};
  std::vector<Address> addresses = {};
  std::vector<Fact> nationalities = {}, citizenships = {}, births = {}, birth_places = {};
};

}  // namespace ftf::formats::ofac
