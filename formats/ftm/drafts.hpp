// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Entities before they are written in one form or another.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::formats::ftm {

/// One value of a property.
struct DraftValue {
  std::string property, text, lang;
};

struct Draft {
  std::string id, schema, caption;
  std::vector<DraftValue> values;  ///< those of one property stand together

  /// Adds a value, unless it is empty or was added before.
  void add(std::string_view property, std::string_view text, std::string_view lang = {});
};

/// The entity that a profile is, and behind it the documents, listings, addresses and relations. What has no place is left out.
[[nodiscard]] std::vector<Draft> make_drafts(const profile::Profile& profile);

/// Appends one line of JSON; the members beside the properties are those of `profile`.
void append_entity(std::string& out, const Draft& draft, const profile::Profile& profile, bool is_main);

}  // namespace ftf::formats::ftm
