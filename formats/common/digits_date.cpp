// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/digits_date.hpp"

#include <chrono>

#include <fmt/format.h>

#include <ftf/text/date_parts.hpp>

namespace ftf::formats::common {

namespace {

using profile::PartialDate;
using profile::Precision;

constexpr int wrong = -1;
constexpr std::size_t digits_of_short = 6, digits_of_long = 8;

/// 0 for an unknown part.
int two_digits(std::string_view text) {
  if (text == "<<") return 0;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return digit(text[0]) && digit(text[1]) ? (text[0] - '0') * 10 + text[1] - '0' : wrong;
}

int full_year(int short_year, Century century, text::Day as_of) {
  constexpr int reach = 50;
  const int now = static_cast<int>(std::chrono::year_month_day(as_of).year());
  const int year = now - now % 100 + short_year;
  if (century == Century::not_after) return year > now ? year - 100 : year;
  if (year > now + reach) return year - 100;
  return year < now - reach ? year + 100 : year;
}

}  // namespace

std::optional<PartialDate> read_digits_date(std::string_view digits, Century century, const std::optional<text::Day>& as_of) {
  const bool whole = digits.size() == digits_of_long;
  if (!whole && (digits.size() != digits_of_short || !as_of)) return std::nullopt;
  const std::string_view rest = digits.substr(whole ? 4 : 2);
  const int year = two_digits(digits.substr(0, 2));
  const int low = whole ? two_digits(digits.substr(2, 2)) : 0;
  text::DateParts parts;
  parts.month = two_digits(rest.substr(0, 2));
  parts.day = two_digits(rest.substr(2, 2));
  if (digits[0] == '<' || year == wrong || low == wrong || parts.month == wrong || parts.day == wrong) return std::nullopt;
  if (parts.month == 0 && parts.day != 0) return std::nullopt;
  parts.year = whole ? year * 100 + low : full_year(year, century, *as_of);
  auto read = text::days_of(parts, std::nullopt);
  if (read && !whole && century == Century::not_after && read->days.from > *as_of) {
    parts.year -= 100;
    read = text::days_of(parts, std::nullopt);
  }
  if (!read) return std::nullopt;
  PartialDate date;
  date.from = read->days.from;
  date.to = read->days.to;
  date.precision = read->precision;
  return date;
}

std::string write_digits_date(const PartialDate& date, char unknown) {
  const std::string pair(2, unknown);
  if (!date.from && date.text.size() == digits_of_short) return date.text;
  if (!date.from || date.circa) return pair + pair + pair;
  const std::chrono::year_month_day day(*date.from);
  const std::string digits = fmt::format("{:02}{:02}{:02}", static_cast<int>(day.year()) % 100, static_cast<unsigned>(day.month()),
                                         static_cast<unsigned>(day.day()));
  switch (date.precision) {
    case Precision::day: return digits;
    case Precision::month: return digits.substr(0, 4) + pair;
    case Precision::year: return digits.substr(0, 2) + pair + pair;
    default: return pair + pair + pair;
  }
}

}  // namespace ftf::formats::common
