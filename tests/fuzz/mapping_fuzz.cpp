// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// A mapping of any bytes is refused with a place, or applies to any row and turns round.
#include <cstdlib>

#include "formats/mapping/row_reader.hpp"
#include "formats/mapping/row_writer.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf;
  try {
    const auto mapping = formats::mapping::Mapping::parse({reinterpret_cast<const char*>(data), size}, "fuzz");
    formats::mapping::RowWriter writer(mapping);
    base::Diagnostics notes;
    formats::mapping::RowReader reader(mapping, writer.columns(), {.file = "fuzz", .as_of = {}, .extras_group = "t", .notes = &notes});
    std::vector<std::string_view> cells(writer.columns().size(), "1985-04-03; Testi");
    profile::Profile profile;
    const formats::mapping::Row row{cells, 1, {}};
    reader.begin(row, profile);
    reader.add(row, profile);
    reader.end(row, profile);
    if (writer.rows(profile).empty()) std::abort();
  } catch (const base::Error& error) {
    if (error.kind() == base::ErrorKind::internal) std::abort();
  }
  return 0;
}
