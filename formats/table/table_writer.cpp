// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/table/table_writer.hpp"

#include "formats/common/unread.hpp"
#include "formats/table/default_table.hpp"

namespace ftf::formats::table {

namespace {

std::optional<mapping::Mapping> load(const std::string& path) {
  if (path.empty()) return std::nullopt;
  return mapping::Mapping::load(path);
}

}  // namespace

TableWriter::TableWriter(const std::string& file, const WriteContext& context, const TableKind& kind, const OpenSink& open_sink)
    : own_(load(context.mapping)),
      mapping_(own_ ? &*own_ : &default_mapping()),
      rows_(*mapping_),
      back_(*mapping_, rows_.columns(), {file, context.as_of, std::string(kind.name), &unheard_}),
      sink_(open_sink(mapping_->layout)),
      losses_(context.losses) {}

void TableWriter::write_header() {
  if (begun_) return;
  begun_ = true;
  const mapping::Layout& layout = mapping_->layout;
  std::vector<std::string> names = rows_.columns();
  for (std::uint64_t i = 0; layout.header && i < layout.header_rows; ++i) sink_->write(names);  // the same in each row is one name
}

void TableWriter::write(const profile::Profile& profile) {
  write_header();
  written_ = rows_.rows(profile);
  for (std::vector<std::string>& row : written_) sink_->write(row);
  count_losses(profile);
}

void TableWriter::count_losses(const profile::Profile& profile) {
  bool first = true;
  for (const std::vector<std::string>& row : written_) {
    cells_.assign(row.begin(), row.end());
    const mapping::Row read{cells_, 0, {}};
    if (first) back_.begin(read, read_back_);
    first = false;
    back_.add(read, read_back_);
  }
  back_.end({}, read_back_);
  common::count_unread(profile, read_back_, *losses_);
}

void TableWriter::close() {
  write_header();
  sink_->close();
}

}  // namespace ftf::formats::table
