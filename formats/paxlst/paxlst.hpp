// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// PAXLST, the UN/EDIFACT message that carriers send of their passengers and crew (WCO/IATA/ICAO guide on advance passenger information).

#include "formats/format.hpp"

namespace ftf::formats::paxlst {

/// Reads messages of any release, writes D.12B: one message for each flight, passengers apart from crew.
extern const FormatDriver driver;

}  // namespace ftf::formats::paxlst
