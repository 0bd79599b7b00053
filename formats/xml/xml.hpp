// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// XML of any schema, by a mapping of paths, ftf-mapping(5).

#include "formats/format.hpp"

namespace ftf::formats::xml {

extern const FormatDriver driver;

}  // namespace ftf::formats::xml
