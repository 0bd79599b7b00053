// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Workbooks of spreadsheets, Office Open XML (ECMA-376 part 1), by a mapping, ftf-mapping(5), or as the default table.

#include "formats/format.hpp"

namespace ftf::formats::xlsx {

extern const FormatDriver driver;

}  // namespace ftf::formats::xlsx
