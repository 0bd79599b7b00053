// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Keyed records (DESIGN 6): what `block` writes, sort(1) brings together and `compare` reads.
//
// KEY TAB ID TAB {"keys":"NUMBER NUMBER ...","record":{...}}: a line for each key under which a record may be the partner of another. KEY
// is the number of records that share the key and its number in the statistics file, in five and eight hexadecimal digits. `keys` holds the
// numbers of all keys of the record in the order of KEY; `record` is the canonical form of the record's compared part.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/base/json.hpp>
#include <ftf/blocking/shared_keys.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::blocking {

/// Appends the lines of one record: under the first `lines` of its keys, which are sorted. `compared` is what compared_part() gives.
void append_keyed_lines(std::string& out, std::string_view id, std::span<const SharedKey> keys, std::size_t lines,
                        const profile::Profile& compared);

/// A line taken apart, valid as long as the line.
struct KeyedLine {
  SharedKey key;
  std::string_view id;
  std::string_view json;    ///< what follows the id
  std::string_view record;  ///< id and json: equal for all lines of a record
};

/// Throws Fault line_form.
[[nodiscard]] KeyedLine split_keyed_line(std::string_view line, const base::Location& where);

/// Reads what follows the id. Keeps memory from one call to the next.
class KeyedRecordParser {
 public:
  /// Replaces numbers() and compared(). Throws Fault line_form and those of profiles.
  void parse(std::string_view json, const base::Location& where);

  /// Numbers of the record's keys, as they stand there.
  [[nodiscard]] const std::vector<std::uint32_t>& numbers() const noexcept { return numbers_; }
  [[nodiscard]] profile::Profile& compared() noexcept { return compared_; }

 private:
  base::JsonDocument document_;
  std::vector<std::uint32_t> numbers_;
  profile::Profile compared_;
};

}  // namespace ftf::blocking
