// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes a profile of entities that were made of statements, and statements of a profile.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/json.hpp>

#include "formats/ftm/profile_maker.hpp"
#include "formats/ftm/statement.hpp"
#include "formats/ftm/vocabulary.hpp"

namespace ftf::formats::ftm {

/// An entity as entities_of() makes it, and where it stands.
struct StatedEntity {
  std::string_view json;
  base::Location where;
  bool is_link = false;
};

class StatedProfileMaker {
 public:
  StatedProfileMaker(common::Notes& notes, FindEntity find) : notes_(notes), maker_(notes, std::move(find)), keeper_(notes, extras_group) {}

  /// The profile of entities with one canonical id and of the links that they hold: a merged one, whose sources are the records that the
  /// statements come from, where these are several. Throws Fault id_invalid.
  void make(std::span<const StatedEntity> entities, profile::Profile& to);

 private:
  void make_member(const StatedEntity* main, std::span<const StatedEntity> links, profile::Profile& to);
  void make_single(const StatedEntity& main, std::span<const StatedEntity> links, profile::Profile& to);
  void keep_statements(const StatedEntity& entity, profile::Profile& to);

  common::Notes& notes_;
  ProfileMaker maker_;
  common::Keeper keeper_;
  base::JsonDocument document_;
};

/// The statements of a profile; those of a merged one stand under its id and name the records that it was made of.
[[nodiscard]] std::vector<Statement> make_statements(const profile::Profile& profile);

}  // namespace ftf::formats::ftm
