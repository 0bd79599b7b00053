// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads profiles from records of nested values by a mapping whose columns are paths.

#include <optional>
#include <string>
#include <string_view>

#include <ftf/io/profile_reader.hpp>

#include "formats/format.hpp"
#include "formats/mapping/row_reader.hpp"
#include "formats/tree/flat_rows.hpp"

namespace ftf::formats::tree {

/// The mapping for a format of trees. Throws Error(usage): mapping_missing, settings_* for one that is not of this format or is laid out
/// for a table.
[[nodiscard]] mapping::Mapping load_mapping(const ReadContext& context, const std::string& file, std::string_view format);

/// What the kinds of trees have in common; each finds its records and takes them apart.
class TreeReader : public io::ProfileReader {
 public:
  bool next(profile::Profile& reuse) final;
  [[nodiscard]] base::Location where() const final { return where_; }

 protected:
  /// A record as found: its place, and its bytes for the file of rejects.
  struct Found {
    base::Location where;
    std::string_view raw;
  };

  /// `mapping` is as load_mapping() gives it; unmapped paths go to the extras of `format`.
  TreeReader(mapping::Mapping mapping, std::string file, std::string_view format, const ReadContext& context);

  [[nodiscard]] const mapping::Mapping& mapping() const noexcept { return mapping_; }

 private:
  /// Goes to the next record; nothing at the end. Throws Fault for a bad record, after which the next one can be read, and Error.
  [[nodiscard]] virtual std::optional<Found> find() = 0;

  /// Puts the values of the record found last into rows.
  virtual void take_apart(FlatRows& rows) = 0;

  void bind();

  mapping::Mapping mapping_;
  mapping::RowContext context_;
  FlatRows rows_;
  std::optional<mapping::RowReader> reader_;
  base::Location where_;
};

}  // namespace ftf::formats::tree
