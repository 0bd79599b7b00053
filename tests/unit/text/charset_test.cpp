// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/charset.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

#include "charset_samples.hpp"

namespace {

using namespace std::string_view_literals;
using namespace ftf::text;
using ftf::base::Error;

std::string detail_of(std::string_view bytes, std::string_view charset) {
  try {
    static_cast<void>(to_utf8(bytes, charset));
  } catch (const Error& error) {
    CHECK(error.code() == ftf::base::Code::charset_invalid);
    return error.detail();
  }
  return "decoded";
}

}  // namespace

TEST_SUITE("text/charset") {
  TEST_CASE("each charset decodes") {
    for (const auto& sample : samples::charset_samples) CHECK(to_utf8(sample.bytes, sample.charset) == sample.text);
  }

  TEST_CASE("charsets go by the names that partners use") {
    for (const char* name : {"cp1256", "CP1256", "windows-1256", "Windows-1256", "win1256", "1256", "windows1256"})
      CHECK(to_utf8("\xE3\xD1\xED\xE3", name) == "\u0645\u0631\u064A\u0645");
    for (const char* name : {"utf-8",  "UTF8",         "utf-16",    "UTF-16LE", "utf16le", "utf-16be",   "utf-32",      "koi8-r",
                             "KOI8-R", "mac-cyrillic", "cp1251",    "cp1252",   "latin1",  "iso-8859-1", "iso-8859-15", "ascii",
                             "cp866",  "gb18030",      "shift_jis", "euc-kr",   "big5",    "utf-8-twice"})
      CHECK(is_charset(name));
    for (const char* name : {"", "klingon", "utf-99", "cp0"}) CHECK_FALSE(is_charset(name));
    CHECK_THROWS_AS(CharsetDecoder("klingon"), Error);
  }

  TEST_CASE("a stream may be cut at any byte") {
    constexpr std::string_view bytes = "\x45\x06\x3D\xD8\x00\xDE\x2D\x4E"sv;
    const std::string whole = "\u0645\U0001F600\u4E2D";
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
      CharsetDecoder decoder("utf-16le");
      std::string out;
      decoder.feed(bytes.substr(0, cut), out);
      decoder.feed(bytes.substr(cut), out);
      decoder.finish(out);
      CHECK(out == whole);
    }
  }

  TEST_CASE("long texts decode whole") {
    std::string bytes;
    std::string text;
    for (int i = 0; i < 20000; ++i) {
      bytes +=
          "\xE3"
          "a\xD1";
      text += "\u0645a\u0631";
    }
    CHECK(to_utf8(bytes, "cp1256") == text);
  }

  TEST_CASE("bytes that can't be decoded are named by their offset and never replaced") {
    CHECK(detail_of("abc\xFF", "utf-8") == "at byte 3");
    CHECK(detail_of("ab\xC3", "utf-8") == "at byte 2");
    CHECK(detail_of("a\0b"sv, "utf-16le") == "at byte 2");
    CHECK(detail_of("a\0\x00\xDC"
                    "b\0"sv,
                    "utf-16le") == "at byte 2");
    CHECK(detail_of("ab\xFF", "ascii") == "at byte 2");
    CHECK(detail_of("abc\x81\x20", "shift_jis") == "at byte 3");
    CHECK(detail_of("a\0\x3D\xD8"sv, "utf-16le") == "at byte 2");
  }

  TEST_CASE("text that was encoded twice is repaired where every run of letters maps back") {
    CHECK(repair_double_utf8("Jos\u00C3\u00A9 Mu\u00C3\u00B1oz") == "Jos\u00E9 Mu\u00F1oz");
    CHECK(repair_double_utf8("\u00D9\u0081\u00D9\u0088") == "\u0641\u0648");
    CHECK(repair_double_utf8("\u00D0\u02DC\u00D0\u00B2\u00D0\u00B0\u00D0\u00BD") == "\u0418\u0432\u0430\u043D");
    for (const char* sound : {"", "Jose", "Jos\u00E9", "\u0641\u0648", "Jos\u00C3\u00A9 Mu\u00F1oz", "M\u00FCller & S\u00F6hne"})
      CHECK_FALSE(repair_double_utf8(sound));
  }

  TEST_CASE("a stream that was encoded twice keeps what does not map back") {
    const std::string text = "Jos\u00C3\u00A9 M\u00FCller \u0641\u0648";
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
      CharsetDecoder decoder("utf-8-twice");
      std::string out;
      decoder.feed(text.substr(0, cut), out);
      decoder.feed(text.substr(cut), out);
      decoder.finish(out);
      CHECK(out == "Jos\u00E9 M\u00FCller \u0641\u0648");
    }
  }
}
