// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Two foreign calendars by whole-number rules that no library or table can change: what is generated once stays so.

#include <cstdint>
#include <string>

#include <ftf/profile/partial_date.hpp>

namespace ftf::generation {

/// A day or year as a source that counts by a foreign calendar gives it: its words, and the interval of days that they mean.
struct ForeignDate {
  std::string text;               ///< 1363-12-16, or 1363 for a year
  std::int32_t from = 0, to = 0;  ///< days since 1970-01-01
};

/// Solar Hijri with leap years in cycles of 33 years, as in use for people alive.
[[nodiscard]] ForeignDate persian_day(std::int32_t day);
[[nodiscard]] ForeignDate persian_year(std::int32_t day);

/// Civil Islamic calendar, epoch 16 July 622.
[[nodiscard]] ForeignDate islamic_day(std::int32_t day);
[[nodiscard]] ForeignDate islamic_year(std::int32_t day);

}  // namespace ftf::generation
