// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/csv/csv.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include <ftf/profile/codec.hpp>

#include "formats/table/default_table.hpp"

namespace {

using namespace ftf;
using base::Code;
using base::Error;
using base::Fault;
using formats::Detected;
using formats::FormatDriver;
using formats::csv::csv_driver;
using formats::csv::tsv_driver;
using Lines = std::vector<std::string>;

const std::string samples = std::string(FTF_SOURCE) + "/formats/csv/";

/// A mapping file that lives as long as this.
class MappingFile {
 public:
  explicit MappingFile(std::string_view yaml) {
    close(mkstemp(path.data()));
    std::ofstream(path) << yaml;
  }
  ~MappingFile() { std::remove(path.c_str()); }
  MappingFile(const MappingFile&) = delete;
  MappingFile& operator=(const MappingFile&) = delete;
  std::string path = "/tmp/ftf-mapping-XXXXXX";
};

/// Canonical profiles; a fault as `CODE LINE RAW`.
Lines read(const FormatDriver& driver, io::InputFile input, const std::string& mapping) {
  base::Diagnostics notes;
  const auto reader = driver.open(input, {.mapping = mapping, .as_of = {}, .notes = &notes});
  Lines out;
  profile::Profile profile;
  for (;;) try {
      if (!reader->next(profile)) return out;
      profile::append_json(out.emplace_back(), profile);
    } catch (const Fault& fault) {
      out.push_back(std::string(base::info(fault.code()).name) + " " + std::to_string(fault.where().line) + " " + fault.raw());
    }
}

Lines read(std::string_view yaml, const std::string& bytes, const FormatDriver& driver = csv_driver) {
  const MappingFile mapping(yaml);
  return read(driver, io::InputFile::from_memory(bytes, "t.csv"), mapping.path);
}

std::string write(const FormatDriver& driver, const Lines& profiles, const std::string& mapping, formats::LossReport& losses) {
  std::string sink;
  auto output = io::OutputFile::to_memory(sink);
  const auto writer = driver.create(output, {.mapping = mapping, .as_of = {}, .losses = &losses});
  profile::Profile profile;
  profile::ProfileParser parser;
  for (const std::string& line : profiles) {
    parser.parse(line, profile);
    writer->write(profile);
  }
  writer->close();
  output.close();
  return sink;
}

}  // namespace

TEST_CASE("the sample is read by its mapping") {
  const Lines lines = read(csv_driver, io::InputFile(samples + "sample.csv"), samples + "sample.yml");
  REQUIRE(lines.size() == 3);
  CHECK(
      lines[0] ==
      R"({"ftf":1,"id":"sample:17","kind":"person","source":"sample","names":[{"full":"Yusuf AL-TESTI","kind":"primary"},)"
      R"({"full":"Abu Testi","kind":"alias","quality":"low"},{"full":"Youssef Testi","kind":"alias","quality":"low"},)"
      R"({"full":"يوسف التستي","kind":"alias"}],"sex":"M","births":[{"from":"1976-01-01","to":"1981-12-31","precision":"range","text":"1976-1981"}],)"
      R"("birth_places":[{"text":"Kassala"}],"nationalities":[{"country":"SD"},{"country":"ER"}],)"
      R"("documents":[{"type":"passport","number":"P 0012-34","country":"SD"}],"attributes":[{"name":"occupation","type":"text","value":"carpenter"}],)"
      R"("handling":{"codes":["H1"],"owner":"Office of Examples"},"extras":{"sample":{"File note":"seen \"in transit\""}}})");
  CHECK(lines[1].find(R"("sex":"F","births":[{"from":"1990-05-17","to":"1990-05-17","precision":"day"}])") != std::string::npos);
  CHECK(lines[1].find(R"("File note":"two\nlines")") != std::string::npos);
  CHECK(lines[2].find(R"("births":[{"from":"1985-04-03","to":"1985-04-03","precision":"day"}])") != std::string::npos);
}

TEST_CASE("what a mapping reads it writes, and reads again") {
  const Lines first = read(csv_driver, io::InputFile(samples + "sample.csv"), samples + "sample.yml");
  formats::LossReport losses;
  const std::string table = write(csv_driver, first, samples + "sample.yml", losses);
  const Lines again = read(csv_driver, io::InputFile::from_memory(table, "t.csv"), samples + "sample.yml");
  REQUIRE(again.size() == first.size());
  CHECK(losses.entries().begin()->first == "extras");
  CHECK(again[2] == first[2]);
}

TEST_CASE("the default table is read back without a mapping") {
  const Lines lines{
      R"({"ftf":1,"id":"=1","kind":"person","source":"s","names":[{"full":"Yusuf  Testi","kind":"primary"},{"full":"A; B","kind":"alias"},)"
      R"({"full":"\"C\"","kind":"alias"}],"sex":"M","births":[{"from":"1985-04-03","to":"1985-04-03","precision":"day"},)"
      R"({"from":"1976-01-01","to":"1981-12-31","precision":"range"},{"from":"1990-01-01","to":"1990-12-31","precision":"year","circa":true}],)"
      R"("birth_places":[{"text":"Kassala, Sudan"}],"nationalities":[{"country":"SD"},{"country":"TN"}],)"
      R"("documents":[{"type":"passport","number":"P 0012-34"},{"number":"X1"}],"contacts":[{"type":"phone","value":"+249 1"}],)"
      R"("remarks":[{"text":"-x; y"}],"handling":{"codes":["H1","H2"],"owner":"NCB Xland"}})",
      R"({"ftf":1,"id":"2"})"};
  for (const FormatDriver* driver : {&csv_driver, &tsv_driver}) {
    formats::LossReport losses;
    const std::string table = write(*driver, lines, {}, losses);
    CHECK(losses.empty());
    CHECK(driver->detect(table) == Detected::yes);
    CHECK(read(*driver, io::InputFile::from_memory(table, "t"), {}) == lines);
  }
}

TEST_CASE("what the default table can't carry is reported") {
  formats::LossReport losses;
  static_cast<void>(write(csv_driver,
                          {R"({"ftf":1,"id":"1","documents":[{"type":"passport","number":"P1","country":"SD"}],"extras":{"s":{"A":"x"}}})"},
                          {}, losses));
  CHECK(losses.entries().at("documents.country").count == 1);
  CHECK(losses.entries().at("documents.country").example == "1");
  CHECK(losses.entries().size() == 2);
}

TEST_CASE("an empty input is a valid table, and no profile gives a header only") {
  CHECK(read("columns: {A: id}", "").empty());
  CHECK(read("columns: {A: id}", "A\n").empty());
  formats::LossReport losses;
  const std::string table = write(csv_driver, {}, {}, losses);
  CHECK(table.starts_with("id,kind,source,"));
  CHECK(read(csv_driver, io::InputFile::from_memory(table, "t"), {}).empty());
}

TEST_CASE("a table that is not the default one needs a mapping") {
  try {
    static_cast<void>(read(csv_driver, io::InputFile::from_memory("A,B\n1,2\n", "t.csv"), {}));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == Code::mapping_missing);
    CHECK(error.kind() == base::ErrorKind::usage);
  }
  CHECK_THROWS_AS(read("{format: xlsx, columns: {A: id}}", "A\n1\n"), Error);
}

TEST_CASE("ragged rows: fewer cells are empty ones, more are a fault") {
  CHECK(read("columns: {A: id, B: sex}", "A,B,C\n1\n2,m,c,d\n3,f,c,,\n") ==
        Lines{R"({"ftf":1,"id":"1"})", "csv-columns 3 2,m,c,d", R"({"ftf":1,"id":"3","sex":"F","extras":{"csv":{"C":"c"}}})"});
}

TEST_CASE("columns of a table without header are called by number") {
  CHECK(read("{header: false, columns: {1: id, 2: sex}}", "7,m\n8,f\n") ==
        Lines{R"({"ftf":1,"id":"7","sex":"M"})", R"({"ftf":1,"id":"8","sex":"F"})"});
  CHECK_THROWS_AS(read("{header: false, columns: {1: id, 9: sex}}", "7,m\n"), Error);
}

TEST_CASE("a header may be blank or the same in several columns") {
  CHECK(read("columns: {A: id}", "A,,A\n7,x,y\n") == Lines{R"({"ftf":1,"id":"7","extras":{"csv":{"2":"x","A 3":"y"}}})"});
}

TEST_CASE("rows pass by a filter") {
  CHECK(read("{filters: {T: [P, person]}, columns: {A: id, T: ignore}}", "A,T\n1,P\n2,E\n3,person\n") ==
        Lines{R"({"ftf":1,"id":"1"})", R"({"ftf":1,"id":"3"})"});
}

TEST_CASE("a bad row among those of a record sets the record aside") {
  const char* yaml = "{group_by: A, columns: {A: id, N: {to: names, required: true}}}";
  CHECK(read(yaml, "A,N\n1,Yusuf\n1,\n1,Abu\n2,Omar\n") ==
        Lines{"field-value 3 1,Yusuf\n1,\n1,Abu", R"({"ftf":1,"id":"2","names":[{"full":"Omar","kind":"primary"}]})"});
  CHECK(read(yaml, "A,N\n1,Yusuf\n1,\"x\"y\n2,Omar\n").front() == "csv-quote 3 1,Yusuf\n1,\"x\"y");
}

TEST_CASE("NOTES 15.31: a table reads the same in UTF-8, encoded twice, in UTF-16 with tabs and in Windows-1251") {
  const std::string mapping = "{columns: {Name: names, Ort: birth_places}}";
  const Lines wanted{R"({"ftf":1,"names":[{"full":"Иван Тестов","kind":"primary"}],"birth_places":[{"text":"Омск"}]})"};
  const std::string plain = "Name;Ort\nИван Тестов;Омск\n";
  CHECK(read(mapping, plain) == wanted);
  CHECK(read(mapping, "\xEF\xBB\xBF" + plain) == wanted);
  std::string twice;
  for (const char c : std::string_view("Иван Тестов;Омск")) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) twice += c;
    else (twice += static_cast<char>(0xC0 | byte >> 6)) += static_cast<char>(0x80 | (byte & 0x3F));
  }
  CHECK(read(mapping, "Name;Ort\n" + twice + "\n") == wanted);
  std::string wide = "\xFF\xFE";
  for (const char16_t c : std::u16string_view(u"Name\tOrt\r\nИван Тестов\tОмск\r\n"))
    (wide += static_cast<char>(c & 0xFF)) += static_cast<char>(c >> 8);
  CHECK(read(mapping, wide, tsv_driver) == wanted);
  const std::string cyrillic = "Name;Ort\n\xC8\xE2\xE0\xED \xD2\xE5\xF1\xF2\xEE\xE2;\xCE\xEC\xF1\xEA\n";
  CHECK(read("{encoding: windows-1251, columns: {Name: names, Ort: birth_places}}", cyrillic) == wanted);
}

TEST_CASE("the encoding of a mapping reaches the input") {
  CHECK(read("{encoding: windows-1251, columns: {A: names}}", "A\n\xC0\xED\xED\xE0\n") ==
        Lines{R"({"ftf":1,"names":[{"full":"Анна","kind":"primary"}]})"});
}

TEST_CASE("an apostrophe before a formula is taken away only where the mapping says so") {
  CHECK(read("{formulas: restore, columns: {A: id}}", "A\n'+1\n") == Lines{R"({"ftf":1,"id":"+1"})"});
  CHECK(read("columns: {A: id}", "A\n'+1\n") == Lines{R"({"ftf":1,"id":"'+1"})"});
  const MappingFile keep("{formulas: keep, columns: {A: id}}");
  formats::LossReport losses;
  CHECK(write(csv_driver, {R"({"ftf":1,"id":"=1"})"}, keep.path, losses) == "A\n=1\n");
}

TEST_CASE("tables are told from other text") {
  CHECK(csv_driver.detect("a;b\n1;2\n") == Detected::maybe);
  CHECK(tsv_driver.detect("a\tb\n1\t2\n") == Detected::maybe);
  CHECK(csv_driver.detect("a\tb\n1\t2\n") == Detected::no);
  for (const char* text : {"", "{\"a\":1,\"b\":2}\n", "[1,2]\n", "<a>x,y</a>\n", "some words\nmore words\n"}) {
    CHECK(csv_driver.detect(text) == Detected::no);
    CHECK(tsv_driver.detect(text) == Detected::no);
  }
}
