// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads the kinds of values that members of a notice have: texts, dates, countries, documents.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <ftf/base/json.hpp>
#include <ftf/profile/profile.hpp>

#include "formats/common/json_items.hpp"
#include "formats/common/values.hpp"

namespace ftf::formats::interpol_json {

using common::for_each_item;

/// Value of `source`, and scheme of the ids.
inline constexpr std::string_view source_name = "interpol";

/// Group of `extras` for what the profile has no field for.
inline constexpr std::string_view extras_group = "interpol";

/// Two parts with a space between, where both are there.
[[nodiscard]] std::string joined(std::string_view first, std::string_view second);

/// A notice that is being read: where its values go, and where its notes do.
struct Reading {
  profile::Profile& profile;
  common::Notes& notes;

  /// A short text on one line; empty for null and, with a note, for placeholders. `field` is the member's path. Throws Fault json_type for
  /// arrays and objects; so do the others.
  [[nodiscard]] std::string text(const base::JsonValue& value, std::string_view field) const;

  /// Free text, whose line breaks stay.
  [[nodiscard]] std::string words(const base::JsonValue& value, std::string_view field) const;

  /// `YYYY/MM/DD`, zeros for what is unknown or left out; other forms as people write dates.
  [[nodiscard]] std::optional<profile::PartialDate> date(const base::JsonValue& value, std::string_view field) const;

  /// An ISO code; the private codes 914 and 922 stand for an unknown country and give an empty answer.
  [[nodiscard]] profile::Country country(const base::JsonValue& value, std::string_view field) const;

  [[nodiscard]] profile::Document document(const base::JsonValue& item) const;

  void expect_object(const base::JsonValue& value, std::string_view field) const;

  /// Keeps a value that the format is not known to have, nested ones as their JSON text.
  void keep(std::string_view name, const base::JsonValue& value) const;

  /// Keeps the members of a nested object that are not listed.
  void keep_others(const base::JsonValue& object, std::string_view name, std::initializer_list<std::string_view> known) const;

 private:
  [[noreturn]] void refuse(std::string_view field, const char* expected) const;
};

}  // namespace ftf::formats::interpol_json
