// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The canonical record of a person: the one type that crosses every boundary. What its members mean stands in fields.hpp.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <ftf/profile/partial_date.hpp>

namespace ftf::profile {

/// Adds to a value of a merged profile where it came from: indices into `Profile::sources` and `Profile::handlings`;
/// -1 where it does not differ from the record's own.
template <class T>
struct Valued : T {
  std::int32_t src = -1;
  std::int32_t hnd = -1;
  Valued() = default;
  Valued(T plain) : T(std::move(plain)) {}  // NOLINT(google-explicit-constructor): a plain value is a value without origin
  friend bool operator==(const Valued&, const Valued&) = default;
};

/// A list of values, each with its origin.
template <class T>
using Values = std::vector<Valued<T>>;

struct NamePart {
  std::string role, text;
  friend bool operator==(const NamePart&, const NamePart&) = default;
};

struct Place {
  std::string text, street, city, region, postcode, country, country_text, note;
  friend bool operator==(const Place&, const Place&) = default;
};

struct PersonName {
  std::string full, kind, quality, script, lang;
  std::vector<NamePart> parts;
  std::vector<PartialDate> births;
  std::vector<Place> birth_places;
  std::string note;
  friend bool operator==(const PersonName&, const PersonName&) = default;
};

struct Country {
  std::string country, text;
  friend bool operator==(const Country&, const Country&) = default;
};

struct Document {
  std::string type, type_text, number, normalised, country, country_text;
  std::optional<PartialDate> issued, expires;
  std::string place, name;
  std::vector<std::string> flags;
  std::string note;
  friend bool operator==(const Document&, const Document&) = default;
};

struct Parent {
  std::string role, name;
  friend bool operator==(const Parent&, const Parent&) = default;
};

struct Contact {
  std::string type, value;
  friend bool operator==(const Contact&, const Contact&) = default;
};

struct Position {
  std::string kind, text;
  friend bool operator==(const Position&, const Position&) = default;
};

struct Trait {
  std::string kind, value;
  friend bool operator==(const Trait&, const Trait&) = default;
};

struct Language {
  std::string code, text;
  friend bool operator==(const Language&, const Language&) = default;
};

struct Biometric {
  std::string kind, reference;
  friend bool operator==(const Biometric&, const Biometric&) = default;
};

struct Legal {
  std::string programme, notice, reference, authority, status, reason;
  std::vector<std::string> offences;
  std::optional<PartialDate> listed, delisted;
  std::vector<PartialDate> updated;
  friend bool operator==(const Legal&, const Legal&) = default;
};

struct Travel {
  std::string carrier, number, date, from, to, locator, seat;
  friend bool operator==(const Travel&, const Travel&) = default;
};

struct Relation {
  std::string type, id, name, note;
  friend bool operator==(const Relation&, const Relation&) = default;
};

struct MisusedIdentity {
  std::string name, birth, note;
  friend bool operator==(const MisusedIdentity&, const MisusedIdentity&) = default;
};

struct Attribute {
  std::string name, type, value;
  friend bool operator==(const Attribute&, const Attribute&) = default;
};

struct Text {
  std::string text;
  friend bool operator==(const Text&, const Text&) = default;
};

/// One value that nobody compares, under the source's own name for it.
struct Extra {
  std::string group, name, value;
  friend bool operator==(const Extra&, const Extra&) = default;
};

/// A release against a handling rule: by whose authority, and why.
struct Release {
  std::string recipient, day, authority, reason;
  std::vector<std::string> rules;
  friend bool operator==(const Release&, const Release&) = default;
};

struct Handling {
  std::vector<std::string> codes;
  std::string text, evaluation, evaluation_given, owner, purpose;
  std::vector<std::string> restrict_to, deny_to;
  std::string classification, tlp, status, subject, legal_basis, received, review_by, delete_by, channel, reference;
  std::vector<Release> releases;
  friend bool operator==(const Handling&, const Handling&) = default;
};

/// How one list of a member stood before merging put it into another order.
struct ListOrder {
  std::string field, places;
  friend bool operator==(const ListOrder&, const ListOrder&) = default;
};

/// A member of a merged profile, with its fields that are not lists. Where the member was a merged profile itself, its own
/// members follow it and point back to it with `within`.
struct Source {
  std::string id, kind, source, source_version, sex;
  std::vector<Extra> extras;
  std::optional<Handling> handling;
  std::int32_t within = -1;
  std::vector<ListOrder> order;
  friend bool operator==(const Source&, const Source&) = default;
};

struct Profile {
  std::string id, kind, source, source_version;
  Values<PersonName> names;
  std::string sex;
  Values<PartialDate> births;
  Values<Place> birth_places;
  Values<Country> nationalities, citizenships, residences;
  Values<Document> documents;
  Values<Place> addresses;
  Values<PartialDate> deaths;
  Values<Parent> parents;
  Values<Contact> contacts;
  Values<Position> positions;
  Values<Trait> physical;
  Values<Language> languages;
  Values<Biometric> biometrics;
  Values<Legal> legal;
  Values<Text> measures;
  Values<Travel> travel;
  Values<Text> activity;
  Values<Relation> relations;
  Values<MisusedIdentity> misused_identity;
  Values<Attribute> attributes;
  Values<Text> remarks;
  std::optional<Handling> handling;
  std::vector<Extra> extras;
  std::vector<Source> sources;
  Values<Handling> handlings;
  friend bool operator==(const Profile&, const Profile&) = default;
};

/// Version of the canonical form, the value of "ftf".
inline constexpr int profile_version = 1;

/// Empties a profile but keeps its memory where that pays.
void clear(Profile& profile);

/// The name to show: of a merged profile the first, as the merge policy put it; else the first primary one, else the first; empty without
/// names.
[[nodiscard]] std::string_view display_name(const Profile& profile) noexcept;

/// Whether linking concerns this record: its kind is empty or "person".
[[nodiscard]] bool is_person(const Profile& profile) noexcept;

}  // namespace ftf::profile
