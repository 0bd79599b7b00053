// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the schemata and properties of FollowTheMoney mean for a profile; readers and writers go by these tables.

#include <array>
#include <string>
#include <string_view>

#include <ftf/profile/profile.hpp>

namespace ftf::formats::ftm {

/// Group of the extras. Names with a point are no properties of the entity itself: `entity.target`, `Passport.authority`.
inline constexpr std::string_view extras_group = "ftm";

/// Kind of record that a schema is; any other is `other`. The first of a kind is what is written.
struct SchemaKind {
  std::string_view schema, kind;
};
inline constexpr std::array schema_kinds{SchemaKind{"Person", "person"},           SchemaKind{"Organization", "organisation"},
                                         SchemaKind{"Company", "organisation"},    SchemaKind{"LegalEntity", "organisation"},
                                         SchemaKind{"PublicBody", "organisation"}, SchemaKind{"Vessel", "vessel"},
                                         SchemaKind{"Airplane", "aircraft"},       SchemaKind{"Thing", "other"}};

/// An entity that says something about another one, its holder. With an `other` end it is a relation, whose type `role` names.
struct LinkSchema {
  std::string_view schema, holder, other, role, type;
};
inline constexpr std::array link_schemata{LinkSchema{"Passport", "holder", "", "", ""},
                                          LinkSchema{"Identification", "holder", "", "", ""},
                                          LinkSchema{"Sanction", "entity", "", "", ""},
                                          LinkSchema{"Family", "person", "relative", "relationship", "family"},
                                          LinkSchema{"Associate", "person", "associate", "relationship", "associate"},
                                          LinkSchema{"UnknownLink", "subject", "object", "role", "link"},
                                          LinkSchema{"Ownership", "owner", "asset", "role", "ownership"},
                                          LinkSchema{"Directorship", "director", "organization", "role", "directorship"},
                                          LinkSchema{"Membership", "member", "organization", "role", "membership"},
                                          LinkSchema{"Employment", "employee", "employer", "role", "employment"},
                                          LinkSchema{"Representation", "agent", "client", "role", "representation"},
                                          LinkSchema{"Succession", "predecessor", "successor", "role", "succession"},
                                          LinkSchema{"Occupancy", "holder", "post", "status", "occupancy"}};

/// Relationships that are written as Family as they stand.
inline constexpr std::array<std::string_view, 24> family_words{
    "family",  "father", "mother",  "parent",  "child",       "son",         "daughter",   "spouse",
    "husband", "wife",   "partner", "sibling", "brother",     "sister",      "relative",   "uncle",
    "aunt",    "cousin", "nephew",  "niece",   "grandfather", "grandmother", "grandchild", "guardian"};

/// Parts of a name as properties of the person, who may have several names.
struct PartProperty {
  std::string_view property, role;
};
inline constexpr std::array part_properties{PartProperty{"firstName", "given"}, PartProperty{"secondName", "second"},
                                            PartProperty{"middleName", "middle"}, PartProperty{"lastName", "family"},
                                            PartProperty{"nameSuffix", "suffix"}};

/// Numbers without a document of their own.
struct NumberProperty {
  std::string_view property, type;
};
inline constexpr std::array number_properties{NumberProperty{"passportNumber", "passport"}, NumberProperty{"idNumber", "national-id"},
                                              NumberProperty{"socialSecurityNumber", "social-security"},
                                              NumberProperty{"taxNumber", "tax-id"}};

/// Traits of the body.
struct TraitProperty {
  std::string_view property, kind;
};
inline constexpr std::array trait_properties{TraitProperty{"height", "height"}, TraitProperty{"weight", "weight"},
                                             TraitProperty{"eyeColor", "eyes"}, TraitProperty{"hairColor", "hair"},
                                             TraitProperty{"appearance", "other"}};

/// Properties that no field takes; they are kept under their own names without a note.
// clang-format off
inline constexpr std::array<std::string_view, 46> kept_properties{
    "abbreviation", "alephUrl", "bvdId", "classification", "country", "createdAt", "deathPlace", "dissolutionDate", "dunsCode", "education",
    "ethnicity", "icijId", "incorporationDate", "indexText", "innCode", "jurisdiction", "keywords", "legalForm", "leiCode", "licenseNumber",
    "mainCountry", "modifiedAt", "npiCode", "ogrnCode", "okpoCode", "opencorporatesUrl", "parent", "political", "profession", "program",
    "programId", "proof", "publisher", "publisherUrl", "registrationNumber", "religion", "retrievedAt", "sector", "sourceUrl", "status",
    "swiftBic", "taxStatus", "topics", "uniqueEntityId", "wikidataId", "wikipediaUrl"};
// clang-format on

/// Properties of links and addresses that no field takes.
// clang-format off
inline constexpr std::array<std::string_view, 28> kept_link_properties{
    "alephUrl",   "authority", "authorityId", "birthDate", "birthPlace", "country",   "date",      "declarationDate", "description", "duration",
    "endDate",    "gender",    "givenName",   "googlePlaceId", "indexText", "latitude", "longitude", "modifiedAt", "namesMentioned", "osmId",
    "programId",  "programUrl", "publisher",  "publisherUrl", "recordId", "retrievedAt", "sourceUrl", "startDate"};
// clang-format on

/// The id as FollowTheMoney allows it: letters, digits, points and hyphens. The colon behind a scheme becomes two hyphens; where that would
/// not tell two ids apart, a hash follows.
[[nodiscard]] std::string entity_id(std::string_view id);

/// A country as a code of FollowTheMoney; empty where it has none.
[[nodiscard]] std::string country_code(std::string_view code, std::string_view text);

/// The kind of record that a schema is.
[[nodiscard]] std::string_view kind_of_schema(std::string_view schema) noexcept;

/// The schema that a kind of record is written as.
[[nodiscard]] std::string_view schema_of_kind(std::string_view kind) noexcept;

/// The schema of a record: the one it was read with, else that of its kind.
[[nodiscard]] std::string schema_of(const profile::Profile& profile);

/// The row of a schema that is a link; null for any other schema.
[[nodiscard]] const LinkSchema* link_schema(std::string_view schema) noexcept;

}  // namespace ftf::formats::ftm
