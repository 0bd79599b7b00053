// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xlsx/sheet_rows.hpp"

#include <algorithm>
#include <charconv>

#include "formats/xlsx/limits.hpp"

namespace ftf::formats::xlsx {

namespace {

constexpr std::size_t max_merged = 10'000;
constexpr std::uint64_t last_header_row = 2'000;

std::uint64_t whole_number(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// An ISO date without a time that is none.
std::string_view without_midnight(std::string_view date) {
  const std::size_t time = date.find("T00:00:00");
  return time == std::string_view::npos ? date : date.substr(0, time);
}

}  // namespace

SheetRows::SheetRows(io::InputFile& input, const mapping::Layout& layout, std::size_t record_bytes)
    : workbook_(input),
      sheet_(workbook_.sheet(layout.sheet)),
      part_(workbook_.open(sheet_)),
      reader_(part_, {"row"}, {.record_bytes = record_bytes}, syntax::XmlSpace::keep),
      skip_lines_(layout.skip_lines),
      header_rows_(layout.header ? layout.header_rows : 0),
      record_bytes_(record_bytes) {
  if (header_rows_ > 1) find_merged();
}

SheetRows::Place SheetRows::place_of(std::string_view reference) {
  Place place;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && place.column <= max_columns; ++at)
    place.column = place.column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
  place.row = whole_number(reference.substr(at));
  if (place.column == 0) return {};
  --place.column;
  return place;
}

base::Error SheetRows::too_many_rows() const { return {base::ErrorKind::input, base::Code::limit, location(), "rows of a sheet"}; }

/// They stand behind the rows, so that the sheet is read once more.
void SheetRows::find_merged() {
  io::InputFile part = workbook_.open(sheet_);
  syntax::XmlReader reader(part, {"row", "mergeCell"}, {.record_bytes = record_bytes_});
  syntax::XmlRecord record;
  std::uint64_t rows = 0;
  while (merged_.size() < max_merged && reader.next(record)) {
    if (record.root().name() == "row") {
      if (++rows > max_rows) throw too_many_rows();
      continue;
    }
    const std::string_view range = record.root().attribute("ref");
    const std::size_t colon = std::min(range.find(':'), range.size());
    const Place first = place_of(range.substr(0, colon));
    if (first.row == 0 || first.row > last_header_row || colon == range.size()) continue;
    merged_.push_back({first, place_of(range.substr(colon + 1)), {}});
  }
}

std::vector<std::string> SheetRows::other_sheets() const {
  std::vector<std::string> names;
  for (const Sheet& sheet : workbook_.sheets())
    if (sheet.member != sheet_.member) names.push_back(sheet.name);
  return names;
}

bool SheetRows::next() {
  while (reader_.next(record_)) {
    if (++rows_ > max_rows) throw too_many_rows();
    read_row();
    if (line_ <= skip_lines_) continue;
    if (header_rows_ > 0) fill_merged();
    if (!finish_row()) continue;
    if (header_rows_ > 0) --header_rows_;
    return true;
  }
  return false;
}

void SheetRows::read_row() {
  const syntax::XmlElement row = record_.root();
  const std::uint64_t number = whole_number(row.attribute("r"));
  line_ = number != 0 ? number : line_ + 1;
  width_ = bytes_ = 0;
  for (const syntax::XmlElement cell : row)
    if (cell.name() == "c") append_cell(cell);
}

void SheetRows::append_cell(const syntax::XmlElement& cell) {
  const std::string_view reference = cell.attribute("r");
  const std::size_t column = reference.empty() ? width_ : place_of(reference).column;
  if (column >= max_columns) throw base::Fault(base::Code::limit, location(), "columns of a sheet", {});
  if (texts_.size() <= column) texts_.resize(column + 1);
  for (; width_ <= column; ++width_) texts_[width_].clear();
  std::string& text = texts_[column];
  text.clear();
  const std::string_view type = cell.attribute("t");
  const std::string_view value = cell.child_text("v");
  if (type == "s") {
    if (!value.empty()) text = workbook_.strings().at(whole_number(value)).value_or(std::string_view());
  } else if (type == "inlineStr") {
    for (const syntax::XmlElement child : cell)
      if (child.name() == "is") append_string(text, child);
  } else if (type == "b") {
    text = value == "1" ? "TRUE" : "FALSE";
  } else if (type == "d") {
    text = without_midnight(value);
  } else if (type == "str" || type == "e") {
    text = value;
  } else if (!value.empty()) {
    text = show_number(value, workbook_.form(whole_number(cell.attribute("s"))), workbook_.epoch());
  }
  bytes_ += text.size();
  if (bytes_ > record_bytes_) throw base::Fault(base::Code::limit, location(), "a row of a sheet", {});
}

void SheetRows::fill_merged() {
  for (Merged& merged : merged_) {
    if (line_ < merged.first.row || line_ > merged.last.row) continue;
    const std::size_t last = std::min(merged.last.column, max_columns - 1);
    if (line_ == merged.first.row && merged.first.column < width_) merged.text = texts_[merged.first.column];
    if (merged.text.empty()) continue;
    if (texts_.size() <= last) texts_.resize(last + 1);
    for (; width_ <= last; ++width_) texts_[width_].clear();
    for (std::size_t column = merged.first.column; column <= last; ++column) {
      texts_[column] = merged.text;
      bytes_ += merged.text.size();
    }
    if (bytes_ > record_bytes_) throw base::Fault(base::Code::limit, location(), "a row of a sheet", {});
  }
}

bool SheetRows::finish_row() {
  cells_.assign(texts_.begin(), texts_.begin() + static_cast<std::ptrdiff_t>(width_));
  raw_.clear();
  for (const std::string_view cell : cells_) raw_.append(cell).append("\t");
  if (!raw_.empty()) raw_.pop_back();
  return std::any_of(cells_.begin(), cells_.end(), [](std::string_view cell) { return !cell.empty(); });
}

}  // namespace ftf::formats::xlsx
