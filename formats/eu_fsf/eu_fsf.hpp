// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The EU's consolidated list of financial sanctions (FSF), XML 1.1 and CSV 1.1, read and written.

#include "formats/format.hpp"

namespace ftf::formats::eu_fsf {

extern const FormatDriver xml_driver;
extern const FormatDriver csv_driver;

}  // namespace ftf::formats::eu_fsf
