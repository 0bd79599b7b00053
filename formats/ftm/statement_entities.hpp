// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes entities of statements, so that both are read the same way.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/ftm/statement.hpp"

namespace ftf::formats::ftm {

/// The canonical id of a record's id; the id itself where it is not known.
using Canonical = std::function<std::string_view(std::string_view entity_id)>;

/// The entities that the statements with one canonical id are, as JSON in the order of their first statements: one for each record and data
/// set. Beside the members of an entity they have `canonical`, the canonical id, and `statements`, what their statements say of a value
/// that an entity can't. Ids of other entities, but for the holder of a link, become canonical ones. Links and addresses have the canonical
/// id themselves, others that of the record.
[[nodiscard]] std::vector<std::string> entities_of(std::span<const Statement> statements, const Canonical& canonical);

}  // namespace ftf::formats::ftm
