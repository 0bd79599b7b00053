// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Rows of one record that lie scattered in a table, or in several: put on disk as they come and given back together.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/io/spool.hpp>

namespace ftf::formats::common {

/// Keeps 16 bytes a row in memory, the rows themselves in a spool.
class RowGroups {
 public:
  /// A row of one group; the views are valid until the next call.
  struct Row {
    unsigned kind = 0;
    std::string_view file = {};
    std::uint64_t line = 0;
    std::vector<std::string_view> cells = {};
  };

  static constexpr unsigned kinds = 4;

  /// `max_bytes` of the rows of one group; `file` as begin_file.
  RowGroups(std::string file, std::size_t max_bytes) : max_bytes_(max_bytes) { begin_file(std::move(file)); }

  /// The rows that follow are from this file.
  void begin_file(std::string file) { files_.push_back(std::move(file)); }

  /// Adds a row to the group `key`. `kind` is below `kinds`; no cell holds a NUL.
  void add(std::string_view key, std::span<const std::string_view> cells, std::uint64_t line, unsigned kind = 0);

  /// Ends the adding; only then comes next().
  void seal();

  /// The rows of the next group, by kind and then in their order; nothing at the end. Groups come in the order of their first rows
  /// of kind 0, those without one behind all others. Throws Fault limit for a group of too many bytes.
  [[nodiscard]] std::optional<std::span<const Row>> next();

 private:
  struct Entry {
    std::uint64_t key;    // hash
    std::uint64_t place;  // kind in the highest bits, offset in the spool
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  struct Group {
    std::uint64_t place;  // of its first row
    std::size_t first;    // entry
  };
  void take(std::uint64_t place);

  std::vector<std::string> files_;
  std::size_t max_bytes_;
  std::optional<io::Spool> spool_;
  std::vector<Entry> entries_;
  std::vector<Group> groups_;
  std::size_t next_ = 0;
  std::string record_;
  std::vector<std::string> texts_;  // of the rows of the group in hand
  std::vector<Row> rows_;
};

}  // namespace ftf::formats::common
