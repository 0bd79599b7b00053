// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mrz/mrz.hpp"

#include <doctest/doctest.h>

#include "formats/mrz/holder.hpp"
#include "formats/mrz/zone.hpp"

using namespace ftf;
using base::Code;
using profile::Profile;

namespace {

const formats::FormatDriver& driver = formats::mrz::driver;
const text::Day as_of = *text::parse_iso_day("2026-11-25");

struct Result {
  std::vector<Profile> profiles;
  base::Diagnostics notes;
  std::vector<std::string> faults;
};

Result read(std::string lines, bool strict = false) {
  Result result;
  io::InputFile input = io::InputFile::from_memory(std::move(lines), "in");
  formats::ReadContext context;
  context.as_of = as_of;
  context.strict = strict;
  context.notes = &result.notes;
  const auto reader = driver.open(input, context);
  Profile profile;
  for (bool more = true; more;) {
    try {
      more = reader->next(profile);
      if (more) result.profiles.push_back(profile);
    } catch (const base::Fault& fault) {
      result.faults.emplace_back(fault.what());
    }
  }
  return result;
}

Profile read_one(std::string lines) {
  Result result = read(std::move(lines));
  REQUIRE(result.profiles.size() == 1);
  return std::move(result.profiles[0]);
}

struct Written {
  std::string lines;
  formats::LossReport losses;
};

Written write(const std::vector<Profile>& profiles) {
  Written written;
  io::OutputFile output = io::OutputFile::to_memory(written.lines);
  formats::WriteContext context;
  context.as_of = as_of;
  context.losses = &written.losses;
  const auto writer = driver.create(output, context);
  for (const Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
  return written;
}

std::string sample() {
  io::InputFile input(FTF_SOURCE "/formats/mrz/sample.mrz");
  return io::read_all(input, 1U << 20U);
}

// ICAO's specimens (Doc 9303 parts 4 to 7).
constexpr const char* specimens =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n"
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\n"
    "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6\n"
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<\n"
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<\n";

Profile named(std::string full, std::vector<profile::NamePart> parts, std::string lang = {}) {
  Profile profile;
  profile::PersonName name;
  name.full = std::move(full);
  name.kind = "primary";
  name.parts = std::move(parts);
  name.lang = std::move(lang);
  profile.names.emplace_back(std::move(name));
  profile::Document document;
  document.type = "passport";
  document.number = "X1";
  profile.documents.emplace_back(std::move(document));
  return profile;
}

}  // namespace

TEST_SUITE_BEGIN("formats/mrz");

TEST_CASE("ICAO's specimens pass every check digit and come back as they were") {
  const Result result = read(specimens);
  CHECK(result.profiles.size() == 5);
  CHECK(result.faults.empty());
  CHECK(result.notes.notes().empty());
  CHECK(write(result.profiles).lines == specimens);
}

TEST_CASE("the sample comes back as it was, without a loss") {
  const Result result = read(sample());
  CHECK(result.profiles.size() == 7);
  CHECK(result.faults.empty());
  CHECK(result.notes.count(Code::check_digit) == 0);
  const Written written = write(result.profiles);
  CHECK(written.lines == sample());
  CHECK(written.losses.empty());
  CHECK(driver.detect(sample()) == formats::Detected::yes);
}

TEST_CASE("primary and secondary identifier are parts of one name") {
  const Profile profile = read_one("P<UTOAL<TESTI<<YUSUF<IBRAHIM<<<<<<<<<<<<<<<<\nX1234567<7SDN8001014M3006151<<<<<<<<<<<<<<04\n");
  CHECK(profile.names[0].full == "YUSUF IBRAHIM AL TESTI");
  CHECK(profile.names[0].parts == std::vector<profile::NamePart>{{"family", "AL TESTI"}, {"given", "YUSUF IBRAHIM"}});
  CHECK(profile.documents[0].number == "X1234567");
  CHECK(profile.nationalities[0].country == "SD");
  CHECK(text::iso(*profile.documents[0].expires->from) == "2030-06-15");
}

TEST_CASE("without a secondary identifier the name is a whole one; one that fills its field is assumed to be cut") {
  const Result result = read(sample());
  CHECK(result.profiles[3].names[0].full == "PROBESEN");
  CHECK(result.profiles[3].names[0].parts.empty());
  CHECK(result.profiles[6].names[0].note == formats::mrz::cut_note);
  CHECK(result.notes.count(Code::name_cut) == 1);
}

TEST_CASE("parts of a birth date may be unknown, and a year is never in the future") {
  const Result result = read(sample());
  CHECK(profile::short_form(result.profiles[1].births[0]) == "1974-08");
  CHECK(profile::short_form(result.profiles[2].births[0]) == "1934");
  CHECK(result.profiles[3].births.empty());
  CHECK(profile::short_form(result.profiles[5].births[0]) == "2000-08-12");
}

TEST_CASE("a long document number goes on in the optional data") {
  const Result result = read(sample());
  CHECK(result.profiles[2].documents[0].number == "D23145890734");
  Profile profile = named("ANNA TESTI", {{"given", "ANNA"}, {"family", "TESTI"}});
  profile.documents[0].number = "L12345678901";  // a passport has no room for it
  const Written written = write({profile});
  CHECK(written.lines.find("\n<<<<<<<<<0") != std::string::npos);
  CHECK(written.losses.entries().contains("documents.number"));
}

TEST_CASE("codes of nationality beyond ISO keep what they say") {
  const Result result = read(sample());
  CHECK(result.profiles[1].nationalities[0].country == "DE");
  CHECK(result.profiles[2].nationalities[0].text == "XXA (stateless person)");
  CHECK(result.profiles[3].nationalities[0].country == "GB");
  CHECK(result.profiles[3].nationalities[0].text == "GBD (British Overseas Territories citizen)");
  CHECK(result.notes.count(Code::country_as_text) == 0);
}

TEST_CASE("every single wrong character under a check digit is seen unless its value is the same modulo 10") {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
  Result clean = read(specimens);
  for (const Profile& profile : clean.profiles) {
    const formats::mrz::Zone zone = formats::mrz::write_holder(profile);
    const formats::mrz::Layout& layout = *zone.layout;
    std::vector<std::size_t> covered;
    const auto cover = [&](const formats::mrz::Span& span, std::size_t digits) {
      for (std::size_t i = span.begin; i < span.end() + digits; ++i) covered.push_back(i);
    };
    for (const auto* span : {&layout.number, &layout.birth, &layout.expiry}) cover(*span, 1);
    for (const auto& span : layout.composed) cover(span, 0);
    if (layout.composite != 0) covered.push_back(layout.composite);
    for (const std::size_t place : covered)
      for (const char c : alphabet) {
        formats::mrz::Zone wrong = zone;
        wrong.text[place] = c;
        if ((formats::mrz::value(c) - formats::mrz::value(zone.text[place])) % 10 == 0) continue;
        std::vector<formats::mrz::Finding> findings;
        formats::mrz::examine(wrong, findings);
        CAPTURE(layout.name);
        CAPTURE(place);
        CAPTURE(c);
        CHECK_FALSE(findings.empty());
      }
  }
}

TEST_CASE("a misread character is put right only where a check digit confirms one reading") {
  Result result = read("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8989O2C36UTO74O8I22F1204159ZE184226B<<<<<10\n");
  CHECK(result.profiles[0].documents[0].number == "L898902C3");
  CHECK(profile::short_form(result.profiles[0].births[0]) == "1974-08-12");
  CHECK(result.notes.count(Code::misread_repaired) == 2);
  CHECK(result.notes.count(Code::check_digit) == 0);
  // 8 for B and 2 for Z both explain this one.
  result = read("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL89890ZC36UTO7408122F1204159ZE184226B<<<<<10\n");
  CHECK(result.profiles[0].documents[0].number == "L89890ZC3");
  CHECK(result.profiles[0].documents[0].flags == std::vector<std::string>{"check-digit-wrong"});
  CHECK(result.notes.count(Code::misread_repaired) == 0);
}

TEST_CASE("a wrong check digit is a note with its place, and a fault where that is asked for") {
  const std::string lines = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408132F1204159ZE184226B<<<<<10\n";
  const Result result = read(lines);
  const auto& note = result.notes.notes().at({Code::check_digit, "births"});
  CHECK(note.first.line == 2);
  CHECK(note.first.column == 20);
  CHECK(result.profiles[0].births[0].note == "check-digit-wrong");
  CHECK(read(lines, true).faults.size() == 1);
}

TEST_CASE("lines that belong to no zone are set aside, and the next zone is found") {
  const std::string good = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
  const Result result = read("scanner ready\n\n" + good.substr(0, 45) + good + "\f" + good + good.substr(0, 45));
  CHECK(result.profiles.size() == 2);
  CHECK(result.faults.size() == 3);
}

TEST_CASE("names are transliterated as Doc 9303-3 says, by the language where that matters") {
  CHECK(write({named("محمود عبدالرحيم", {{"family", "محمود"}, {"given", "عبدالرحيم"}})}).lines.starts_with("P<<<<MXHMWD<<EBDALRXHYM<"));
  CHECK(write({named("Геннадій Щукін", {{"given", "Геннадій"}, {"family", "Щукін"}}, "uk")}).lines.starts_with("P<<<<SHCHUKIN<<HENNADII<"));
  CHECK(
      write({named("Jörg D'Aßmann-Åse", {{"given", "Jörg"}, {"family", "D'Aßmann-Åse"}})}).lines.starts_with("P<<<<DASSMANN<AASE<<JOERG<"));
}

TEST_CASE("a name that is too long keeps a letter of its secondary identifier, and ends in a letter") {
  using formats::mrz::name_field;
  CHECK(name_field("TESTI", "ANNA MARIA", 16) == "TESTI<<ANNA<MARI");
  CHECK(name_field("TESTI", "ANNA MARIA", 12) == "TESTI<<ANN<M");
  CHECK(name_field("TESTI", "ANNA", 11) == "TESTI<<ANNA");
  CHECK(name_field("VERYLONGFAMILYNAME", "ANNA", 12) == "VERYLONGF<<A");
  CHECK(name_field("TESTI", "", 8) == "TESTI<<<");
}

TEST_SUITE_END();
