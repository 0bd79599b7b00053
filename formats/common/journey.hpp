// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What passenger messages have in common: flights, their days, and text that must be capitals.

#include <optional>
#include <string>
#include <string_view>

#include <ftf/profile/profile.hpp>

namespace ftf::formats::common {

/// The order of a date of six digits.
enum class DigitOrder : std::uint8_t { year_first, day_first };

/// Local day and time as `travel.date` has them, `2026-01-31T10:20`: from YYMMDD (or DDMMYY) and HHMM, which may be empty. Years are the
/// nearest to `as_of`; without it, and where the digits are no day, empty.
[[nodiscard]] std::string local_time(std::string_view day, std::string_view time, DigitOrder order, const std::optional<text::Day>& as_of);

/// The carrier's code in a flight number (`ZZ` of `ZZ123`); empty where there is none.
[[nodiscard]] std::string_view carrier_of(std::string_view flight) noexcept;

/// Only ASCII capitals: what is not ASCII is transliterated by ICAO Doc 9303-3, word by word.
[[nodiscard]] std::string capitals(std::string_view text, std::string_view language = {});

}  // namespace ftf::formats::common
