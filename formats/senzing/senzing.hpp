// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Records for entity resolution by Senzing: JSON lines or an array, with attributes flat, in groups, or in FEATURES.

#include "formats/format.hpp"

namespace ftf::formats::senzing {

/// Reads all three shapes; writes groups.
extern const FormatDriver driver;

}  // namespace ftf::formats::senzing
