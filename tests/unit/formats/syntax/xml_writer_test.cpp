// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/xml_writer.hpp"

#include <doctest/doctest.h>

using ftf::formats::syntax::XmlWriter;

TEST_SUITE_BEGIN("formats/syntax/xml_writer");

TEST_CASE("elements are indented, texts escaped, empty ones closed at once") {
  std::string out;
  XmlWriter xml(out);
  xml.declaration();
  xml.open("list", {{"made", "a\"<b>"}, {"none", ""}});
  xml.leaf("name", "A & B");
  xml.leaf("empty", "");
  xml.optional_leaf("nothing", "");
  xml.open("in");
  xml.leaf("x", "ي");
  xml.close();
  xml.close();
  CHECK(out ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<list made=\"a&quot;&lt;b&gt;\">\n  <name>A &amp; B</name>\n  <empty/>\n"
        "  <in>\n    <x>ي</x>\n  </in>\n</list>");
}

TEST_CASE("what XML can't hold is left out") {
  std::string out;
  XmlWriter xml(out, 1);
  xml.leaf("a",
           "b\x01"
           "c\xFF"
           "d\uFFFF");
  CHECK(out == "  <a>bcd</a>");
}

TEST_SUITE_END();
