// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Rows for tests of mappings.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/diagnostics.hpp>
#include <ftf/profile/codec.hpp>

#include "formats/mapping/row_reader.hpp"
#include "formats/mapping/row_writer.hpp"

namespace ftf::formats::mapping::test {

using Cells = std::vector<std::string>;

inline base::Diagnostics& notes() {
  static base::Diagnostics instance;
  return instance;
}

/// The profile of some rows, canonical.
inline profile::Profile read(const Mapping& mapping, const Cells& columns, const std::vector<Cells>& rows) {
  notes() = {};
  RowReader reader(mapping, columns, {.file = "t.csv", .as_of = {}, .extras_group = "table", .notes = &notes()});
  profile::Profile profile;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::vector<std::string_view> cells(rows[i].begin(), rows[i].end());
    const Row row{cells, i + 2, "raw"};
    if (i == 0) reader.begin(row, profile);
    reader.add(row, profile);
  }
  reader.end({{}, 2, "raw"}, profile);
  return profile;
}

inline std::string json(const profile::Profile& profile) {
  std::string out;
  profile::append_json(out, profile);
  return out;
}

/// The canonical form of what a mapping makes of one row, without the braces and the version.
inline std::string read_row(std::string_view yaml, const Cells& columns, const Cells& cells) {
  const std::string line = json(read(Mapping::parse(yaml, "m.yml"), columns, {cells}));
  constexpr std::string_view start = "{\"ftf\":1";
  return line.size() > start.size() + 1 ? line.substr(start.size() + 1, line.size() - start.size() - 2) : std::string();
}

}  // namespace ftf::formats::mapping::test
