// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One record of an XML file as a tree, in memory that is reused from record to record.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>

namespace ftf::formats::syntax {

class XmlRecord;

/// What becomes of white space in character data; in attributes it is always collapsed.
enum class XmlSpace : std::uint8_t { collapse, keep };

/// An attribute: local name and collapsed value.
struct XmlAttribute {
  std::string_view name, value;
};

/// An element of a record, cheap to copy, valid until the record is filled again. Names are local (without namespace prefix).
class XmlElement {
 public:
  [[nodiscard]] std::string_view name() const noexcept;

  /// The element's own character data: ends trimmed, white space (U+00A0 and U+202F, too) collapsed,
  /// unless the reader keeps it.
  [[nodiscard]] std::string_view text() const noexcept;

  /// Value of an attribute, collapsed; empty if there is none.
  [[nodiscard]] std::string_view attribute(std::string_view name) const noexcept;
  [[nodiscard]] std::vector<XmlAttribute> attributes() const;
  [[nodiscard]] std::size_t attribute_count() const noexcept;
  [[nodiscard]] XmlAttribute attribute_at(std::size_t index) const noexcept;

  /// Text of the first child of this name; empty if there is none.
  [[nodiscard]] std::string_view child_text(std::string_view name) const noexcept;

  class Iterator;
  /// Children in their order.
  [[nodiscard]] Iterator begin() const noexcept;
  [[nodiscard]] Iterator end() const noexcept;
  [[nodiscard]] bool has_children() const noexcept;

  /// File, line and column of the start tag.
  [[nodiscard]] base::Location location() const;

 private:
  friend class XmlRecord;
  XmlElement(const XmlRecord* record, std::uint32_t node) noexcept : record_(record), node_(node) {}
  const XmlRecord* record_;
  std::uint32_t node_;
};

/// The tree and the bytes of one record. Filled by XmlReader.
class XmlRecord {
 public:
  [[nodiscard]] XmlElement root() const noexcept { return {this, 0}; }

  /// The record's bytes as they stood in the input, decoded to UTF-8.
  [[nodiscard]] const std::string& raw() const noexcept { return raw_; }

  /// File, line and column of the record's start tag.
  [[nodiscard]] const base::Location& where() const noexcept { return where_; }

 private:
  friend class XmlElement;
  friend class XmlReader;
  friend class XmlTreeBuilder;

  struct Span {
    std::uint32_t begin = 0, size = 0;
  };
  struct Node {
    Span name, text;
    std::uint32_t first_child = 0, next_sibling = 0;  // 0: none, as node 0 is the root
    std::uint32_t first_attribute = 0, attribute_count = 0;
    std::uint32_t offset = 0;  // of the start tag in raw_
  };
  struct Attribute {
    Span name, value;
  };

  [[nodiscard]] std::string_view text(Span span) const noexcept { return std::string_view(arena_).substr(span.begin, span.size); }
  void clear();

  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::string arena_;
  std::string raw_;
  base::Location where_;
};

/// Iterates over the children of an element.
class XmlElement::Iterator {
 public:
  using value_type = XmlElement;
  using difference_type = std::ptrdiff_t;
  XmlElement operator*() const noexcept { return XmlElement(record_, node_); }
  Iterator& operator++() noexcept;
  bool operator==(const Iterator& other) const noexcept { return node_ == other.node_; }

 private:
  friend class XmlElement;
  Iterator(const XmlRecord* record, std::uint32_t node) noexcept : record_(record), node_(node) {}
  const XmlRecord* record_;
  std::uint32_t node_;
};

}  // namespace ftf::formats::syntax
