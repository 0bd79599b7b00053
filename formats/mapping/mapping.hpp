// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a mapping file says, ftf-mapping(5): how a table of a partner is laid out and where its columns go. Knows nothing of CSV.

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ftf/base/settings.hpp>
#include <ftf/text/dates.hpp>

#include "formats/mapping/lookup.hpp"
#include "formats/mapping/targets.hpp"

namespace ftf::formats::mapping {

/// What becomes of white space around and within a cell.
enum class Blanks : std::uint8_t {
  tidy,  ///< trimmed, runs made one space
  keep,
};

/// What to do with columns that the mapping does not name.
enum class Unmapped : std::uint8_t { extras, ignore };

/// What becomes of cells that a spreadsheet would run as formulas.
enum class FormulaCells : std::uint8_t {
  neutralise,  ///< written with an apostrophe, read as they are
  restore,     ///< written with an apostrophe, which reading takes away
  keep,        ///< written and read as they are
};

/// How the table is laid out.
struct Layout {
  std::string format;     ///< `csv`, `tsv`, `xlsx`, `xml`, `json`; empty = any
  std::string record;     ///< of a tree: the element that is a record, or the path to the array of records
  std::string sheet;      ///< name or number of a workbook's sheet; empty = the first one
  std::string encoding;   ///< empty = told from the bytes
  char delimiter = '\0';  ///< NUL = told from the content
  char quote = '"';       ///< NUL = none
  std::uint64_t skip_lines = 0;
  std::uint64_t header_rows = 1;  ///< a column is called by what they say, from top to bottom
  bool header = true;             ///< without one, columns are called 1, 2, 3 ...
  FormulaCells formulas = FormulaCells::neutralise;
};

/// One thing that is done with a column, or with several that are joined first.
struct Rule {
  const Target* target = nullptr;  ///< null: the columns are left out on purpose
  std::vector<std::string> columns;
  std::vector<std::string> roles;                                ///< of the joined columns, for parts of names; empty or one for each
  std::string join = " ";                                        ///< between joined cells that are not empty
  std::string pattern;                                           ///< instead of `join`: text with {COLUMN} in it
  std::string item;                                              ///< rules of one list with the same item fill one value
  std::string role;                                              ///< of a part of a name
  std::vector<std::pair<const Target*, std::string>> constants;  ///< further fields of the item
  std::vector<std::string> split;
  std::shared_ptr<const Lookup> lookup;
  text::DateOptions dates;
  std::vector<std::string> nulls;
  std::string prefix;
  Blanks blanks = Blanks::tidy;
  bool required = false;  ///< an empty cell sets the record aside
  bool optional = false;  ///< the column may be missing
  base::Location where;
};

/// A whole mapping.
struct Mapping {
  Layout layout;
  std::string group_by;  ///< column; rows that follow each other with the same or no key are one record
  std::vector<std::string> nulls;
  Unmapped unmapped = Unmapped::extras;
  std::vector<Rule> rules;
  std::vector<std::pair<const Target*, std::string>> defaults;
  std::vector<std::pair<std::string, std::vector<std::string>>> filters;  ///< column, and the cells that let a row in

  /// Reads and checks a mapping. Throws Error(usage) with file, line and key: settings_syntax, settings_key, settings_value.
  static Mapping parse(std::string_view yaml, const std::string& name);

  /// The same from a file; a missing one is Error(io, file_open).
  static Mapping load(const std::string& path);
};

}  // namespace ftf::formats::mapping
