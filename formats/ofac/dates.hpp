// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Dates as OFAC writes them: `dd Mon yyyy`, `Mon yyyy`, `yyyy`, "circa", two of them with "to" between.

#include <string>

#include <ftf/profile/partial_date.hpp>

namespace ftf::formats::ofac {

/// The date's own words where OFAC would write them so, else its interval in that grammar; the words of a date that is only words.
[[nodiscard]] std::string write_date(const profile::PartialDate& date);

}  // namespace ftf::formats::ofac
