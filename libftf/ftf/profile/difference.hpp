// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What differs between two states of one record, field by field.

#include <string>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::profile {

/// Values of one field that only one of two profiles has, in its order, in canonical JSON. A value of a merged profile shows the id of
/// its source and its handling in place of the indices, so that an index that moved is no change.
struct FieldChange {
  std::string field;  ///< path: `names`, `handling.codes`
  std::vector<std::string> removed, added;
  friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// The fields that differ, in the order of the field list. The order of values is no difference, their number is.
[[nodiscard]] std::vector<FieldChange> difference(const Profile& before, const Profile& after);

}  // namespace ftf::profile
