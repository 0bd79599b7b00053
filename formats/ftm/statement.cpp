// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ftm/statement.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <ftf/base/sha256.hpp>

namespace ftf::formats::ftm {

namespace {

/// Of the properties that are read or written here, in the order of their names. A name has the same type in all schemata.
struct PropertyType {
  std::string_view property, type;
};
constexpr std::array property_types{PropertyType{"address", "address"},
                                    PropertyType{"addressEntity", "entity"},
                                    PropertyType{"agent", "entity"},
                                    PropertyType{"alephUrl", "url"},
                                    PropertyType{"alias", "name"},
                                    PropertyType{"asset", "entity"},
                                    PropertyType{"associate", "entity"},
                                    PropertyType{"authorityId", "identifier"},
                                    PropertyType{"birthCountry", "country"},
                                    PropertyType{"birthDate", "date"},
                                    PropertyType{"bvdId", "identifier"},
                                    PropertyType{"citizenship", "country"},
                                    PropertyType{"client", "entity"},
                                    PropertyType{"country", "country"},
                                    PropertyType{"createdAt", "date"},
                                    PropertyType{"date", "date"},
                                    PropertyType{"deathDate", "date"},
                                    PropertyType{"declarationDate", "date"},
                                    PropertyType{"description", "text"},
                                    PropertyType{"director", "entity"},
                                    PropertyType{"dissolutionDate", "date"},
                                    PropertyType{"dunsCode", "identifier"},
                                    PropertyType{"email", "email"},
                                    PropertyType{"employee", "entity"},
                                    PropertyType{"employer", "entity"},
                                    PropertyType{"endDate", "date"},
                                    PropertyType{"entity", "entity"},
                                    PropertyType{"full", "address"},
                                    PropertyType{"gender", "gender"},
                                    PropertyType{"googlePlaceId", "identifier"},
                                    PropertyType{"height", "number"},
                                    PropertyType{"holder", "entity"},
                                    PropertyType{"idNumber", "identifier"},
                                    PropertyType{"incorporationDate", "date"},
                                    PropertyType{"indexText", "text"},
                                    PropertyType{"innCode", "identifier"},
                                    PropertyType{"jurisdiction", "country"},
                                    PropertyType{"latitude", "number"},
                                    PropertyType{"leiCode", "identifier"},
                                    PropertyType{"licenseNumber", "identifier"},
                                    PropertyType{"listingDate", "date"},
                                    PropertyType{"longitude", "number"},
                                    PropertyType{"mainCountry", "country"},
                                    PropertyType{"member", "entity"},
                                    PropertyType{"modifiedAt", "date"},
                                    PropertyType{"name", "name"},
                                    PropertyType{"namesMentioned", "name"},
                                    PropertyType{"nationality", "country"},
                                    PropertyType{"notes", "text"},
                                    PropertyType{"npiCode", "identifier"},
                                    PropertyType{"number", "identifier"},
                                    PropertyType{"object", "entity"},
                                    PropertyType{"ogrnCode", "identifier"},
                                    PropertyType{"okpoCode", "identifier"},
                                    PropertyType{"opencorporatesUrl", "url"},
                                    PropertyType{"organization", "entity"},
                                    PropertyType{"osmId", "identifier"},
                                    PropertyType{"owner", "entity"},
                                    PropertyType{"parent", "entity"},
                                    PropertyType{"passportNumber", "identifier"},
                                    PropertyType{"person", "entity"},
                                    PropertyType{"personalNumber", "identifier"},
                                    PropertyType{"phone", "phone"},
                                    PropertyType{"post", "entity"},
                                    PropertyType{"predecessor", "entity"},
                                    PropertyType{"previousName", "name"},
                                    PropertyType{"programId", "identifier"},
                                    PropertyType{"programUrl", "url"},
                                    PropertyType{"proof", "entity"},
                                    PropertyType{"publisherUrl", "url"},
                                    PropertyType{"reason", "text"},
                                    PropertyType{"registrationNumber", "identifier"},
                                    PropertyType{"relative", "entity"},
                                    PropertyType{"retrievedAt", "date"},
                                    PropertyType{"socialSecurityNumber", "identifier"},
                                    PropertyType{"sourceUrl", "url"},
                                    PropertyType{"spokenLanguage", "language"},
                                    PropertyType{"startDate", "date"},
                                    PropertyType{"subject", "entity"},
                                    PropertyType{"successor", "entity"},
                                    PropertyType{"summary", "text"},
                                    PropertyType{"swiftBic", "identifier"},
                                    PropertyType{"taxNumber", "identifier"},
                                    PropertyType{"topics", "topic"},
                                    PropertyType{"uniqueEntityId", "identifier"},
                                    PropertyType{"unscId", "identifier"},
                                    PropertyType{"weakAlias", "name"},
                                    PropertyType{"website", "url"},
                                    PropertyType{"weight", "number"},
                                    PropertyType{"wikidataId", "identifier"},
                                    PropertyType{"wikipediaUrl", "url"}};

}  // namespace

std::string statement_id(const Statement& statement) {
  const std::string_view outside = statement.external == "t" ? ".ext" : "";
  return base::sha1_hex(fmt::format("{}.{}.{}.{}{}", statement.dataset, statement.entity_id, statement.prop, statement.value, outside));
}

std::string_view property_type(std::string_view property) noexcept {
  if (property == id_property) return id_property;
  const auto row = std::ranges::lower_bound(property_types, property, {}, &PropertyType::property);
  return row == property_types.end() || row->property != property ? std::string_view("string") : row->type;
}

}  // namespace ftf::formats::ftm
