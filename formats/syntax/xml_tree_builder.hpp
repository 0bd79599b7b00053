// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes the tree of a record from a parser's events.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/syntax/xml_record.hpp"

namespace ftf::formats::syntax {

/// Part of a qualified name behind its prefix.
[[nodiscard]] std::string_view xml_local_name(std::string_view name) noexcept;

/// Fills one XmlRecord after the other.
class XmlTreeBuilder {
 public:
  explicit XmlTreeBuilder(XmlSpace space) noexcept : space_(space) {}

  /// Begins a tree in `record`, which is empty.
  void begin(XmlRecord& record) noexcept;

  /// A start tag at this byte of the record; `attributes` is a null-terminated list of names and values in turn.
  void open(std::string_view name, const char* const* attributes, std::uint64_t offset);
  void text(std::string_view piece) {
    std::string& text = open_[depth_ - 1].text;
    if (space_ == XmlSpace::keep || !text.empty() || piece.find_first_not_of(" \t\r\n") != std::string_view::npos)
      text += piece;  // layout goes anyway
  }

  /// An end tag; false when it was that of the record itself.
  bool close();

 private:
  struct Open {
    std::uint32_t node = 0, last_child = 0;
    std::string text;
  };

  XmlRecord::Span store(std::string_view text);
  XmlRecord::Span store_collapsed(std::string_view text);

  XmlSpace space_;
  XmlRecord* record_ = nullptr;
  std::vector<Open> open_;  // as deep as ever needed, so that the texts keep their memory
  std::size_t depth_ = 0;
};

}  // namespace ftf::formats::syntax
