// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Takes the lines of a scanner apart into zones.

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include <ftf/base/error.hpp>
#include <ftf/io/line_reader.hpp>

#include "formats/mrz/zone.hpp"

namespace ftf::formats::mrz {

class ZoneReader {
 public:
  /// `input` must outlive the reader, which reads ahead.
  ZoneReader(io::InputFile& input, std::size_t max_line) : lines_(input, max_line) {}

  /// Fills `reuse` with the next zone; false at the end. Empty lines count for nothing. Throws Fault line_form for a line that no zone has,
  /// and where a zone breaks off: the line that does not belong to it comes next.
  bool next(Zone& reuse);

  /// Line and column of a place in the zone given last.
  [[nodiscard]] base::Location location(std::size_t place) const;

  /// The line on which the zone given last begins.
  [[nodiscard]] base::Location location() const;

 private:
  bool take_line();
  [[noreturn]] void refuse(std::uint64_t line, std::uint64_t column, std::string detail, std::string raw) const;
  void check_letters(std::string_view raw) const;

  io::LineReader lines_;
  std::string line_;
  std::uint64_t number_ = 0;                // of line_
  bool pending_ = false;                    // line_ belongs to the next zone
  std::array<std::uint64_t, 3> numbers_{};  // of the lines of the zone
  std::size_t width_ = 0;
};

}  // namespace ftf::formats::mrz
