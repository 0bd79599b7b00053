// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes a profile of an entity and of what says something about it.

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include <ftf/base/json.hpp>
#include <ftf/profile/profile.hpp>

#include "formats/common/part.hpp"
#include "formats/common/values.hpp"

namespace ftf::formats::ftm {

/// JSON text of the entity with this id, valid until the next call; empty if there is none.
using FindEntity = std::function<std::string_view(std::string_view id)>;

class ProfileMaker {
 public:
  ProfileMaker(common::Notes& notes, FindEntity find);

  /// Begins a record.
  void begin(profile::Profile& profile);

  /// Takes the entity itself. Several entities of one id complete each other. Throws Fault for what is no JSON.
  void add_entity(std::string_view json, const base::Location& where);

  /// Takes an entity of one of link_schemata whose holder this record is.
  void add_link(std::string_view json, const base::Location& where);

  /// Ends the record: adds what could not be placed before all was seen.
  void end();

 private:
  void read_link(const base::JsonValue& entity);
  void read_head(const base::JsonValue& entity);
  void read_schema(std::string_view schema);
  void read_parts(const base::JsonValue& entity);
  void read_birth_places(const base::JsonValue& entity);
  void read_addresses(const base::JsonValue& entity);
  void read_address(const base::JsonValue& entity);
  void read_nested(const base::JsonValue& entity);
  void keep_rest(const base::JsonValue& entity);

  common::Notes& notes_;
  common::Keeper keeper_;
  FindEntity find_;
  profile::Profile* profile_ = nullptr;
  base::JsonDocument entity_, link_, found_;
  profile::Values<profile::Document> numbers_;  // that stand without a document of their own
};

}  // namespace ftf::formats::ftm
