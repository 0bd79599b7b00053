// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes profiles as the rows of a table, by a mapping or as the default table.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/diagnostics.hpp>
#include <ftf/io/profile_writer.hpp>

#include "formats/format.hpp"
#include "formats/mapping/row_reader.hpp"
#include "formats/mapping/row_writer.hpp"
#include "formats/table/table_rows.hpp"

namespace ftf::formats::table {

class TableWriter : public io::ProfileWriter {
 public:
  /// `file` is for messages; `open_sink` is called once. Throws Error as mapping::Mapping::load.
  TableWriter(const std::string& file, const WriteContext& context, const TableKind& kind, const OpenSink& open_sink);

  void write(const profile::Profile& profile) override;
  void close() override;

 private:
  void write_header();
  void count_losses(const profile::Profile& profile);

  std::optional<mapping::Mapping> own_;  // from the mapping file
  const mapping::Mapping* mapping_;
  mapping::RowWriter rows_;
  base::Diagnostics unheard_;  // what reading back has to say
  mapping::RowReader back_;
  std::unique_ptr<TableSink> sink_;
  LossReport* losses_;
  profile::Profile read_back_;
  std::vector<std::string_view> cells_;
  std::vector<std::vector<std::string>> written_;  // of the profile
  bool begun_ = false;
};

}  // namespace ftf::formats::table
