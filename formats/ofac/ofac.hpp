// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The lists of the US Treasury's Office of Foreign Assets Control: SDN.XML, the CSV family, ENHANCED XML.

#include "formats/format.hpp"

namespace ftf::formats::ofac {

extern const FormatDriver xml_driver;
extern const FormatDriver csv_driver;
extern const FormatDriver enhanced_driver;

}  // namespace ftf::formats::ofac
