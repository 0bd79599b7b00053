// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How large a sheet can be.

#include <cstddef>
#include <cstdint>

namespace ftf::formats::xlsx {

inline constexpr std::size_t max_columns = 16'384;    ///< of a spreadsheet, XFD
inline constexpr std::uint64_t max_rows = 1'048'576;  ///< likewise

}  // namespace ftf::formats::xlsx
