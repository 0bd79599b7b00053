// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Dates of six digits, YYMMDD, as zones of travel documents and passenger messages have them.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ftf/profile/partial_date.hpp>

namespace ftf::formats::common {

/// Which century a year of two digits lies in. Neither ICAO Doc 9303 nor PAXLST has a rule: these are this tool's own.
enum class Century : std::uint8_t {
  not_after,  ///< the latest day that is not after `as_of`: births
  nearest,    ///< within 50 years of it: expiry, issue
};

/// YYMMDD, or YYYYMMDD which needs no century. A part that is `<<` or 00 is unknown, but not a year before a known part. Nothing for
/// anything else, for a day that does not exist, and for two digits without `as_of`.
[[nodiscard]] std::optional<profile::PartialDate> read_digits_date(std::string_view digits, Century century,
                                                                   const std::optional<text::Day>& as_of);

/// YYMMDD of a day, a month or a year, with `unknown` twice for each part that is not known; all of it unknown for any other date. A date
/// known by its words is written as these if they are six characters.
[[nodiscard]] std::string write_digits_date(const profile::PartialDate& date, char unknown);

}  // namespace ftf::formats::common
