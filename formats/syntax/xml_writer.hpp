// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes XML 1.0 in UTF-8: escaped, indented by two spaces, without mixed content.

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/syntax/xml_record.hpp"

namespace ftf::formats::syntax {

/// Appends to a string; the caller takes what is there whenever it likes. Characters that XML can't hold are left out.
class XmlWriter {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  /// `depth` is that of the first element, for its indentation.
  explicit XmlWriter(std::string& out, std::size_t depth = 0) : out_(out), base_depth_(depth) {}

  void declaration();

  /// A start tag; attributes with an empty value are left out.
  void open(std::string_view name, Attributes attributes = {});

  /// The same with all of these attributes, empty ones, too.
  void open(std::string_view name, std::span<const XmlAttribute> attributes);

  /// `<name .../>` with all of these attributes.
  void empty(std::string_view name, std::span<const XmlAttribute> attributes);

  void close();

  /// An element with text; `<name/>` for an empty one.
  void leaf(std::string_view name, std::string_view text);

  /// The same, but nothing at all for an empty text.
  void optional_leaf(std::string_view name, std::string_view text);

 private:
  void new_line();
  void begin_tag(std::string_view name);
  void attribute(std::string_view name, std::string_view value);
  void escaped(std::string_view text);

  std::string& out_;
  std::size_t base_depth_;
  std::vector<std::string> open_;
};

}  // namespace ftf::formats::syntax
