// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads profiles from the rows of a table, one or several rows a profile.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ftf/io/profile_reader.hpp>

#include "formats/format.hpp"
#include "formats/mapping/row_reader.hpp"
#include "formats/table/table_rows.hpp"

namespace ftf::formats::table {

class TableReader : public io::ProfileReader {
 public:
  /// `file` is for messages; `open_rows` is called once. Throws Error: mapping_missing unless the table is the default one,
  /// csv_column_missing, settings_* for a wrong mapping.
  TableReader(std::string file, const ReadContext& context, const TableKind& kind, const OpenRows& open_rows);

  bool next(profile::Profile& reuse) override;
  [[nodiscard]] base::Location where() const override { return where_; }

 private:
  [[nodiscard]] std::vector<std::string> read_header();
  [[nodiscard]] std::vector<std::string> read_named_columns(std::uint64_t rows);
  [[nodiscard]] std::vector<std::string> number_columns();
  [[nodiscard]] mapping::Row current() const { return {rows_->cells(), rows_->line(), rows_->raw()}; }
  void choose_mapping(const std::string& file, const std::vector<std::string>& columns);
  bool next_row();
  void check_width() const;
  void restore_formulas();
  void read_record(profile::Profile& profile);
  void read_group(profile::Profile& profile);
  bool next_row_of_group(std::optional<base::Fault>& bad);
  void keep_raw(std::string_view row);

  std::size_t max_record_bytes_;
  std::optional<mapping::Mapping> own_;  // from the mapping file
  const mapping::Mapping* mapping_ = nullptr;
  std::unique_ptr<TableRows> rows_;
  std::optional<mapping::RowReader> reader_;
  bool restores_ = false;  // formulas
  std::size_t width_ = 0;
  mapping::Row row_;
  std::vector<std::string_view> cells_;  // of the row, where formulas are restored
  bool pending_ = false;                 // the row is read, but belongs to the next record
  std::string raw_;                      // all rows of a grouped record
  base::Location where_;
};

}  // namespace ftf::formats::table
