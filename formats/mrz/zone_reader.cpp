// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mrz/zone_reader.hpp"

#include <algorithm>
#include <utility>

namespace ftf::formats::mrz {

using base::Code;
using base::Fault;

bool ZoneReader::take_line() {
  if (std::exchange(pending_, false)) return true;
  while (const auto line = lines_.next()) {
    constexpr std::string_view layout = " \t\r\f";  // scanners end a page with a form feed
    const std::size_t begin = line->find_first_not_of(layout);
    if (begin == std::string_view::npos) continue;
    line_.assign(*line, begin, line->find_last_not_of(layout) - begin + 1);
    number_ = lines_.line();
    return true;
  }
  return false;
}

void ZoneReader::refuse(std::uint64_t line, std::uint64_t column, std::string detail, std::string raw) const {
  base::Location where = lines_.location();
  where.line = line;
  where.column = column;
  throw Fault(Code::line_form, where, std::move(detail), std::move(raw));
}

void ZoneReader::check_letters(std::string_view raw) const {
  const auto wrong = std::find_if(line_.begin(), line_.end(), [](char c) { return value(c) < 0 && c != ' '; });
  if (wrong == line_.end()) return;
  refuse(number_, static_cast<std::uint64_t>(wrong - line_.begin()) + 1, "a character that no zone has", std::string(raw));
}

bool ZoneReader::next(Zone& reuse) {
  if (!take_line()) return false;
  reuse.layout = layout_of_line(line_);
  if (reuse.layout == nullptr) refuse(number_, 0, "no zone begins so: its lines have 30, 36 or 44 characters", line_);
  const Layout& layout = *reuse.layout;
  width_ = layout.width;
  reuse.text.clear();
  for (std::size_t i = 0; i < layout.lines; ++i) {
    if (i > 0) {
      const bool more = take_line();
      if (!more || line_.size() != width_ || (i == 1 && !has_dates(line_, layout))) {
        pending_ = more;
        refuse(numbers_[0], 0, "the zone breaks off", reuse.text);
      }
    }
    numbers_[i] = number_;
    reuse.text += line_;
    check_letters(reuse.text);
  }
  return true;
}

base::Location ZoneReader::location() const {
  base::Location where = lines_.location();
  where.line = numbers_[0];
  return where;
}

base::Location ZoneReader::location(std::size_t place) const {
  base::Location where = lines_.location();
  where.line = numbers_[place / width_];
  where.column = place % width_ + 1;
  return where;
}

}  // namespace ftf::formats::mrz
