// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/tree/tree_reader.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace ftf::formats::tree {

using base::Code;
using base::Error;
using base::ErrorKind;

namespace {

// The columns that the mapping names, each once.
std::vector<std::string> columns_of(const mapping::Mapping& mapping) {
  std::vector<std::string> columns;
  const auto add = [&](const std::string& column) {
    if (std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
  };
  for (const mapping::Rule& rule : mapping.rules) std::ranges::for_each(rule.columns, add);
  for (const auto& [column, cells] : mapping.filters) add(column);
  return columns;
}

}  // namespace

mapping::Mapping load_mapping(const ReadContext& context, const std::string& file, std::string_view format) {
  if (context.mapping.empty()) throw Error(ErrorKind::usage, Code::mapping_missing, {file, 0, 0, {}, {}});
  mapping::Mapping mapping = mapping::Mapping::load(context.mapping);
  const auto wrong = [&](std::string_view key, const std::string& detail) {
    return Error(ErrorKind::usage, Code::settings_value, {context.mapping, 0, 0, {}, std::string(key)}, detail);
  };
  if (!mapping.layout.format.empty() && mapping.layout.format != format) throw wrong("format", fmt::format("expected {}", format));
  if (!mapping.group_by.empty()) throw wrong("group_by", "what belongs together stands together in a tree");
  return mapping;
}

TreeReader::TreeReader(mapping::Mapping mapping, std::string file, std::string_view format, const ReadContext& context)
    : mapping_(std::move(mapping)),
      context_{std::move(file), context.as_of, std::string(format), context.notes},
      rows_(columns_of(mapping_)) {
  bind();
}

// Paths that no record had before are columns from now on.
void TreeReader::bind() { reader_.emplace(mapping_, rows_.columns(), context_); }

bool TreeReader::next(profile::Profile& reuse) {
  for (;;) {
    const auto found = find();
    if (!found) return false;
    where_ = found->where;
    try {
      rows_.begin();
      take_apart(rows_);
    } catch (const std::length_error& too_many) {
      throw base::Fault(Code::limit, where_, too_many.what(), std::string(found->raw));
    }
    if (rows_.columns().size() != reader_->columns().size()) bind();
    const mapping::Row first{rows_.cells(0), where_.line, found->raw};
    if (!reader_->takes(first)) continue;
    reader_->begin(first, reuse);
    for (std::size_t i = 0; i < rows_.size(); ++i) reader_->add({rows_.cells(i), where_.line, found->raw, i > 0}, reuse);
    reader_->end(first, reuse);
    where_.record = reuse.id;
    return true;
  }
}

}  // namespace ftf::formats::tree
