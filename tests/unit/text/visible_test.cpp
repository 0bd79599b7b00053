// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/visible.hpp>

#include <doctest/doctest.h>

using ftf::text::visible;

TEST_SUITE("text/visible") {
  TEST_CASE("ordinary text stays") {
    CHECK(visible("Yusuf\t1978") == "Yusuf\t1978");
    CHECK(visible("\u064A\u0648\u0633\u0641 \u4E2D") == "\u064A\u0648\u0633\u0641 \u4E2D");
    CHECK(visible("").empty());
  }

  TEST_CASE("what could deceive a reader is shown") {
    CHECK(visible("a\x1B[31m") == "a\\u{001B}[31m");
    CHECK(visible("a\u202Eb") == "a\\u{202E}b");
    CHECK(visible("a\u2066b\u200Bc\uFEFF") == "a\\u{2066}b\\u{200B}c\\u{FEFF}");
    CHECK(visible("a\nb\rc\x7F") == "a\\u{000A}b\\u{000D}c\\u{007F}");
    CHECK(visible("\u0085\u2028") == "\\u{0085}\\u{2028}");
    CHECK(visible("\U000E0041") == "\\u{E0041}");
  }

  TEST_CASE("bytes that are no UTF-8 are shown as bytes") {
    CHECK(visible("a\xFF\xC3") == "a\\x{FF}\\x{C3}");
    CHECK(visible("\xED\xA0\x80") == "\\x{ED}\\x{A0}\\x{80}");
  }
}
