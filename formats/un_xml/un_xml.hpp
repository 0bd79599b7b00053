// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The UN Security Council's Consolidated List (consolidated.xml), read and written.

#include "formats/format.hpp"

namespace ftf::formats::un_xml {

extern const FormatDriver driver;

}  // namespace ftf::formats::un_xml
