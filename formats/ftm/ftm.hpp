// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// FollowTheMoney, the exchange format of public lists and of persons of interest: entities as JSON.

#include "formats/format.hpp"

namespace ftf::formats::ftm {

/// Entities as lines (or an array), flat or with adjacent ones nested. What belongs to an entity (its documents, listings, addresses,
/// relations), wherever in the input it stands, becomes one record with it.
extern const FormatDriver entities_driver;

/// targets.simple.csv: one row an entity, with few columns.
extern const FormatDriver simple_driver;

}  // namespace ftf::formats::ftm
