// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The canonical JSON form of profiles: one line, keys in the order of the field list, empty fields left out.

#include <string>
#include <string_view>

#include <ftf/base/json.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::profile {

/// Appends the canonical form, without a line feed. Equal profiles give equal bytes.
void append_json(std::string& out, const Profile& profile);

/// Appends the canonical form of a part of a profile.
void append_json(std::string& out, const PartialDate& date);
void append_json(std::string& out, const PersonName& name);
void append_json(std::string& out, const Handling& handling);

/// Reads canonical profiles; keeps the parser's memory from one to the next.
class ProfileParser {
 public:
  /// Reads one canonical form into `profile`, replacing what was there. `where` is the place of its first byte.
  /// Throws Fault: JSON's own, json_unknown_field, field_type, field_value, version, id_invalid.
  /// An id may be missing; see assign_id.
  void parse(std::string_view json, Profile& profile, const base::Location& where = {});

 private:
  base::JsonDocument document_;
};

/// Reads a value that was parsed already.
void read_profile(const base::JsonValue& value, Profile& profile, const base::Location& where);

/// Throws Fault id_invalid unless the id is 1 to 256 bytes without control characters.
void check_id(std::string_view id, const base::Location& where);

}  // namespace ftf::profile
