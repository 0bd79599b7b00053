// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A designation as groups of values that belong together (the parts of one name, of one address), which both forms of the list give.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "formats/syntax/xml_record.hpp"

namespace ftf::formats::uk {

/// What values belong together.
// clang-format off
enum class Group : std::uint8_t {
  unique_id, kind, last_updated, designated, ofsi_id, un_reference, name, non_latin, title, regime, source, sanctions, other, reasons, address,
  phone, email, website, birth, nationality, passport, national_id, position, gender, birth_place, count_
};
// clang-format on

constexpr std::size_t group_count = static_cast<std::size_t>(Group::count_);

/// A value's place in its group, and what the two forms call it.
struct Field {
  Group group;
  std::size_t place;
  std::string_view holder;  ///< element of the XML that holds the values of one item; empty where the element is the value itself
  std::string_view element;
  std::string_view column;  ///< of the CSV
};
[[nodiscard]] const std::vector<Field>& fields();

/// Items of each group, distinct and in their order.
class Designation {
 public:
  using Item = std::vector<std::string>;

  void clear();

  /// Adds an item unless it is empty or there already: the rows of the CSV are a cross product, which has each item many times.
  void add(Group group, Item item);

  /// A value without a group; known ones are those of organisations and ships, which no field takes.
  void add_other(std::string path, std::string value, bool known);

  [[nodiscard]] const std::vector<Item>& items(Group group) const { return items_[static_cast<std::size_t>(group)]; }
  /// The first value of a group; empty if there is none.
  [[nodiscard]] std::string_view first(Group group) const;

  struct Other {
    std::string path, value;
    bool known = false;
    friend bool operator==(const Other&, const Other&) = default;
  };
  [[nodiscard]] const std::vector<Other>& others() const noexcept { return others_; }

 private:
  [[nodiscard]] bool is_new(std::size_t group, const Item& item);

  std::array<std::vector<Item>, group_count> items_;
  std::vector<Other> others_;
  std::array<std::unordered_set<std::string>, group_count + 1> seen_;  // of each group, and the others
};

/// Fills a designation from the XML, in any order of its elements.
void read_xml(syntax::XmlElement element, Designation& designation);

/// Takes rows of the CSV by its columns.
class ColumnReader {
 public:
  explicit ColumnReader(const std::vector<std::string>& columns);
  void add(const std::vector<std::string_view>& cells, Designation& designation) const;

 private:
  std::vector<std::string> columns_;
  std::vector<const Field*> fields_;  // of each column; null for one without a group
};

}  // namespace ftf::formats::uk
