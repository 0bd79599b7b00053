// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// JSON of any shape, by a mapping of paths, ftf-mapping(5).

#include "formats/format.hpp"

namespace ftf::formats::json {

extern const FormatDriver driver;

}  // namespace ftf::formats::json
