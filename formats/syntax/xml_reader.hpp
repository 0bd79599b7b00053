// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads the records of an XML file one by one, in constant memory: grammar, positions and bounds, no meaning.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/io/input_file.hpp>

#include "formats/syntax/xml_record.hpp"

namespace ftf::formats::syntax {

/// Bounds of an XML input (SAFETY 4.1).
struct XmlLimits {
  std::size_t depth = 64;                 ///< nested elements
  std::size_t record_bytes = 16U << 20U;  ///< of one record, and of what stands between two
};

/// The document as a stream of records. The input is UTF-8 by then (InputFile decodes), whatever its declaration says. Nothing outside
/// the input is ever opened; a DOCTYPE is refused, so there are no entities but the five of XML.
class XmlReader {
 public:
  /// Elements with one of these local names are records, at any depth; one inside another is a part of it.
  XmlReader(io::InputFile& input, std::vector<std::string> record_names, const XmlLimits& limits = {}, XmlSpace space = XmlSpace::collapse);
  ~XmlReader();
  XmlReader(XmlReader&&) noexcept;
  XmlReader& operator=(XmlReader&&) noexcept;

  /// The next record; false at the end (an input without a byte is an empty document). Throws Fault for a record with bytes
  /// that XML does not allow (utf8_invalid, control_character) and stands at the next one then; Error where the rest can't be read:
  /// xml_syntax, xml_doctype, xml_depth, limit, text_destroyed.
  bool next(XmlRecord& reuse);

  /// Attribute of the root element, collapsed; empty if there is none, and before the first call of next().
  [[nodiscard]] std::string_view root_attribute(std::string_view name) const noexcept;

  /// Elements that stood outside of records, below the root: first place by name (64 names at most). Those that hold records are among
  /// them.
  [[nodiscard]] const std::map<std::string, base::Location>& passed_over() const noexcept;

 private:
  class State;
  std::unique_ptr<State> state_;
};

/// Local name of the first element; empty if these first bytes of an input are no XML.
[[nodiscard]] std::string_view xml_root_name(std::string_view head) noexcept;

}  // namespace ftf::formats::syntax
