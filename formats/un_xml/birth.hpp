// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Dates of the UN list: a birth date's type and parts, and xs:date with its zone.

#include <optional>
#include <string>
#include <string_view>

#include <ftf/profile/partial_date.hpp>

#include "formats/common/values.hpp"

namespace ftf::formats::un_xml {

/// Texts of the children of INDIVIDUAL_DATE_OF_BIRTH; empty where there is none.
struct BirthParts {
  std::string type = {}, note = {}, date = {}, year = {}, from_year = {}, to_year = {};
};

/// EXACT with a YEAR is a whole year and not "about" (NOTES 1). The note is read as the date where there is no other. Nothing for
/// empty parts. `options` holds the day that an age counts from.
[[nodiscard]] std::optional<profile::PartialDate> read_birth(const BirthParts& parts, common::Notes& notes,
                                                             const text::DateOptions& options);

/// The parts that carry most of a date: those of the schema where they hold it, else a note, else the years around it.
[[nodiscard]] BirthParts write_birth(const profile::PartialDate& date, const text::DateOptions& options);

}  // namespace ftf::formats::un_xml
