// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Records out of lines as they come, with nothing read ahead: a JSON object a line, a row below the header of a table, the two or three
// lines of a machine readable zone.

#include <string>
#include <string_view>

#include <ftf/base/error.hpp>
#include <ftf/profile/codec.hpp>

#include "cli/command.hpp"
#include "formats/format.hpp"

namespace ftf::cli {

class FollowedRecords {
 public:
  /// Takes `--from`, `--mapping` and their like. `notes` outlives it. Throws Error(usage) for a format that is none of lines.
  FollowedRecords(const Arguments& arguments, base::Diagnostics& notes);

  /// Takes the next line; whether it completes a record, which is then in `record`. Throws Fault for a bad one, and goes on.
  [[nodiscard]] bool take(std::string_view line, const base::Location& where, profile::Profile& record);

  /// Throws Fault where the last record is not whole.
  void finish(const base::Location& where);

 private:
  [[nodiscard]] bool take_row(std::string_view line);
  [[nodiscard]] bool take_zone(std::string_view line, const base::Location& where);
  [[nodiscard]] bool read(const base::Location& where, profile::Profile& record);

  const formats::FormatDriver* driver_ = nullptr;  // null for JSON lines
  formats::ReadContext context_;
  bool zones_ = false;
  std::size_t heading_lines_ = 0;  // still to come
  std::string heading_, pending_;
  std::size_t pending_lines_ = 0;
  std::size_t width_ = 0;  // of the lines of the zone in hand
  profile::ProfileParser parser_;
};

}  // namespace ftf::cli
