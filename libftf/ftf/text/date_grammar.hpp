// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The grammar of one date among those that a text may hold.

#include <optional>
#include <span>

#include <ftf/text/date_parts.hpp>
#include <ftf/text/date_tokens.hpp>

namespace ftf::text {

/// The parts of one date from its tokens (numbers, at most one month, marks between them). A part that another date of the
/// text may lend ("Aug. and Sep. 1977") stays missing. Nothing if the tokens are no date.
[[nodiscard]] std::optional<DateParts> parse_date_parts(std::span<const DateToken> tokens, Calendar calendar, DateOrder order);

}  // namespace ftf::text
