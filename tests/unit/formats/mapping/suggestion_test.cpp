// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/suggestion.hpp"

#include <doctest/doctest.h>

#include "formats/mapping/mapping.hpp"

using namespace ftf::formats;

namespace {

std::string suggest(std::string_view head) {
  const std::string yaml = mapping::suggest_mapping(mapping::delimited_head(head, "csv", "utf-8"));
  if (yaml.starts_with("format:")) CHECK_NOTHROW((void)mapping::Mapping::parse(yaml, "suggestion"));
  return yaml;
}

bool says(const std::string& yaml, std::string_view text) { return yaml.find(text) != std::string::npos; }

/// The rule for a column of birth dates.
std::string births(const std::string& dates) {
  const std::string yaml = suggest("name,dob\n" + dates);
  const std::size_t at = yaml.find("\"dob\"");
  REQUIRE(at != std::string::npos);
  return yaml.substr(at, yaml.find('\n', at) - at);
}

}  // namespace

TEST_SUITE_BEGIN("formats/mapping/suggestion");

TEST_CASE("names of columns are known in several languages and spellings") {
  const std::string yaml = suggest("Geburts-Datum;STAATSANGEHÖRIGKEIT;الاسم_الكامل;Doğum yeri\n1.1.1980;DE;x;y\n");
  CHECK(says(yaml, "\"Geburts-Datum\": {to: births}"));
  CHECK(says(yaml, "\"STAATSANGEHÖRIGKEIT\": {to: nationalities"));
  CHECK(says(yaml, "\"الاسم_الكامل\": {to: names"));
  CHECK(says(yaml, "\"Doğum yeri\": {to: birth_places}"));
}

TEST_CASE("the order of dates is told from numbers above 12, or said to be open") {
  CHECK(says(births("A,25/03/1980\nB,01/02/1980\n"), "order: day_first}"));
  CHECK(says(births("A,03/25/1980\n"), "order: month_first}"));
  CHECK(says(births("A,03/04/1980\n"), "can't be told apart"));
  CHECK(births("A,1980-03-04\n") == "\"dob\": {to: births}");
}

TEST_CASE("the calendar is told from the years, and a doubt is said") {
  CHECK(says(births("A,1360/01/31\n"), "calendar: persian}  # Solar Hijri: a month has 31 days"));
  CHECK(says(births("A,1360/01/02\n"), "if these are Hijri, say `calendar: islamic`"));
  CHECK(says(births("A,1402/06/24\n"), "if these are Solar Hijri, say `calendar: persian`"));
  CHECK(says(births("A,1420/06/24\n"), "Hijri by its years"));
  CHECK(says(births("A,2523/06/24\n"), "calendar: buddhist"));
}

TEST_CASE("values tell what a name does not, only where they prove it") {
  const std::string yaml = suggest("code,x,y\n1,male,a@example.org\n2,female,b@example.org\n");
  CHECK(says(yaml, "\"x\": {to: sex}  # by its values"));
  CHECK(says(yaml, "\"y\": {to: contacts, type: email}  # by its values"));
  CHECK(says(yaml, "# \"code\": meaning not known"));
}

TEST_CASE("a table without a header has numbers for names") {
  const std::string yaml = suggest("1,male\n2,female\n");
  CHECK(says(yaml, "header: false"));
  CHECK(says(yaml, "\"2\": {to: sex}"));
}

TEST_CASE("names and tables of any kind give a mapping that can be read") {
  for (const std::string_view head :
       {"a\"b,c: d,#e\n1,2,3\n", "name,name\nA,B\n", "x,y\n", ",\n,\n", "name,\"un\nclosed\n", "a,b\n1,2,3\n"}) {
    CAPTURE(head);
    (void)suggest(head);
  }
  CHECK(mapping::suggest_mapping(mapping::delimited_head("", "csv", "utf-8")) == "# no row has a text\n");
}

TEST_SUITE_END();
