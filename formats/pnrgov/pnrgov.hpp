// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// PNRGOV, the EDIFACT message that carriers send of bookings (IATA/ICAO/WCO PADIS implementation guide).

#include "formats/format.hpp"

namespace ftf::formats::pnrgov {

/// Reads one record a traveller. What happened to a booking before (its history) is passed over.
extern const FormatDriver driver;

}  // namespace ftf::formats::pnrgov
