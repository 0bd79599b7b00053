// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// A table of any bytes is read by a mapping or as the default table; what is then written as the default table reads back unchanged.
#include <cstdlib>

#include "formats/csv/csv.hpp"
#include "formats/mapping/row_reader.hpp"
#include "formats/syntax/csv_reader.hpp"
#include "formats/table/default_table.hpp"
#include "tests/fuzz/read_all.hpp"

namespace {

using namespace ftf;

/// Rows of any table through a mapping that names its first columns.
void read_rows(const std::uint8_t* data, std::size_t size) {
  static const auto mapping = formats::mapping::Mapping::parse(
      "{group_by: '1', columns: {1: id, 2: {to: names, split: [';', ' / ']}, 3: births, 4: sex, 5: {to: documents, type: passport}}}",
      "m.yml");
  base::Diagnostics notes;
  formats::mapping::RowReader reader(mapping, {"1", "2", "3", "4", "5", "6"},
                                     {.file = "fuzz", .as_of = {}, .extras_group = "t", .notes = &notes});
  io::InputFile input = io::InputFile::from_memory(std::string(reinterpret_cast<const char*>(data), size), "fuzz", {.charset = "utf-8"});
  formats::syntax::CsvReader rows(input, formats::syntax::guess_csv({reinterpret_cast<const char*>(data), size}).dialect,
                                  {.record_bytes = 4096});
  profile::Profile profile;
  for (;;) try {
      if (!rows.next()) return;
      const formats::mapping::Row row{rows.cells(), rows.line(), rows.raw()};
      if (!reader.continues(row)) reader.begin(row, profile);
      reader.add(row, profile);
      reader.end(row, profile);
    } catch (const base::Fault&) {}
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_rows(data, size);
  std::string table;
  for (const std::string& column : formats::table::default_columns()) table += (table.empty() ? "" : ",") + column;
  table += '\n';
  table.append(reinterpret_cast<const char*>(data), size);

  const formats::FormatDriver& driver = formats::csv::csv_driver;
  const auto bytes = [](const std::string& text) { return reinterpret_cast<const std::uint8_t*>(text.data()); };
  const auto first = fuzz::read_all(driver, bytes(table), table.size());
  const std::string once = fuzz::write_all(driver, first);
  const auto second = fuzz::read_all(driver, bytes(once), once.size());
  if (second.size() != first.size()) std::abort();
  const std::string twice = fuzz::write_all(driver, second);
  if (fuzz::read_all(driver, bytes(twice), twice.size()) != second) std::abort();
  return 0;
}
