// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a number in a cell shows as: a date, a time, digits with zeros before them, or itself.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/syntax/xml_reader.hpp"

namespace ftf::formats::xlsx {

/// Day 0 of a workbook's dates. That of 1900 has a 29 February that never was, for compatibility with older programs.
enum class Epoch : std::uint8_t { of_1900, of_1904 };

/// As far as a number style shows it.
struct NumberForm {
  bool year = false, month = false, day = false, time = false;
  std::uint8_t zeros = 0;  ///< of a style that is nothing but zeros: how many digits are shown at least

  [[nodiscard]] bool is_date() const noexcept { return year || day || month; }
};

/// The form that a number format's code describes (ECMA-376 part 1, 18.8.31).
[[nodiscard]] NumberForm form_of_code(std::string_view code);

/// The form of a number format that has no code in the file (18.8.30).
[[nodiscard]] NumberForm form_of_builtin(unsigned id) noexcept;

/// A cell's number as text: a date in ISO form, as precise as its style, or the number itself with 15 digits at most, as it is shown.
[[nodiscard]] std::string show_number(std::string_view number, const NumberForm& form, Epoch epoch);

/// Forms of the cell styles of a workbook, by their index, from its styles part.
[[nodiscard]] std::vector<NumberForm> read_styles(io::InputFile& styles);

}  // namespace ftf::formats::xlsx
