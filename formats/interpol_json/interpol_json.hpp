// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// INTERPOL's public notices as saved from its API: red and yellow notices, UN special notices on persons and entities.

#include "formats/format.hpp"

namespace ftf::formats::interpol_json {

/// Reads list pages, single notices, arrays and JSON Lines of either. Writes one array of notices.
extern const FormatDriver driver;

}  // namespace ftf::formats::interpol_json
