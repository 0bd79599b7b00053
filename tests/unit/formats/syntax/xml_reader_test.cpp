// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/xml_reader.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using base::Code;
using formats::syntax::XmlElement;
using formats::syntax::XmlLimits;
using formats::syntax::XmlReader;
using formats::syntax::XmlRecord;

namespace {

io::InputFile file(std::string bytes) { return io::InputFile::from_memory(std::move(bytes), "in.xml", {.charset = "utf-8"}); }

/// Texts of the records called R, separated by '|'.
std::string texts(std::string xml, const XmlLimits& limits = {}) {
  io::InputFile input = file(std::move(xml));
  XmlReader reader(input, {"R"}, limits);
  XmlRecord record;
  std::string out;
  while (reader.next(record)) (out += record.root().text()) += '|';
  return out;
}

/// The error that reading ends with, as the user sees it.
std::string message_of(std::string xml, const XmlLimits& limits = {}) {
  try {
    texts(std::move(xml), limits);
  } catch (const base::Error& error) {
    return error.what();
  }
  return {};
}

Code code_of(std::string xml, const XmlLimits& limits = {}) {
  try {
    texts(std::move(xml), limits);
  } catch (const base::Error& error) {
    return error.code();
  }
  return Code::internal;
}

}  // namespace

TEST_SUITE_BEGIN("formats/syntax/xml_reader");

TEST_CASE("records come one by one as trees with attributes, children and collapsed text") {
  io::InputFile input = file(
      "<?xml version='1.0' encoding='windows-1256'?>\n<list made=' 2026-01-28 '>\n  <group>\n"
      "    <R kind='a &amp; b'>\n      <name> YUSUF\n\t IBRAHIM\u00A0\u202F X</name><name/>tail <b/> end\n    </R><R/>\n  "
      "</group>\n</list>");
  XmlReader reader(input, {"R"});
  XmlRecord record;
  CHECK(reader.root_attribute("made").empty());
  REQUIRE(reader.next(record));
  CHECK(reader.root_attribute("made") == "2026-01-28");
  const XmlElement root = record.root();
  CHECK(root.name() == "R");
  CHECK(root.attribute("kind") == "a & b");
  CHECK(root.attribute("other").empty());
  CHECK(root.text() == "tail end");
  CHECK(root.child_text("name") == "YUSUF IBRAHIM X");
  std::string names;
  for (const XmlElement child : root) (names += child.name()) += ' ';
  CHECK(names == "name name b ");
  CHECK(record.raw().starts_with("<R kind="));
  CHECK(record.raw().ends_with("</R>"));
  REQUIRE(reader.next(record));
  CHECK(record.raw() == "<R/>");
  CHECK_FALSE(record.root().has_children());
  CHECK_FALSE(reader.next(record));
  CHECK_FALSE(reader.next(record));
}

TEST_CASE("records and their elements know file, line and byte column") {
  io::InputFile input = file("<l>\n <!-- é --> <R>\n  <a/>é<b/></R><R/></l>");
  XmlReader reader(input, {"R"});
  XmlRecord record;
  REQUIRE(reader.next(record));
  CHECK(record.where().text() == "in.xml:2:14");
  auto child = record.root().begin();
  CHECK((*child).location().text() == "in.xml:3:3");
  CHECK((*++child).location().text() == "in.xml:3:9");
  REQUIRE(reader.next(record));
  CHECK(record.where().text() == "in.xml:3:17");
}

TEST_CASE("namespace prefixes count for nothing") {
  io::InputFile input = file("<x:l xmlns:x='urn:a' x:made='1'><x:R x:k='2'><x:n>t</x:n></x:R></x:l>");
  XmlReader reader(input, {"R"});
  XmlRecord record;
  REQUIRE(reader.next(record));
  CHECK(reader.root_attribute("made") == "1");
  CHECK(record.root().attribute("k") == "2");
  CHECK(record.root().attributes().size() == 1);
  CHECK(record.root().child_text("n") == "t");
}

TEST_CASE("a record inside a record is a part of it, and other elements are told by name") {
  io::InputFile input = file("<l><g><other>x</other><R><R>in</R></R></g></l>");
  XmlReader reader(input, {"R"});
  XmlRecord record;
  REQUIRE(reader.next(record));
  CHECK(record.root().child_text("R") == "in");
  CHECK_FALSE(reader.next(record));
  REQUIRE(reader.passed_over().size() == 2);
  CHECK(reader.passed_over().at("other").text() == "in.xml:1:7");
}

TEST_CASE("records longer than what is read at once, and many of them, come whole") {
  std::string xml = "<l>";
  for (int i = 0; i < 40; ++i) xml += "<R>" + std::string(5000, static_cast<char>('a' + i % 26)) + "é</R>\n";
  xml += "<R>" + std::string(300000, 'z') + "</R></l>";
  const std::string out = texts(xml);
  CHECK(out.size() == 40 * 5003 + 300001);
}

TEST_CASE("an input without a byte is an empty document, one that breaks off is not") {
  CHECK(texts("").empty());
  CHECK(texts("<l/>").empty());
  CHECK(message_of("<l><R>a</R><R>b") == "in.xml:1:16: not well-formed XML (no element found) [xml-syntax]");
  CHECK(code_of("<l></l><l/>") == Code::xml_syntax);
  CHECK(message_of("<l>\n<R>a</b></R></l>") == "in.xml:2:7: not well-formed XML (mismatched tag) [xml-syntax]");
  CHECK(code_of("<l><R>&nbsp;</R></l>") == Code::xml_syntax);
}

TEST_CASE("any DOCTYPE is refused, so that nothing is expanded or opened") {
  CHECK(message_of("<?xml version='1.0'?>\n<!DOCTYPE l [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><l><R>&e;</R></l>") ==
        "in.xml:2:13: a DOCTYPE is refused [xml-doctype]");
}

TEST_CASE("depth and record size are bounded") {
  CHECK(code_of("<l><R><a><b/></a></R></l>", {.depth = 3}) == Code::xml_depth);
  CHECK(texts("<l><R><a><b/></a>x</R></l>", {.depth = 4}) == "x|");
  CHECK(code_of("<l><R>" + std::string(200000, 'x') + "</R></l>", {.record_bytes = 100000}) == Code::limit);
  CHECK(code_of("<l a='" + std::string(200000, 'x') + "'/>", {.record_bytes = 100000}) == Code::limit);
}

TEST_CASE("a byte that is no UTF-8 costs its record, and reading goes on") {
  io::InputFile input = file("<l><R>ok</R>\n<R>b\xE9 d</R><R>\u0645</R></l>");
  XmlReader reader(input, {"R"});
  XmlRecord record;
  REQUIRE(reader.next(record));
  try {
    static_cast<void>(reader.next(record));
    FAIL("no fault");
  } catch (const base::Fault& fault) {
    CHECK(fault.code() == Code::utf8_invalid);
    CHECK(fault.where().text() == "in.xml:2:1");
    CHECK(fault.detail() == "byte 4 of the record");
    CHECK(fault.raw() == "<R>b\xE9 d</R>");
  }
  REQUIRE(reader.next(record));
  CHECK(record.root().text() == "\u0645");
  CHECK_FALSE(reader.next(record));
}

TEST_CASE("a control character costs its record, and many of them mean that the text was destroyed") {
  CHECK(code_of("<l><R>it\x19s</R></l>") == Code::control_character);
  CHECK(code_of("<l><R>it\x19s \xE9t\xE9</R></l>") == Code::text_destroyed);
  CHECK(code_of("<l><R>\x10\x11\x12</R></l>") == Code::text_destroyed);
  CHECK(code_of("<l><R>\xEF\xBF\xBF</R></l>") == Code::control_character);
}

TEST_CASE("the root's name is found behind declaration and comments") {
  using formats::syntax::xml_root_name;
  CHECK(xml_root_name("<?xml version='1.0'?>\n<!-- <a> -->\n<x:list made='1'>") == "list");
  CHECK(xml_root_name("<!DOCTYPE html><html>") == "html");
  CHECK(xml_root_name("<a/>") == "a");
  CHECK(xml_root_name("{}").empty());
  CHECK(xml_root_name("").empty());
  CHECK(xml_root_name("<?xml").empty());
}

TEST_SUITE_END();
