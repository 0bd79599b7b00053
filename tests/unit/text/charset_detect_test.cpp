// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include <ftf/text/charset.hpp>

#include "charset_samples.hpp"

namespace {

using namespace std::string_view_literals;
using namespace ftf::text;
using State = CharsetGuess::State;

std::string guess(std::string_view head, HeadEnd end = HeadEnd::whole) {
  const CharsetGuess found = detect_charset(head, end);
  switch (found.state) {
    case State::known: return found.charset;
    case State::ambiguous: return "ambiguous";
    case State::binary: return "binary";
    case State::destroyed: return "destroyed";
  }
  return {};
}

}  // namespace

TEST_SUITE("text/charset_detect") {
  TEST_CASE("a byte order mark decides") {
    CHECK(guess("\xEF\xBB\xBFname") == "utf-8");
    CHECK(detect_charset("\xEF\xBB\xBFname").mark == 3);
    CHECK(guess("\xFF\xFEn\0"sv) == "utf-16le");
    CHECK(guess("\xFE\xFF\0n"sv) == "utf-16be");
    CHECK(guess("\xFF\xFE\0\0n\0\0\0"sv) == "utf-32le");
    CHECK(guess("\xEF\xBB\xBF\xFF") == "utf-8");
  }

  TEST_CASE("ASCII and valid UTF-8 are UTF-8, whatever letter the head cuts") {
    CHECK(guess("") == "utf-8");
    CHECK(guess("name;born\n") == "utf-8");
    const std::string_view text = "\u0645\u0631\u064A\u0645 \u4E2D\U0001F600";
    for (std::size_t size = 1; size <= text.size(); ++size) CHECK(guess(text.substr(0, size), HeadEnd::cut) == "utf-8");
  }

  TEST_CASE("UTF-8 with a few bad bytes stays UTF-8") {
    std::string text;
    for (int i = 0; i < 20; ++i) text += "\u0645\u0631\u064A\u0645\n";
    CHECK(guess(text + "\xFF\n") == "utf-8");
  }

  TEST_CASE("UTF-16 shows in its zero bytes") {
    CHECK(guess("n\0a\0m\0e\0\n\0"sv) == "utf-16le");
    CHECK(guess("\0n\0a\0m\0e\0\n"sv) == "utf-16be");
    CHECK(guess("\x45\x06\x31\x06\x4A\x06 \0\x45\x06\n\0"sv) == "utf-16le");
  }

  TEST_CASE("single-byte charsets show in letters that make sense") {
    for (const auto& sample : samples::charset_samples) {
      CAPTURE(sample.text);
      if (sample.charset != "windows-1255") CHECK(guess(sample.bytes) == sample.charset);
    }
  }

  TEST_CASE("Hebrew could be Russian capitals in KOI8-R, so the user is asked") {
    CHECK(guess("\xE9\xE5\xF1\xF3;\xEB\xE4\xEF\n\xEE\xF8\xE9\xED;\xEC\xE5\xE9\n") == "ambiguous");
  }

  TEST_CASE("a letter or two that fit several charsets are ambiguous") {
    CHECK(guess("a;\xE8\n") == "ambiguous");
    CHECK(guess("\xA4\xA4") == "ambiguous");
  }

  TEST_CASE("an XML file says its charset") {
    CHECK(guess("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>\xE8</a>") == "windows-1251");
    CHECK(guess("<?xml version='1.0' encoding='iso-8859-1'?><a>\xE8</a>") == "iso-8859-1");
    CHECK(guess("<?xml version='1.0' encoding='windows-1251'?><a>\u0645</a>") == "utf-8");
  }

  TEST_CASE("UTF-8 that was encoded twice is told") {
    CHECK(guess("name\nJos\u00C3\u00A9\n") == "utf-8-twice");
    CHECK(guess("name\n\u00D9\u0081\u00D9\u0088\n") == "utf-8-twice");
    CHECK(guess("name\nJos\u00C3\u00A9\n\u00C3", HeadEnd::cut) == "utf-8-twice");
    CHECK(guess("name\nJos\u00C3\u00A9 M\u00FCller\n") == "utf-8");
  }

  TEST_CASE("code points cut to their low byte are destroyed text") {
    const std::string cut = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\x15\x33\x01\x4A \x12\x10\x0B\x1A\x1F\x16\x11\x0E\x8A</a>";
    CHECK(guess(cut) == "destroyed");
    CHECK(guess("name\n\x1A") == "utf-8");
  }

  TEST_CASE("what is not text is binary") {
    CHECK(guess("PK\x03\x04rest") == "binary");
    CHECK(guess("\xD0\xCF\x11\xE0\xA1\xB1") == "binary");
    CHECK(guess("%PDF-1.7") == "binary");
    CHECK(guess("\0\0\0\0\0\1\2\3"sv) == "binary");
  }
}
