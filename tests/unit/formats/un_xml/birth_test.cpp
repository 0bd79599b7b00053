// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/birth.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using namespace ftf::formats;
using un_xml::BirthParts;

namespace {

const text::DateOptions listed_2010{.as_of = text::parse_iso_day("2010-06-01")};

std::optional<profile::PartialDate> read(const BirthParts& parts) {
  base::Diagnostics diagnostics;
  common::Notes notes(diagnostics);
  return un_xml::read_birth(parts, notes, listed_2010);
}

std::string shown(const BirthParts& parts) {
  const auto date = read(parts);
  if (!date) return "nothing";
  return profile::short_form(*date) + " " + std::string(text::precision_name(date->precision)) +
         (date->note.empty() ? "" : " {" + date->note + "}");
}

}  // namespace

TEST_SUITE_BEGIN("formats/un_xml/birth");

TEST_CASE("type and parts give day, year, about and range") {
  CHECK(shown({.type = "EXACT", .date = "1980-01-02"}) == "1980-01-02 day");
  CHECK(shown({.type = "EXACT", .date = "1980-01-02-05:00"}) == "1980-01-02 day");
  CHECK(shown({.type = "EXACT", .year = "1977"}) == "1977 year");
  CHECK(shown({.type = "APPROXIMATELY", .year = "1977"}) == "c. 1977 year");
  CHECK(shown({.type = "BETWEEN", .from_year = "1976", .to_year = "1981"}) == "1976/1981 range");
  CHECK(shown({.type = "BETWEEN", .note = "Approximately", .from_year = "1976", .to_year = "1981"}) == "c. 1976/1981 range");
}

TEST_CASE("a note beside a date stays a note, or narrows the year to a month") {
  CHECK(shown({.type = "EXACT", .note = "from false passport", .date = "1980-01-02"}) == "1980-01-02 day {from false passport}");
  CHECK(shown({.type = "EXACT", .note = "Sep.", .year = "1958"}) == "1958-09 month");
}

TEST_CASE("a note alone is read as the date") {
  CHECK(shown({.type = "EXACT", .note = "Nov. 1973"}) == "1973-11 month");
  CHECK(shown({.type = "EXACT", .note = "24/06/1402 (Hijri Calendar)"}) == "1982-04-18/1982-04-20 day");
  CHECK(read({.type = "EXACT", .note = "24/06/1402 (Hijri Calendar)"})->calendar == text::Calendar::islamic);
  CHECK(shown({.type = "EXACT", .note = "30-35 years old"}) == "c. 1974-06-02/1980-06-01 range");
  CHECK(shown({.type = "EXACT", .note = "in the year of the flood"}) == "in the year of the flood none");
}

TEST_CASE("nothing comes from a type alone") {
  CHECK(shown({}) == "nothing");
  CHECK(shown({.type = "EXACT"}) == "nothing");
  CHECK(shown({.type = "APPROXIMATELY", .note = "Approximately"}) == "nothing");
}

TEST_CASE("what was read is written so that it is read again") {
  for (const BirthParts& parts :
       {BirthParts{.type = "EXACT", .date = "1980-01-02"}, BirthParts{.type = "APPROXIMATELY", .date = "1980-01-02"},
        BirthParts{.type = "EXACT", .year = "1977"}, BirthParts{.type = "APPROXIMATELY", .year = "1977"},
        BirthParts{.type = "EXACT", .year = "1877"}, BirthParts{.type = "BETWEEN", .from_year = "1976", .to_year = "1981"},
        BirthParts{.type = "BETWEEN", .note = "Approximately; by her brother", .from_year = "1976", .to_year = "1981"},
        BirthParts{.type = "EXACT", .note = "from false passport", .date = "1980-01-02"},
        BirthParts{.type = "EXACT", .note = "Sep.", .year = "1958"}, BirthParts{.type = "EXACT", .note = "Nov. 1973"},
        BirthParts{.type = "EXACT", .note = "24/06/1402 (Hijri Calendar)"}, BirthParts{.type = "EXACT", .note = "30-35 years old"},
        BirthParts{.type = "EXACT", .note = "Between Aug. and Sep. 1977"},
        BirthParts{.type = "EXACT", .note = "in the year of the flood"}}) {
    const auto date = read(parts);
    REQUIRE(date);
    CHECK(read(un_xml::write_birth(*date, listed_2010)) == date);
  }
}

TEST_CASE("a month without words goes into a note, an uncommon interval into the years around it") {
  profile::PartialDate month;
  month.from = text::parse_iso_day("1984-03-01");
  month.to = text::parse_iso_day("1984-03-31");
  month.precision = text::Precision::month;
  CHECK(un_xml::write_birth(month, {}).note == "1984-03");
  CHECK(read(un_xml::write_birth(month, {})) == month);
  profile::PartialDate decade;
  decade.from = text::parse_iso_day("1970-01-01");
  decade.to = text::parse_iso_day("1979-12-31");
  decade.precision = text::Precision::decade;
  const auto back = read(un_xml::write_birth(decade, {}));
  REQUIRE(back);
  CHECK(back->from == decade.from);
  CHECK(back->to == decade.to);
}

TEST_SUITE_END();
