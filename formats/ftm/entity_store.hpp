// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Brings entities together that stand anywhere in an input, on disk: 16 bytes an entity stay in memory.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/json.hpp>
#include <ftf/io/spool.hpp>

#include "formats/common/row_groups.hpp"

namespace ftf::formats::ftm {

class EntityStore {
 public:
  /// What a row of a group is; its first cell is the entity's JSON text.
  enum Kind : unsigned { entity = 0, link = 1 };

  EntityStore(const std::string& file, std::size_t max_record_bytes) : groups_(file, max_record_bytes) {}

  /// Adds an entity under `key`; if that is empty, one of link_schemata to its holder, any other one under its id. `json` is its text,
  /// `value` the same parsed.
  void add(const base::JsonValue& value, std::string_view json, std::uint64_t line, std::string_view key = {});

  /// Ends the adding.
  void seal();

  /// The rows of the next record, entities before links. Addresses that a record refers to are no records.
  [[nodiscard]] std::optional<std::span<const common::RowGroups::Row>> next();

  /// The address with this id; empty if there is none.
  [[nodiscard]] std::string_view find(std::string_view id);

 private:
  struct Address {
    std::uint64_t id;  // hash
    std::uint64_t offset;
    friend auto operator<=>(const Address&, const Address&) = default;
  };

  common::RowGroups groups_;
  std::optional<io::Spool> spool_;
  std::vector<Address> addresses_;
  std::vector<std::uint64_t> references_;  // hashes of ids that stand as addressEntity
  std::string found_;
};

}  // namespace ftf::formats::ftm
