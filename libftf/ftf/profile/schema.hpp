// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the field list says, for people and for other programs.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/field.hpp>

namespace ftf::profile {

/// JSON Schema (draft 2020-12) of the canonical form, indented.
[[nodiscard]] std::string json_schema();

/// One row of the field list with its path, for manuals and for checking `--fields`.
struct FieldRow {
  std::string path;  ///< `names.births.from`
  std::string type;  ///< `text`, `yes/no`, `day`, `index`, `object`, `list of text`, `list of objects`
  Personal personal;
  std::string_view meaning, example, vocabulary;
};

/// All rows; structs that stand in several places are listed once, under the first.
[[nodiscard]] const std::vector<FieldRow>& field_rows();

}  // namespace ftf::profile
