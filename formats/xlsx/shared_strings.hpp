// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The texts that the cells of a workbook share.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include <ftf/io/input_file.hpp>
#include <ftf/io/spool.hpp>

#include "formats/syntax/xml_record.hpp"

namespace ftf::formats::xlsx {

/// Appends the text of a shared or inline string: plain, or the runs of a rich one without their guides to pronunciation. Characters that
/// XML can't hold are written _xHHHH_ (ECMA-376 part 1, 22.9.2.19).
void append_string(std::string& out, const syntax::XmlElement& string);

/// Appends a text that append_string() gives back, though it may itself look like such an escape.
void append_escaped(std::string& out, std::string_view text);

/// The first 16 MiB of texts stay in memory, the rest lies in a temporary file; 8 Mi texts and 4 GiB at most.
class SharedStrings {
 public:
  SharedStrings() = default;

  /// Reads the shared strings part. Throws Error limit, and as syntax::XmlReader and io::Spool.
  explicit SharedStrings(io::InputFile& part);

  /// The text of this number, valid until the next call; nothing if there is none.
  [[nodiscard]] std::optional<std::string_view> at(std::size_t number);

 private:
  void add(const std::string& text, const std::string& file);

  std::string memory_;
  std::size_t in_memory_ = 0;         // how many texts
  std::deque<std::uint32_t> places_;  // where each begins, in memory or in the file
  std::optional<io::Spool> spool_;
  std::string reuse_;
};

}  // namespace ftf::formats::xlsx
