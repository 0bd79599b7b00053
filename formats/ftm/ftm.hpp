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

/// Statements, one a line of JSON or a row of CSV: each value with the record and data set that it comes from. Records that were linked
/// under one canonical id are a merged profile with these as its sources.
extern const FormatDriver statements_driver;
extern const FormatDriver statements_csv_driver;

}  // namespace ftf::formats::ftm
