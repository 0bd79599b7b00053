// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/dates.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "formats/common/values.hpp"

namespace ftf::formats::common {

std::optional<text::Day> read_xs_date(std::string_view text) noexcept {
  constexpr std::size_t day_size = 10;
  const auto day = text::parse_iso_day(text.substr(0, day_size));
  const std::string_view rest = text.substr(std::min(text.size(), day_size));
  const bool zone = rest.empty() || rest == "Z" || rest.front() == 'T' ||
                    ((rest.front() == '-' || rest.front() == '+') && rest.size() == 6 && rest[3] == ':');
  return zone ? day : std::nullopt;
}

std::optional<text::Day> read_slash_date(std::string_view text, SlashOrder order) noexcept {
  if (text.size() != 10 || text[2] != '/' || text[5] != '/') return std::nullopt;
  std::string_view day = text.substr(0, 2);
  std::string_view month = text.substr(3, 2);
  if (order == SlashOrder::month_first) std::swap(day, month);
  std::string iso(text.substr(6));  // ten bytes: no memory is taken
  iso.append("-").append(month).append("-").append(day);
  return text::parse_iso_day(iso);
}

std::string slash_date(text::Day day, SlashOrder order) {
  const std::chrono::year_month_day date(day);
  unsigned first = static_cast<unsigned>(date.day());
  unsigned second = static_cast<unsigned>(date.month());
  if (order == SlashOrder::month_first) std::swap(first, second);
  return fmt::format("{:02}/{:02}/{:04}", first, second, static_cast<int>(date.year()));
}

text::Day list_day(std::optional<text::Day> as_of, std::string_view source_version, const base::Location& where) {
  if (!as_of) as_of = text::parse_iso_day(source_version);
  if (!as_of) throw base::Error(base::ErrorKind::usage, base::Code::date_missing, where);
  return *as_of;
}

std::string iso_day(const std::optional<profile::PartialDate>& date) {
  return date && date->from && date->from == date->to ? text::iso(*date->from) : std::string();
}

std::string date_words(const profile::PartialDate& date, std::string_view otherwise, const text::DateOptions& options) {
  base::Diagnostics ignored;
  Notes notes(ignored);
  profile::PartialDate plain = date;
  plain.note.clear();
  if (!date.text.empty() && read_partial_date(date.text, "births", notes, options) == plain) return date.text;
  return otherwise.empty() ? date.text : std::string(otherwise);
}

std::string iso_prefix(const profile::PartialDate& date) {
  if (!date.from || !date.to) return {};
  const std::string day = text::iso(*date.from);
  switch (date.precision) {
    case text::Precision::day: return day;
    case text::Precision::month: return day.substr(0, 7);
    case text::Precision::year: return day.substr(0, 4);
    default: return {};
  }
}

}  // namespace ftf::formats::common
