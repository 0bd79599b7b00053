// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes profiles as the rows of a table, by a mapping or as the default table.

#include <optional>
#include <string_view>
#include <vector>

#include <ftf/base/diagnostics.hpp>
#include <ftf/io/profile_writer.hpp>

#include "formats/format.hpp"
#include "formats/mapping/row_reader.hpp"
#include "formats/mapping/row_writer.hpp"
#include "formats/syntax/csv_writer.hpp"

namespace ftf::formats::csv {

class TableWriter : public io::ProfileWriter {
 public:
  /// `delimiter` holds where the mapping gives none. Throws Error as mapping::Mapping::load.
  TableWriter(io::OutputFile& output, const WriteContext& context, char delimiter);

  void write(const profile::Profile& profile) override;
  void close() override;

 private:
  void write_header();
  void count_losses(const profile::Profile& profile, const std::vector<std::vector<std::string>>& rows);

  std::optional<mapping::Mapping> own_;  // from the mapping file
  const mapping::Mapping* mapping_;
  mapping::RowWriter rows_;
  base::Diagnostics unheard_;  // what reading back has to say
  mapping::RowReader back_;
  syntax::CsvWriter writer_;
  LossReport* losses_;
  profile::Profile read_back_;
  std::vector<std::string_view> cells_;
  bool begun_ = false;
};

}  // namespace ftf::formats::csv
