// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The day that a run counts from.

#include <optional>

#include <ftf/text/calendar.hpp>

#include "cli/arguments.hpp"

namespace ftf::cli {

/// `--as-of DATE`, else SOURCE_DATE_EPOCH (seconds since 1970), else nothing: then the input's own date counts. Only `--as-of today`
/// reads the clock. Throws Error(usage) for what is no day.
[[nodiscard]] std::optional<text::Day> as_of(const Arguments& arguments);

}  // namespace ftf::cli
