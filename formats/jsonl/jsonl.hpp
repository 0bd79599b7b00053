// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The canonical form: one profile a line, ftf-profile(5).

#include "formats/format.hpp"

namespace ftf::formats::jsonl {

extern const FormatDriver driver;

}  // namespace ftf::formats::jsonl
