// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Tables of delimited text: a partner's own by a mapping, ftf-mapping(5), and the toolkit's default table without one.

#include "formats/format.hpp"

namespace ftf::formats::csv {

/// The delimiter is told from the content unless the mapping gives it; written with commas.
extern const FormatDriver csv_driver;

/// The same with tabs.
extern const FormatDriver tsv_driver;

}  // namespace ftf::formats::csv
