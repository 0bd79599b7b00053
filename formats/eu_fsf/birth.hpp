// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The birth dates of the EU list: a day, a part of one, or a range of years, in one of five calendars.

#include <optional>
#include <string>
#include <string_view>

#include <ftf/profile/partial_date.hpp>

namespace ftf::formats::eu_fsf {

/// Attributes of a birthdate element; empty where there is none.
struct BirthParts {
  std::string circa = {}, calendar = {}, birthdate = {}, day = {}, month = {}, year = {}, from_year = {}, to_year = {};
};

/// The interval that the parts leave open. A day and parts that contradict it: the day. Nothing where no part is a number. The parts
/// count in the calendar, and so does the day if its year is not one of the last three Gregorian centuries.
[[nodiscard]] std::optional<profile::PartialDate> read_birth(const BirthParts& parts);

/// The parts that carry most of a date: exactly where the list can, else the years around it.
[[nodiscard]] BirthParts write_birth(const profile::PartialDate& date);

}  // namespace ftf::formats::eu_fsf
