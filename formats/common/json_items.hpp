// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Lists in JSON whose only item may stand without a list.

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

}  // namespace ftf::formats::common
