// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The table that is written and read without a mapping. It is a mapping itself, so that both ways are one description.

#include <string>
#include <string_view>
#include <vector>

#include "formats/mapping/mapping.hpp"

namespace ftf::formats::table {

/// The mapping of the default table; its header is that of ftf-mapping(5), DEFAULT TABLE.
[[nodiscard]] const mapping::Mapping& default_mapping();

/// Its columns, in their order.
[[nodiscard]] const std::vector<std::string>& default_columns();

/// Whether these are the columns of the default table, in its order.
[[nodiscard]] bool is_default_header(const std::vector<std::string>& columns);

}  // namespace ftf::formats::table
