// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/input_file.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

#include "packed_samples.hpp"
#include "temporary_folder.hpp"

namespace {

using namespace std::string_view_literals;
using ftf::base::Code;
using ftf::base::Error;
using ftf::io::InputFile;
using ftf::io::InputOptions;
namespace samples = ftf::io::samples;

std::string all_of(std::string_view bytes, InputOptions options = {}) {
  auto input = InputFile::from_memory(std::string(bytes), "list.csv", std::move(options));
  return ftf::io::read_all(input, 1 << 26);
}

Code failure(std::string_view bytes, InputOptions options = {}) {
  try {
    static_cast<void>(all_of(bytes, std::move(options)));
  } catch (const Error& error) {
    CHECK(error.where().file == "list.csv");
    return error.code();
  }
  return Code::count_;
}

}  // namespace

TEST_SUITE("io/input_file") {
  TEST_CASE("an empty input is an empty text") {
    CHECK(all_of("").empty());
    CHECK(all_of("\xEF\xBB\xBF").empty());
  }

  TEST_CASE("each packing gives the same text") {
    for (const auto packed : {samples::text, samples::gzip, samples::bzip2, samples::xz, samples::zstd})
      CHECK(all_of(packed) == samples::text);
  }

  TEST_CASE("members of gzip follow each other, and padding after them is nothing") {
    const std::string twice = std::string(samples::gzip) + std::string(samples::gzip) + std::string(7, '\0');
    CHECK(all_of(twice) == std::string(samples::text) + std::string(samples::text));
  }

  TEST_CASE("a cut packing is damage at whatever byte it is cut") {
    for (const auto packed : {samples::gzip, samples::bzip2, samples::xz, samples::zstd})
      for (std::size_t size = 10; size < packed.size(); ++size) {
        CAPTURE(size);
        CHECK(failure(packed.substr(0, size)) == Code::archive);
      }
  }

  TEST_CASE("a flipped bit in the packed data is damage, never other text") {
    for (const auto packed : {samples::gzip, samples::bzip2, samples::xz, samples::zstd})
      for (std::size_t at = 12; at < packed.size(); ++at) {
        std::string damaged(packed);
        damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
        const Code code = failure(damaged);
        const bool found = code == Code::archive || code == Code::limit;
        CHECK((found || all_of(damaged) == samples::text));
      }
  }

  TEST_CASE("nothing, packed, is an empty text") {
    for (const auto packed : {samples::empty_gzip, samples::empty_bzip2, samples::empty_xz, samples::empty_zstd})
      CHECK(all_of(packed).empty());
  }

  TEST_CASE("only one layer is taken off") { CHECK(all_of("BZh9 is text, too") == "BZh9 is text, too"); }

  TEST_CASE("packed data that expand beyond the bounds are refused") {
    CHECK(failure(samples::gzip, {.max_expanded = 10}) == Code::limit);
    CHECK(failure(samples::gzip, {.max_ratio = 1, .ratio_from = 10}) == Code::limit);
    CHECK(failure(samples::gzip, {.max_ratio = 10, .ratio_from = 10}) == Code::count_);
    CHECK(failure(samples::text, {.max_bytes = 10}) == Code::limit);
  }

  TEST_CASE("UTF-16LE with a mark, as spreadsheets call Unicode text, is decoded") {
    CHECK(all_of("\xFF\xFEN\0a\0m\0e\0\t\0\x45\x06\n\0"sv) == "Name\t\u0645\n");
  }

  TEST_CASE("UTF-16 is told without a mark by its zero bytes") {
    CHECK(all_of("N\0a\0m\0e\0\t\0\x45\x06\n\0"sv) == "Name\t\u0645\n");
    CHECK(all_of("\0N\0a\0m\0e\0\t\x06\x45\0\n"sv) == "Name\t\u0645\n");
  }

  TEST_CASE("a byte order mark is left out, with a named charset too") {
    CHECK(all_of("\xEF\xBB\xBFname") == "name");
    CHECK(all_of("\xEF\xBB\xBFname", {.charset = "utf-8"}) == "name");
    CHECK(all_of("\xFF\xFEn\0"sv, {.charset = "utf-16le"}) == "n");
    CHECK(all_of("\xFF\xFEn\0"sv, {.charset = "utf-16"}) == "n");
  }

  TEST_CASE("a named charset is decoded chunk by chunk") {
    std::string bytes;
    std::string text;
    for (int i = 0; i < 70000; ++i) {
      bytes += "\xED\xE6\xD3\xDD;";
      text += "\u064A\u0648\u0633\u0641;";
    }
    CHECK(all_of(bytes, {.charset = "cp1256"}) == text);
  }

  TEST_CASE("UTF-8 passes unchecked, so that a bad byte costs one record") {
    CHECK(all_of("name\n\xFF\n", {.charset = "utf-8"}) == "name\n\xFF\n");
  }

  TEST_CASE("doubly encoded text is repaired and says so") {
    auto input = InputFile::from_memory("name\n\u00D9\u0081\u00D9\u0088\n");
    CHECK(input.charset() == "utf-8-twice");
    CHECK(ftf::io::read_all(input, 100) == "name\n\u0641\u0648\n");
  }

  TEST_CASE("an unknown charset, a bad sequence and destroyed text end the run") {
    CHECK(failure("x", {.charset = "klingon"}) == Code::charset_unknown);
    CHECK(failure("a\0b"sv, {.charset = "utf-16le"}) == Code::charset_invalid);
    CHECK(failure("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\x01\x02\x03\x04\x05\x06\x07\x0B\x0E") == Code::text_destroyed);
  }

  TEST_CASE("what is left of destroyed text can be read on request") {
    CHECK(all_of("<a>\x15\x33 \xE9\n</a>", {.charset = "salvage"}) == "<a>3 \u00E9\n</a>");
  }

  TEST_CASE("what is not text is passed on as it is") {
    auto input = InputFile::from_memory(std::string("PK\x03\x04\0\xFF\xFE"sv));
    CHECK(input.charset() == "binary");
    CHECK(ftf::io::read_all(input, 100) == "PK\x03\x04\0\xFF\xFE"sv);
  }

  TEST_CASE("a head may be looked at again and is read afterwards") {
    auto input = InputFile::from_memory(std::string(samples::gzip));
    CHECK(input.head(4) == "name");
    CHECK(input.head(9) == "name;born");
    CHECK(input.head(1000) == samples::text);
    CHECK(ftf::io::read_all(input, 1000) == samples::text);
    CHECK(input.head(1).empty());
  }

  TEST_CASE("a file that is not there is named") {
    try {
      InputFile input("/nowhere/list.xml");
      FAIL("opened");
    } catch (const Error& error) {
      CHECK(error.kind() == ftf::base::ErrorKind::io);
      CHECK(error.code() == Code::file_open);
      CHECK(error.where().file == "/nowhere/list.xml");
    }
  }

  TEST_CASE("a folder can be opened but not read") {
    const samples::TemporaryFolder folder;
    const auto read = [&] {
      InputFile input(folder.file("."));
      return ftf::io::read_all(input, 10);
    };
    CHECK_THROWS_AS(read(), Error);
  }
}

TEST_CASE("an expected charset holds where the bytes prove none") {
  const auto read = [](std::string_view bytes, InputOptions options = {}) {
    auto input = InputFile::from_memory(std::string(bytes), "list.csv", std::move(options));
    static_cast<void>(input.head(1));  // what tells the format has looked already
    input.expect_charset("windows-1251");
    return ftf::io::read_all(input, 1 << 20);
  };
  CHECK(read("\xC0\xE1") == "Аб");
  CHECK(read("id") == "id");
  CHECK(read("\xD0\x90\xD0\xB1") == "Аб");
  CHECK(read("\xEF\xBB\xBF\xD0\x90") == "А");
  CHECK(read("\xE9t\xE9", {.charset = "windows-1252"}) == "été");
}
