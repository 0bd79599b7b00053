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

/// A date, and whether it holds all that the parts say.
struct BirthReading {
  std::optional<profile::PartialDate> date = {};
  bool whole = true;
};

/// The interval that the parts leave open: that of the day, else of the numbers, else of the years. Nothing where none is read. All count
/// in the calendar that is named; but a day that it would move out of the years 1700 to 2199 is Gregorian, as the type of the attribute
/// says.
[[nodiscard]] BirthReading read_birth(const BirthParts& parts);

/// The parts, circa aside, as one text, each with the name of its attribute; the birthdate alone as it is.
[[nodiscard]] std::string words_of(const BirthParts& parts);

/// The parts that carry most of a date: exactly where the list can, else the years around it.
[[nodiscard]] BirthParts write_birth(const profile::PartialDate& date);

}  // namespace ftf::formats::eu_fsf
