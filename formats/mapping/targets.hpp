// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Where a mapped column can go: every text, code and date of the profile's field list, by its path.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::formats::mapping {

/// What a cell is read as before it is put somewhere.
enum class Reads : std::uint8_t {
  text,
  date,
  country,   ///< a code where it is known, else words
  document,  ///< a kind of document of ftf-profile(5), else words
  sex,
};

/// A value on its way between cell and profile.
struct Value {
  std::string text{};                          ///< the code, where there are codes
  std::string words{};                         ///< what the code does not say
  std::optional<profile::PartialDate> date{};  ///< for Reads::date
  std::string role{};                          ///< for parts of names
};

/// A part of the profile that holds items: a list such as `names`, or a group of fields that is there once at most (`handling`, and
/// the record itself under the name "").
struct ItemList {
  std::string name;
  bool single = false;  ///< item 0 is the only one
  std::function<std::size_t(const profile::Profile&)> size;
  std::function<void(profile::Profile&)> add;
  /// Removes those items from `from` on that equal an earlier one.
  std::function<void(profile::Profile&, std::size_t from)> drop_repeated;
};

/// One field of an item.
struct Target {
  std::string path;  ///< `documents.number`; `documents` is short for its main field
  const ItemList* list = nullptr;
  std::string member;  ///< `number`
  Reads reads = Reads::text;
  bool many = false;              ///< takes several values
  const Target* words = nullptr;  ///< where words go beside a code, or for want of one
  /// False where another value stands already.
  std::function<bool(profile::Profile&, std::size_t item, const Value&)> put;
  std::function<void(const profile::Profile&, std::size_t item, std::vector<Value>& out)> get;
};

/// The target of this path; null if there is none.
[[nodiscard]] const Target* find_target(std::string_view path);

/// Paths of all targets, for messages and ftf-mapping(5).
[[nodiscard]] std::vector<std::string_view> target_paths();

}  // namespace ftf::formats::mapping
