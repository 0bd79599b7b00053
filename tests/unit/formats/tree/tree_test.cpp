// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include <ftf/profile/codec.hpp>

#include "formats/json/json.hpp"
#include "formats/xml/xml.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using base::Code;
using formats::FormatDriver;

namespace {

constexpr std::string_view first_person =
    R"({"ftf":1,"id":"sample:17","source":"sample","names":[{"full":"Yusuf AL-TESTI","kind":"primary")";

struct ByMapping {
  std::vector<std::string> lines;
  base::Diagnostics notes;
};

ByMapping read_by(const FormatDriver& driver, std::string text, const std::string& mapping_path) {
  ByMapping result;
  io::InputFile input = io::InputFile::from_memory(std::move(text), "tree");
  const auto reader = driver.open(input, {.mapping = mapping_path, .as_of = {}, .notes = &result.notes});
  profile::Profile profile;
  while (reader->next(profile)) profile::append_json(result.lines.emplace_back(), profile);
  return result;
}

// A mapping file of these words, gone with the object.
class MappingFile {
 public:
  explicit MappingFile(std::string_view yaml)
      : path_(std::filesystem::temp_directory_path() / ("ftf-tree-" + std::to_string(getpid()) + ".yml")) {
    std::ofstream(path_) << yaml;
  }
  ~MappingFile() { std::filesystem::remove(path_); }
  MappingFile(const MappingFile&) = delete;
  MappingFile& operator=(const MappingFile&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

std::vector<std::string> lines_by(const FormatDriver& driver, std::string text, std::string_view yaml) {
  const MappingFile mapping(yaml);
  return read_by(driver, std::move(text), mapping.path()).lines;
}

Code code_by(const FormatDriver& driver, std::string text, std::string_view yaml) {
  try {
    static_cast<void>(lines_by(driver, std::move(text), yaml));
  } catch (const base::Error& error) {
    return error.code();
  }
  return Code::count_;
}

}  // namespace

TEST_CASE("the sample of XML: parts of one alias and one document stay together, filters leave out, what is not named goes to extras") {
  const ByMapping read =
      read_by(formats::xml::driver, drive::file("formats/xml/sample.xml"), std::string(FTF_SOURCE) + "/formats/xml/sample.yml");
  REQUIRE(read.lines.size() == 2);
  CHECK(read.lines[0].starts_with(first_person));
  CHECK(read.lines[0].find(R"({"full":"Abu Testi","kind":"alias","quality":"low"},{"full":"يوسف التستي","kind":"alias"})") !=
        std::string::npos);
  CHECK(read.lines[0].find(
            R"("documents":[{"type":"passport","number":"P0012345","country":"SD"},{"type":"national-id","number":"77-1"}])") !=
        std::string::npos);
  CHECK(read.lines[0].find(R"("extras":{"sample":{"Note":"seen in May","Note/@lang":"en"}})") != std::string::npos);
  CHECK(read.lines[1].find(R"("id":"sample:19")") != std::string::npos);
  CHECK(read.notes.count(Code::unknown_element) == 2);  // Header and its Sender
}

TEST_CASE("the sample of JSON: an envelope, lists of plain values and of objects") {
  const ByMapping read =
      read_by(formats::json::driver, drive::file("formats/json/sample.json"), std::string(FTF_SOURCE) + "/formats/json/sample.yml");
  REQUIRE(read.lines.size() == 2);
  CHECK(read.lines[0].starts_with(first_person));
  CHECK(read.lines[0].find(R"({"full":"Abu Testi","kind":"alias"},{"full":"يوسف التستي","kind":"alias"})") != std::string::npos);
  CHECK(read.lines[0].find(
            R"("documents":[{"type":"passport","number":"P0012345","country":"SD"},{"type":"national-id","number":"77-1"}])") !=
        std::string::npos);
  CHECK(read.lines[0].find(R"("extras":{"sample":{"note/text":"seen in May","note/sure":"true"}})") != std::string::npos);
  CHECK(read.lines[1].find(R"("births":[{"from":"1990-05-17")") != std::string::npos);
}

TEST_CASE("records of JSON may stand in an array, in lines, or alone") {
  constexpr std::string_view yaml = "columns: {k: id, n: names}\n";
  for (const char* const text :
       {R"([{"k":1,"n":"A Testi"},{"k":2,"n":"B Testi"}])", "{\"k\":1,\"n\":\"A Testi\"}\n{\"k\":2,\"n\":\"B Testi\"}\n"}) {
    CAPTURE(text);
    const auto lines = lines_by(formats::json::driver, text, yaml);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1] == R"({"ftf":1,"id":"2","names":[{"full":"B Testi","kind":"primary"}]})");
  }
  CHECK(lines_by(formats::json::driver, R"({"k":1,"n":"A Testi"})", yaml).size() == 1);
  CHECK(lines_by(formats::json::driver, "", yaml).empty());
}

TEST_CASE("a path that only a later record has is a column from then on") {
  const auto lines = lines_by(formats::json::driver, R"([{"k":1},{"k":2,"x":{"y":"late"}},{"k":3}])", "columns: {k: id}\n");
  REQUIRE(lines.size() == 3);
  CHECK(lines[1] == R"({"ftf":1,"id":"2","extras":{"json":{"x/y":"late"}}})");
  CHECK(lines[2] == R"({"ftf":1,"id":"3"})");
}

TEST_CASE("the text of a record's own element is called by a dot") {
  const auto lines =
      lines_by(formats::xml::driver, "<l><n k='1'>A Testi</n><n k='2'>B Testi</n></l>", "record: n\ncolumns: {'@k': id, .: names}\n");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == R"({"ftf":1,"id":"1","names":[{"full":"A Testi","kind":"primary"}]})");
}

TEST_CASE("a required cell may be missing from repetitions, but not from the record") {
  constexpr std::string_view yaml = "columns: {k: id, n: {to: names, required: true}, a: {to: names, kind: alias, optional: true}}\n";
  CHECK(lines_by(formats::json::driver, R"([{"k":1,"n":"A Testi","a":["B","C"]}])", yaml).size() == 1);
  CHECK(code_by(formats::json::driver, R"([{"k":1,"a":["B","C"]}])", yaml) == Code::field_value);
}

TEST_CASE("what is wrong with a tree or its mapping has its code") {
  constexpr std::string_view yaml = "record: n\ncolumns: {'@k': id}\n";
  CHECK(code_by(formats::xml::driver, "<l><n k='1'></l>", yaml) == Code::xml_syntax);
  CHECK(code_by(formats::xml::driver, "<!DOCTYPE l [<!ENTITY a 'b'>]><l><n k='1'/></l>", yaml) == Code::xml_doctype);
  CHECK(code_by(formats::xml::driver, "<l/>", "columns: {'@k': id}\n") == Code::settings_value);
  CHECK(code_by(formats::xml::driver, "<l/>", "format: json\nrecord: n\ncolumns: {'@k': id}\n") == Code::settings_value);
  CHECK(code_by(formats::xml::driver, "<l/>", "group_by: '@k'\nrecord: n\ncolumns: {'@k': id}\n") == Code::settings_value);
  CHECK(code_by(formats::json::driver, "[{]", "columns: {k: id}\n") == Code::json_syntax);
  CHECK(code_by(formats::json::driver, std::string(100, '[') + std::string(100, ']'), "columns: {k: id}\n") == Code::json_depth);
  base::Diagnostics notes;
  io::InputFile input = io::InputFile::from_memory("<l/>", "tree");
  CHECK_THROWS_AS(static_cast<void>(formats::xml::driver.open(input, {.mapping = {}, .as_of = {}, .notes = &notes})), base::Error);
}

TEST_CASE("a record of too many repetitions or paths is a fault, and the next one is read") {
  std::string many = R"([{"k":1,"a":[0)";
  for (int i = 0; i < 10'000; ++i) many += ",1";
  CHECK(code_by(formats::json::driver, many + "]}]", "columns: {k: id}\n") == Code::limit);
  std::string wide = R"([{"k":1)";
  for (int i = 0; i < 4096; ++i) wide += ",\"p" + std::to_string(i) + "\":1";
  CHECK(code_by(formats::json::driver, wide + "}]", "columns: {k: id}\n") == Code::limit);
  std::string both = R"([{"k":1)";
  for (int i = 0; i < 2000; ++i) both += ",\"p" + std::to_string(i) + "\":1";
  both += ",\"z\":[0";
  for (int i = 0; i < 2000; ++i) both += ",1";
  CHECK(code_by(formats::json::driver, both + "]}]", "columns: {k: id}\n") == Code::limit);
}
