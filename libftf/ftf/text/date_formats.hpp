// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Dates in a form that a mapping names.

#include <optional>
#include <string_view>

#include <ftf/text/date_parts.hpp>
#include <ftf/text/dates.hpp>

namespace ftf::text {

/// The parts of a text that fits a format from its first to its last letter; nothing if it doesn't.
[[nodiscard]] std::optional<DateParts> match_date_format(std::string_view text, std::string_view format, const DateOptions& options);

}  // namespace ftf::text
