// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The UK sanctions list of the Foreign, Commonwealth and Development Office, XML and CSV, read.

#include "formats/format.hpp"

namespace ftf::formats::uk {

extern const FormatDriver xml_driver;
extern const FormatDriver csv_driver;

}  // namespace ftf::formats::uk
