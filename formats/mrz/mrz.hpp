// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Machine readable zones of passports, identity cards and visas, ICAO Doc 9303, as scanners give them: lines of one zone after the other.

#include "formats/format.hpp"

namespace ftf::formats::mrz {

/// Reads TD1, TD2, TD3, MRV-A and MRV-B, mixed as they come, and writes one zone a profile.
extern const FormatDriver driver;

}  // namespace ftf::formats::mrz
