// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/date_grammar.hpp>

#include <algorithm>
#include <string_view>
#include <vector>

namespace ftf::text {
namespace {

constexpr int most_days = 31;
constexpr int most_months = 13;  // Coptic and Ethiopic

// What one date consists of.
struct Pieces {
  std::vector<DateToken> numbers;
  const DateToken* month = nullptr;
  char mark = 0;  // between the first two numbers
  bool decade = false;
};

std::optional<Pieces> collect(std::span<const DateToken> tokens) {
  constexpr std::string_view allowed_marks = "-/.,'";
  Pieces pieces;
  for (const DateToken& token : tokens) {
    if (token.role == DateRole::number || token.role == DateRole::blank) {
      pieces.numbers.push_back(token);
    } else if (token.role == DateRole::month) {
      if (pieces.month != nullptr) return std::nullopt;
      pieces.month = &token;
    } else if (token.role == DateRole::mark) {
      if (allowed_marks.find(token.mark) == std::string_view::npos) return std::nullopt;
      if (pieces.numbers.size() == 1 && pieces.mark == 0) pieces.mark = token.mark;
    } else if (token.role == DateRole::decade) {
      pieces.decade = true;
    } else if (token.role != DateRole::noise) {
      return std::nullopt;
    }
  }
  return pieces;
}

bool is_year(const DateToken& token) { return token.digits >= 3 && token.digits <= 4; }
bool is_short(const DateToken& token) { return token.digits <= 2; }

void set_year(DateParts& parts, const DateToken& token) {
  parts.year = token.value;
  parts.short_year = token.role == DateRole::number && token.digits == 2;
}

// `28 August 1971`, `August 28, 1971`, `1971 Aug. 28`, `28-Aug-71`, `Aug. 1973`, `28 Aug`.
std::optional<DateParts> with_month_name(const Pieces& pieces, DateParts parts) {
  const auto& numbers = pieces.numbers;
  parts.month = pieces.month->value;
  if (numbers.size() > 2) return std::nullopt;
  const auto year = std::find_if(numbers.begin(), numbers.end(), is_year);
  if (year != numbers.end()) {
    parts.year = year->value;
    if (numbers.size() == 2) parts.day = numbers[year == numbers.begin() ? 1 : 0].value;
  } else if (numbers.size() == 2) {
    parts.day = numbers[0].value;
    set_year(parts, numbers[1]);
  } else if (numbers.size() == 1 && numbers[0].value > most_days) {
    set_year(parts, numbers[0]);
  } else if (numbers.size() == 1) {
    parts.day = numbers[0].value;
  }
  return parts.day > most_days ? std::nullopt : std::optional(parts);
}

// `1980`, `1980s`, `19800225`, and `5` in "5 to 7 March 1980".
std::optional<DateParts> single_number(const Pieces& pieces, DateParts parts) {
  const DateToken& number = pieces.numbers[0];
  if (pieces.decade) {
    if (number.value % 10 != 0 || number.digits > 4) return std::nullopt;
    set_year(parts, number);
    parts.decade = true;
    return parts;
  }
  if (number.digits == 8) {
    parts.year = number.value / 10000;
    parts.month = number.value / 100 % 100;
    parts.day = number.value % 100;
  } else if (is_year(number)) {
    parts.year = number.value;
  } else if (is_short(number) && number.value <= most_days) {
    parts.day = number.value;
  } else {
    return std::nullopt;
  }
  return parts;
}

// `1978/02`, `02.1978`.
std::optional<DateParts> two_numbers(const Pieces& pieces, DateParts parts) {
  const DateToken& a = pieces.numbers[0];
  const DateToken& b = pieces.numbers[1];
  if (is_year(a) == is_year(b)) return std::nullopt;
  parts.year = is_year(a) ? a.value : b.value;
  parts.month = is_year(a) ? b.value : a.value;
  return parts.month > most_months ? std::nullopt : std::optional(parts);
}

// Day and month from two numbers in front of a year.
std::optional<DateParts> day_and_month(int a, int b, char mark, DateOrder order, DateParts parts) {
  // Dots are a European habit, and there the day comes first.
  if (order == DateOrder::unknown && mark == '.') order = DateOrder::day_first;
  const bool month_first = b > most_months || (order == DateOrder::month_first && a <= most_months);
  parts.day = month_first ? b : a;
  parts.month = month_first ? a : b;
  if (parts.month > most_months || parts.day > most_days) return std::nullopt;
  parts.either_order = order == DateOrder::unknown && a != b && a > 0 && b > 0 && a < most_months && b < most_months;
  return parts;
}

// `1978-02-25`, `25.02.1978`, `25/02/78`.
std::optional<DateParts> three_numbers(const Pieces& pieces, DateOrder order, DateParts parts) {
  const DateToken& a = pieces.numbers[0];
  const DateToken& b = pieces.numbers[1];
  const DateToken& c = pieces.numbers[2];
  if (!is_short(b)) return std::nullopt;
  if (is_year(a) && is_short(c)) {
    parts.year = a.value;
    parts.month = b.value;
    parts.day = c.value;
    return parts.month > most_months || parts.day > most_days ? std::nullopt : std::optional(parts);
  }
  if (!is_short(a)) return std::nullopt;
  set_year(parts, c);
  // Which of three short numbers is the year, only a source can say, or the dots.
  if (is_short(c) && c.role == DateRole::number && order == DateOrder::unknown && pieces.mark != '.') return std::nullopt;
  return day_and_month(a.value, b.value, pieces.mark, order, parts);
}

}  // namespace

std::optional<DateParts> parse_date_parts(std::span<const DateToken> tokens, Calendar calendar, DateOrder order) {
  const auto pieces = collect(tokens);
  if (!pieces) return std::nullopt;
  DateParts parts{.calendar = calendar};
  if (pieces->month != nullptr) return with_month_name(*pieces, parts);
  switch (pieces->numbers.size()) {
    case 1: return single_number(*pieces, parts);
    case 2: return two_numbers(*pieces, parts);
    case 3: return three_numbers(*pieces, order, parts);
    default: return std::nullopt;
  }
}

}  // namespace ftf::text
