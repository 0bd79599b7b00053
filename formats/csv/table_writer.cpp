// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/csv/table_writer.hpp"

#include "formats/common/unread.hpp"
#include "formats/csv/default_table.hpp"

namespace ftf::formats::csv {

using mapping::FormulaCells;
using syntax::Formulas;

namespace {

std::optional<mapping::Mapping> load(const std::string& path) {
  if (path.empty()) return std::nullopt;
  return mapping::Mapping::load(path);
}

syntax::CsvDialect dialect_of(const mapping::Layout& layout, char delimiter) {
  return {layout.delimiter == '\0' ? delimiter : layout.delimiter, layout.quote == '\0' ? '"' : layout.quote};
}

}  // namespace

TableWriter::TableWriter(io::OutputFile& output, const WriteContext& context, char delimiter)
    : own_(load(context.mapping)),
      mapping_(own_ ? &*own_ : &default_mapping()),
      rows_(*mapping_),
      back_(*mapping_, rows_.columns(), {output.name(), context.as_of, "csv", &unheard_}),
      writer_(output, dialect_of(mapping_->layout, delimiter),
              mapping_->layout.formulas == FormulaCells::keep ? Formulas::keep : Formulas::neutralise),
      losses_(context.losses) {}

void TableWriter::write_header() {
  if (begun_) return;
  begun_ = true;
  for (std::uint64_t i = 0; i < mapping_->layout.skip_lines; ++i) writer_.write({});  // so that the mapping reads what it wrote
  if (mapping_->layout.header) writer_.write(rows_.columns());
}

void TableWriter::write(const profile::Profile& profile) {
  write_header();
  const auto& rows = rows_.rows(profile);
  for (const std::vector<std::string>& row : rows) writer_.write(row);
  count_losses(profile, rows);
}

void TableWriter::count_losses(const profile::Profile& profile, const std::vector<std::vector<std::string>>& rows) {
  bool first = true;
  for (const std::vector<std::string>& row : rows) {
    cells_.assign(row.begin(), row.end());
    const mapping::Row read{cells_, 0, {}};
    if (first) back_.begin(read, read_back_);
    first = false;
    back_.add(read, read_back_);
  }
  back_.end({}, read_back_);
  common::count_unread(profile, read_back_, *losses_);
}

void TableWriter::close() { write_header(); }

}  // namespace ftf::formats::csv
