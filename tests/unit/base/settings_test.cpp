// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/settings.hpp>

#include <doctest/doctest.h>

using namespace ftf::base;

namespace {

/// Message of the error that `use` gives on a settings text.
template <class Use>
std::string error(std::string_view yaml, Use use) {
  try {
    use(Setting::parse(yaml, "s.yml"));
  } catch (const Error& wrong) {
    CHECK(wrong.kind() == ErrorKind::usage);
    return wrong.what();
  }
  return "none";
}

}  // namespace

TEST_SUITE_BEGIN("base/settings");

TEST_CASE("maps, lists and scalars are read") {
  const Setting root = Setting::parse("a: 5\nb: [x, y]\nc:\n  d: true\ne:\n", "s.yml");
  CHECK(root.keys() == std::vector<std::string>{"a", "b", "c", "e"});
  CHECK(root.at("a").integer() == 5);
  CHECK(root.at("b").texts() == std::vector<std::string>{"x", "y"});
  CHECK(root.at("a").texts() == std::vector<std::string>{"5"});
  CHECK(root.at("c").at("d").boolean());
  CHECK(root.at("e").is_null());
  CHECK(root.at("e").items().empty());
  CHECK(root.text_or("missing", "z") == "z");
  CHECK(root.integer_or("a", 1) == 5);
  CHECK(root.integer_or("missing", 1) == 1);
  CHECK_FALSE(root.boolean_or("missing", false));
  CHECK_FALSE(root.has("missing"));
}

TEST_CASE("a key that is not known, or stands twice, is refused with its place") {
  CHECK(error("a: 1\nb:\n  cc: 2\n", [](const Setting& root) { root.at("b").allow({"c", "d"}); }) ==
        "s.yml:3:7: b.cc: unknown or repeated key in the settings file (known here: c, d) [settings-key]");
  CHECK(error("a: 1\na: 2\n", [](const Setting&) {}) ==
        "s.yml:2:1: unknown or repeated key in the settings file ('a' stands twice) [settings-key]");
}

TEST_CASE("a value of another kind says what was expected") {
  CHECK(error("a: x1\n", [](const Setting& root) { (void)root.at("a").integer(); }) ==
        "s.yml:1:4: a: a setting has a value that is not allowed (expected a whole number) [settings-value]");
  CHECK(error("a: yes\n", [](const Setting& root) { (void)root.at("a").boolean(); }).find("expected true or false") != std::string::npos);
  CHECK(error("a: 1\n", [](const Setting& root) { (void)root.at("b"); }).find("expected a key 'b'") != std::string::npos);
  CHECK(error("a: [1]\n", [](const Setting& root) { (void)root.at("a").text(); }).find("expected text") != std::string::npos);
}

TEST_CASE("text that is no YAML is a syntax error with its place") {
  CHECK(error("a: [1\n", [](const Setting&) {}).find("[settings-syntax]") != std::string::npos);
  CHECK(error("a: b: c\n", [](const Setting&) {}).starts_with("s.yml:1:"));
}

TEST_CASE("a settings file that is not there is an error of the system") {
  try {
    (void)Setting::load("/nowhere/s.yml");
    FAIL("no error");
  } catch (const Error& wrong) {
    CHECK(wrong.kind() == ErrorKind::io);
    CHECK(wrong.code() == Code::file_open);
  }
}

TEST_SUITE_END();

TEST_CASE("the word null is a key like any other") {
  CHECK(ftf::base::Setting::parse("null: [\"-\"]", "m.yml").at("null").texts() == std::vector<std::string>{"-"});
}
