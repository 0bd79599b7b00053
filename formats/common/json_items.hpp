// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Lists in JSON whose only item may stand without a list, and what a format in JSON is told by.

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include <ftf/base/json.hpp>

namespace ftf::formats::common {

/// Calls `use` for each item of an array that is not null; a value that is no array counts as a list of one.
template <class Use>
void for_each_item(const base::JsonValue& value, Use&& use) {
  if (value.is_null()) return;
  if (!value.is_array()) return use(value);
  for (const base::JsonValue item : value)
    if (!item.is_null()) use(item);
}

/// Whether a head of bytes begins an object or array in JSON and holds all these texts, and is not our own canonical form.
[[nodiscard]] inline bool begins_json_with(std::string_view head, std::initializer_list<std::string_view> texts) {
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || (head[start] != '{' && head[start] != '[') || head.find("\"ftf\":") != std::string_view::npos)
    return false;
  return std::ranges::all_of(texts, [&](std::string_view text) { return head.find(text) != std::string_view::npos; });
}

}  // namespace ftf::formats::common
