// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/csv_writer.hpp"

namespace ftf::formats::syntax {

namespace {

constexpr std::string_view formula_starts = "=+-@\t\r\n";

bool starts_formula(std::string_view cell) { return !cell.empty() && formula_starts.find(cell[0]) != std::string_view::npos; }

/// An apostrophe that neutralise() put there, or that it must protect.
bool is_marked(std::string_view cell) { return cell.starts_with('\'') && (cell.starts_with("''") || starts_formula(cell.substr(1))); }

}  // namespace

std::string neutralise(std::string_view cell) {
  std::string out;
  if (starts_formula(cell) || is_marked(cell)) out += '\'';
  return out.append(cell);
}

std::string_view restore(std::string_view cell) noexcept { return is_marked(cell) ? cell.substr(1) : cell; }

void CsvWriter::write(std::span<const std::string> cells) {
  line_.clear();
  for (const std::string& cell : cells) {
    if (&cell != cells.data()) line_ += dialect_.delimiter;
    if (formulas_ == Formulas::neutralise) append(neutralise(cell));
    else append(cell);
  }
  if (line_.empty()) line_ = "\"\"";  // a blank line is no record
  line_ += '\n';
  output_.write(line_);
}

void CsvWriter::append(std::string_view cell) {
  const char quote = dialect_.quote == '\0' ? '"' : dialect_.quote;
  const char special[] = {dialect_.delimiter, quote, '\r', '\n', '\x1A'};
  const bool plain = cell.find_first_of(std::string_view(special, sizeof special)) == std::string_view::npos;
  if (plain && !cell.starts_with(' ') && !cell.ends_with(' ')) {
    line_ += cell;
    return;
  }
  line_ += quote;
  for (const char c : cell) {
    if (c == quote) line_ += quote;
    line_ += c;
  }
  line_ += quote;
}

}  // namespace ftf::formats::syntax
