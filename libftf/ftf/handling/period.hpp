// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How long something may be kept.

#include <optional>
#include <string_view>

#include <ftf/text/calendar.hpp>

namespace ftf::handling {

/// A number of days and of calendar months.
struct Period {
  int months = 0;
  int days = 0;
};

/// `6 months`, `1 year`, `48 days`; nothing for what is no period of at least a day.
[[nodiscard]] std::optional<Period> parse_period(std::string_view text) noexcept;

/// The day after the period; the last of the month where the month has no such day.
[[nodiscard]] text::Day later(text::Day day, const Period& period);

}  // namespace ftf::handling
