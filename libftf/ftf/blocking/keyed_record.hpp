// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Keyed records (DESIGN 6): what `block` writes, sort(1) brings together and `compare` reads.
//
// KEY TAB ID TAB {"keys":"KEY KEY ...","record":{...}}: a line for each key under which a record may meet others. `keys` holds all of
// these in ascending order; `record` is the canonical form of the record's compared part.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/base/json.hpp>
#include <ftf/blocking/key_maker.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::blocking {

/// Appends the lines of one record. `compared` is what compared_part() gives.
void append_keyed_lines(std::string& out, std::string_view id, const std::vector<Key>& keys, const profile::Profile& compared);

/// A line taken apart, valid as long as the line.
struct KeyedLine {
  Key key = 0;
  std::string_view id;
  std::string_view json;    ///< what follows the id
  std::string_view record;  ///< id and json: equal for all lines of a record
};

/// Throws Fault line_form.
[[nodiscard]] KeyedLine split_keyed_line(std::string_view line, const base::Location& where);

/// Reads what follows the id. Keeps memory from one call to the next.
class KeyedRecordParser {
 public:
  /// Replaces keys() and compared(). Throws Fault line_form and those of profiles.
  void parse(std::string_view json, const base::Location& where);

  [[nodiscard]] const std::vector<Key>& keys() const noexcept { return keys_; }
  [[nodiscard]] profile::Profile& compared() noexcept { return compared_; }

 private:
  base::JsonDocument document_;
  std::vector<Key> keys_;
  profile::Profile compared_;
};

}  // namespace ftf::blocking
