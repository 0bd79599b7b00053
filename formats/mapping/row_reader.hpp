// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Fills profiles from rows of named cells by a mapping, whatever kind of file the rows come from.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/diagnostics.hpp>
#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"
#include "formats/mapping/mapping.hpp"
#include "formats/mapping/value_reader.hpp"

namespace ftf::formats::mapping {

/// One row, as the file gives it.
struct Row {
  std::span<const std::string_view> cells;  ///< in the order of the columns; missing ones at the end are empty
  std::uint64_t line = 0;
  std::string_view raw;  ///< for the file of rejects
  bool further = false;  ///< holds repetitions only, so that a required cell may be empty
};

/// What a reader of rows is given beside its mapping.
struct RowContext {
  std::string file;
  std::optional<text::Day> as_of;
  std::string extras_group;            ///< of columns that go to extras where the mapping names no source
  base::Diagnostics* notes = nullptr;  ///< never null
};

/// Applies a mapping to the rows of one table.
class RowReader {
 public:
  /// Finds the mapping's columns among `columns`. Throws Error(input) csv_column_missing, which names the column. The mapping must
  /// outlive the reader.
  RowReader(const Mapping& mapping, std::vector<std::string> columns, RowContext context);
  RowReader(const RowReader&) = delete;
  RowReader& operator=(const RowReader&) = delete;

  /// Whether the mapping's filters let the row in.
  [[nodiscard]] bool takes(const Row& row) const;

  /// Whether the row continues the record that begin() and add() are filling.
  [[nodiscard]] bool continues(const Row& row) const;

  /// Starts a record: empties the profile.
  void begin(const Row& row, profile::Profile& profile);

  /// Adds the values of a row. Throws Fault field_value, id_missing (a required cell is empty, a required lookup knows no answer).
  void add(const Row& row, profile::Profile& profile);

  /// Ends a record: whole names from parts, kinds of names, defaults, no value twice. Throws Fault id_invalid.
  void end(const Row& row, profile::Profile& profile);

  [[nodiscard]] const std::vector<std::string>& columns() const noexcept { return columns_; }

 private:
  struct Bound {
    const Rule* rule = nullptr;
    std::vector<std::size_t> cells;  // of its columns
    std::size_t slot = 0;            // rules with the same slot fill one item
    text::DateOptions dates;         // of the rule, with the context's day
  };
  static constexpr std::size_t missing = static_cast<std::size_t>(-1);

  [[nodiscard]] std::size_t find_column(const std::string& name) const;
  [[nodiscard]] std::size_t need_column(const std::string& name, const base::Location& where) const;
  void bind_rules(const Mapping& mapping);
  void find_unmapped(const Mapping& mapping);
  [[nodiscard]] std::string_view joined(const Bound& bound, const Row& row);
  void add_by(const Bound& bound, const Row& row, profile::Profile& profile);
  void add_text(const Bound& bound, std::string_view text, const Row& row, profile::Profile& profile);
  void add_looked_up(const Bound& bound, std::string_view text, const Row& row, profile::Profile& profile);
  void add_value(const Bound& bound, std::string_view text, const Row& row, profile::Profile& profile);
  void put(const Bound& bound, const Target& target, std::size_t item, const Value& value, profile::Profile& profile);
  std::size_t item_of(const Bound& bound, profile::Profile& profile);
  void add_roles(const Bound& bound, const Row& row, profile::PersonName& name);
  void add_extra(std::string_view name, std::string_view text, profile::Profile& profile) const;
  void add_default(const Target& target, const std::string& text, profile::Profile& profile) const;
  [[noreturn]] void fault(base::Code code, const Row& row, std::string_view column, std::string_view detail) const;

  const Mapping* mapping_;
  RowContext context_;
  common::Notes notes_;
  ValueReader values_;
  std::vector<std::string> columns_;
  std::vector<Bound> bound_;
  std::vector<std::size_t> unmapped_;
  std::vector<std::pair<std::size_t, const std::vector<std::string>*>> filters_;
  std::size_t key_ = missing;
  std::string key_text_;
  std::vector<std::size_t> items_;  // by slot: the item it fills in this row, or missing
  std::vector<std::size_t> sizes_;  // of each list that the mapping fills, before this row
  std::vector<const ItemList*> lists_;
  std::string joined_, tidied_, clean_;
  std::vector<std::string> parts_;
};

}  // namespace ftf::formats::mapping
