// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xlsx/xlsx.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <ftf/io/zip_archive.hpp>
#include <ftf/profile/codec.hpp>

#include "formats/xlsx/number_form.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using base::Code;
using formats::xlsx::Epoch;
using formats::xlsx::form_of_builtin;
using formats::xlsx::form_of_code;
using formats::xlsx::show_number;

namespace {

const std::string folder = std::string(FTF_SOURCE) + "/formats/xlsx/";

std::vector<std::string> lines_of(io::InputFile input, const std::string& mapping) {
  base::Diagnostics notes;
  const auto reader = formats::xlsx::driver.open(input, {.mapping = mapping, .as_of = {}, .notes = &notes});
  std::vector<std::string> lines;
  profile::Profile profile;
  while (reader->next(profile)) profile::append_json(lines.emplace_back(), profile);
  return lines;
}

Code code_of(io::InputFile input, const io::ZipLimits& limits) {
  try {
    const io::ZipArchive archive(input, limits);
    for (const std::string& name : archive.members()) {
      io::InputFile member = archive.open(name);
      static_cast<void>(io::read_all(member, 1U << 20U));
    }
  } catch (const base::Error& error) {
    return error.code();
  }
  return Code::count_;
}

std::string shown(std::string_view number, std::string_view code, Epoch epoch = Epoch::of_1900) {
  return show_number(number, form_of_code(code), epoch);
}

}  // namespace

TEST_CASE("the sample is read: shared, inline and rich strings, dates, merged header, second sheet") {
  const auto lines = lines_of(io::InputFile(folder + "sample.xlsx"), folder + "sample.yml");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == R"({"ftf":1,"id":"sample:17","names":[{"full":"Yusuf AL-TESTI","kind":"primary"}],)"
                    R"("births":[{"from":"1985-04-03","to":"1985-04-03","precision":"day"}],"birth_places":[{"text":"Kassala"}],)"
                    R"("documents":[{"type":"passport","number":"0001234"}]})");
  CHECK(lines[1].find(R"("full":"Marina TESTOVA")") != std::string::npos);
  CHECK(lines[1].find(R"("from":"1990-05-01","to":"1990-05-31","precision":"month")") != std::string::npos);
  CHECK(lines[1].find("Omsk") != std::string::npos);
}

TEST_CASE("what is written comes back, whatever its texts look like") {
  std::vector<profile::Profile> given(3);
  for (std::size_t i = 0; i < given.size(); ++i) given[i].id = "demo:" + std::to_string(i);
  for (const std::string text :
       {"=1+1", "0012", "1.5", "2020-01-02", "TRUE", " a\tb\nc\rd ", "_x0041_", "_x005F_x0041_", "يوسف", "'=x", "@a"})
    given[1].remarks.emplace_back(profile::Text{text});
  given[2].names.emplace_back();
  given[2].names[0].full = "Yusuf Testi";
  given[2].names[0].kind = "primary";
  const auto written = drive::write(formats::xlsx::driver, given);
  CHECK(written.lost().empty());
  CHECK(drive::read(formats::xlsx::driver, written.text).profiles == given);
  CHECK(drive::write(formats::xlsx::driver, given).text == written.text);
  io::InputFile input = io::InputFile::from_memory(written.text);
  CHECK(formats::detect(input).name == "xlsx");
}

TEST_CASE("a written sheet has texts only, its header stays in view, and Arabic is read from the right") {
  std::vector<profile::Profile> given(1);
  given[0].id = "demo:1";
  given[0].remarks.emplace_back(profile::Text{"يوسف"});
  io::InputFile input = io::InputFile::from_memory(drive::write(formats::xlsx::driver, given).text);
  const io::ZipArchive archive(input, {});
  const auto part = [&](const std::string& name) {
    io::InputFile member = archive.open(name);
    return io::read_all(member, 1U << 20U);
  };
  const std::string sheet = part("xl/worksheets/sheet1.xml");
  CHECK(sheet.find("<pane ySplit=\"1\"") != std::string::npos);
  CHECK(sheet.find("<f>") == std::string::npos);
  CHECK(sheet.find("<v>") == std::string::npos);
  const std::string styles = part("xl/styles.xml");
  CHECK(styles.find("numFmtId=\"49\"") != std::string::npos);
  CHECK(styles.find("readingOrder=\"2\"") != std::string::npos);
  CHECK(part("docProps/core.xml").find(">1980-01-01T00:00:00Z<") != std::string::npos);
}

TEST_CASE("a text that no cell can hold is reported") {
  std::vector<profile::Profile> given(1);
  given[0].id = "demo:1";
  given[0].remarks.emplace_back(profile::Text{std::string(40'000, 'x')});
  const auto written = drive::write(formats::xlsx::driver, given);
  CHECK(written.lost() == "remarks.text ");
  CHECK(drive::read(formats::xlsx::driver, written.text).profiles.size() == 1);
}

TEST_CASE("no profiles are a workbook with a header") {
  const auto written = drive::write(formats::xlsx::driver, {});
  CHECK(drive::read(formats::xlsx::driver, written.text).profiles.empty());
}

TEST_CASE("the format is told from the content") {
  io::InputFile input(folder + "sample.xlsx");
  CHECK(formats::detect(input).name == "xlsx");
}

TEST_CASE("a file that is cut or is no archive ends with an error") {
  io::InputFile input(folder + "sample.xlsx");
  const std::string whole = io::read_all(input, 1U << 20U);
  CHECK(code_of(io::InputFile::from_memory(whole), {}) == Code::count_);
  CHECK(code_of(io::InputFile::from_memory(whole.substr(0, whole.size() / 2)), {}) == Code::archive);
  CHECK(code_of(io::InputFile::from_memory("PK\x03\x04"), {}) == Code::archive);
}

TEST_CASE("archives have bounds") {
  const auto sample = [] { return io::InputFile(folder + "sample.xlsx"); };
  CHECK(code_of(sample(), {.members = 3}) == Code::limit);
  CHECK(code_of(sample(), {.archive_bytes = 1000}) == Code::limit);
  CHECK(code_of(sample(), {.member_bytes = 100}) == Code::limit);
  CHECK(code_of(sample(), {.max_ratio = 1, .ratio_from = 0}) == Code::count_);
}

TEST_CASE("a number shows as its style says, in both epochs") {
  CHECK(shown("31140", "dd.mm.yyyy") == "1985-04-03");
  CHECK(shown("29678", "yyyy-mm-dd", Epoch::of_1904) == "1985-04-03");
  CHECK(shown("31140.5", "d/m/yy h:mm") == "1985-04-03 12:00:00");
  CHECK(shown("31140", "mmm yyyy") == "1985-04");
  CHECK(shown("31140", "yyyy") == "1985");
  CHECK(shown("0.75", "h:mm AM/PM") == "18:00:00");
  CHECK(shown("59", "d.m.yyyy") == "1900-02-28");
  CHECK(shown("60", "d.m.yyyy") == "1900-02-29");
  CHECK(shown("61", "d.m.yyyy") == "1900-03-01");
  CHECK(shown("0", "d.m.yyyy", Epoch::of_1904) == "1904-01-01");
  CHECK(show_number("31140", form_of_builtin(14), Epoch::of_1900) == "1985-04-03");
  CHECK(show_number("31140", form_of_builtin(17), Epoch::of_1900) == "1985-04");
}

TEST_CASE("a number that is no date is itself") {
  CHECK(shown("1.234567890123E12", "General") == "1234567890123");  // NOTES 15.32
  CHECK(shown("9781234567897", "0") == "9781234567897");
  CHECK(shown("31140", "General") == "31140");
  CHECK(shown("31140", "0.00\" days\"") == "31140");
  CHECK(shown("31140", "[Red]#,##0") == "31140");
  CHECK(shown("1.23456789012E11", "General") == "123456789012");
  CHECK(shown("0.10000000000000001", "General") == "0.1");
  CHECK(shown("1234", "0000000") == "0001234");
  CHECK(shown("99999999", "dd.mm.yyyy") == "99999999");
  CHECK(shown("-1", "dd.mm.yyyy") == "-1");
  CHECK(shown("x", "General") == "x");
}
