// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Collects what is worth saying about single records: notes are counted by code and field, with the first place of each.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <ftf/base/error.hpp>

namespace ftf::base {

/// Counted notes of one run. Not thread-safe: each reader has its own, merged in input order.
class Diagnostics {
 public:
  /// All notes of one code on one field.
  struct Tally {
    std::uint64_t count = 0;
    Location first;      ///< where it was met first
    std::string value;   ///< the value there; shown only under `--show-values`
    std::string detail;  ///< completes the meaning, may be empty
  };
  using Key = std::pair<Code, std::string>;  ///< code and field

  /// Counts a note; keeps place, detail and value of the first of its code and field.
  void note(Code code, const Location& where, std::string_view value = {}, std::string_view detail = {});

  /// Adds the notes of another part of the input that follows this one.
  void merge(const Diagnostics& later);

  /// Sorted by code, then field.
  [[nodiscard]] const std::map<Key, Tally>& notes() const noexcept { return notes_; }

  /// How often a note was given, over all fields.
  [[nodiscard]] std::uint64_t count(Code code) const;

 private:
  std::map<Key, Tally> notes_;
};

}  // namespace ftf::base
