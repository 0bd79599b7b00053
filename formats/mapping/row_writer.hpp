// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes rows of cells from profiles: the inverse of RowReader, as far as a mapping can be turned round.

#include <cstddef>
#include <string>
#include <vector>

#include <ftf/profile/profile.hpp>

#include "formats/mapping/mapping.hpp"

namespace ftf::formats::mapping {

class RowWriter {
 public:
  /// The mapping must outlive the writer.
  explicit RowWriter(const Mapping& mapping);

  /// Columns in the order in which the mapping names them; without a header, in the order of their numbers.
  [[nodiscard]] const std::vector<std::string>& columns() const noexcept { return columns_; }

  /// The rows of a profile, valid until the next call: one, or several where the mapping groups rows. What finds no cell is not
  /// reported here; read the rows back to know.
  [[nodiscard]] const std::vector<std::vector<std::string>>& rows(const profile::Profile& profile);

 private:
  using Items = std::vector<std::size_t>;
  struct Slot {
    const ItemList* list = nullptr;
    std::vector<const Rule*> rules;
    std::size_t constants = 0;  // how particular it is
    bool takes_all = false;     // its cells are split, or its rows grouped
  };

  void find_columns(const Mapping& mapping);
  void find_slots(const Mapping& mapping);
  void share_out(const profile::Profile& profile, const ItemList& list);
  [[nodiscard]] bool fits(const profile::Profile& profile, const Slot& slot, std::size_t item) const;
  void write_slot(const profile::Profile& profile, const Slot& slot, const Items& items);
  void write_rule(const profile::Profile& profile, const Rule& rule, const Items& items);
  void write_roles(const profile::Profile& profile, const Rule& rule, const Items& items);
  [[nodiscard]] std::vector<std::string> texts(const profile::Profile& profile, const Rule& rule, std::size_t item) const;
  void put(const std::string& column, std::size_t row, std::string text);

  const Mapping* mapping_;
  std::vector<std::string> columns_;
  std::vector<Slot> slots_;
  std::vector<Items> items_;  // of each slot, for the profile at hand
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace ftf::formats::mapping
