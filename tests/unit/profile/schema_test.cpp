// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/schema.hpp>

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include <ftf/base/json.hpp>
#include <ftf/profile/fields.hpp>

using namespace ftf;

TEST_SUITE_BEGIN("profile/schema");

TEST_CASE("the schema is JSON and knows every field of a profile, and no other") {
  const std::string text = profile::json_schema();
  base::JsonDocument document;
  const base::JsonValue schema = document.parse(text);
  const base::JsonValue properties = schema["properties"];
  CHECK(properties["ftf"]["const"].text() == "1");
  CHECK(schema["additionalProperties"].text() == "false");
  std::size_t count = 1;
  profile::for_each_field<profile::Profile>([&](const auto& field) {
    ++count;
    CHECK_MESSAGE(properties.has(field.name), field.name);
    CHECK(properties[field.name]["description"].text() == field.meaning);
  });
  CHECK(properties.size() == count);
  CHECK(properties["names"]["items"]["properties"].has("src"));
}

TEST_CASE("every row of the field list has a path of its own and a meaning") {
  std::set<std::string> paths;
  for (const profile::FieldRow& row : profile::field_rows()) {
    CHECK_MESSAGE(paths.insert(row.path).second, row.path);
    CHECK(!row.meaning.empty());
    CHECK(!row.type.empty());
  }
  CHECK(paths.contains("names.births.from"));
  CHECK(paths.contains("documents.number"));
  CHECK(paths.contains("handling.owner"));
}

TEST_SUITE_END();
