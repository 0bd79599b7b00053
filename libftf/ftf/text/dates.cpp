// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/dates.hpp>

#include <algorithm>
#include <array>
#include <span>

#include <ftf/text/date_formats.hpp>
#include <ftf/text/date_grammar.hpp>
#include <ftf/text/date_parts.hpp>
#include <ftf/text/date_tokens.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

constexpr std::size_t longest_date = 256;  // bytes; what is longer is a story
constexpr int oldest_age = 120;

// In the order of Precision.
constexpr std::array<std::string_view, 6> precision_names{"none", "day", "month", "year", "decade", "range"};

using Tokens = std::vector<DateToken>;
using Part = std::span<const DateToken>;

bool has_role(Part tokens, DateRole role) {
  return std::any_of(tokens.begin(), tokens.end(), [role](const DateToken& t) { return t.role == role; });
}

bool is_full_year(const DateToken& token) { return token.role == DateRole::number && token.digits == 4; }

bool has_full_year(Part tokens) { return std::any_of(tokens.begin(), tokens.end(), is_full_year); }

bool is_hijri(Calendar calendar) {
  return calendar == Calendar::islamic || calendar == Calendar::islamic_civil || calendar == Calendar::islamic_umalqura ||
         calendar == Calendar::islamic_tbla;
}

// The calendar that the text names, by a word or the name of a month. A Hijri variant of the source is kept.
Calendar calendar_of(Part tokens, Calendar chosen) {
  std::optional<Calendar> named;
  for (const DateToken& token : tokens) {
    if (token.role == DateRole::calendar && named != Calendar::persian) named = token.calendar;
    if (token.role == DateRole::month && !named) named = token.calendar;
  }
  if (!named || (is_hijri(*named) && is_hijri(chosen))) return chosen;
  return *named;
}

// Whether a mark between the two stands for "to" or "or": each side is a date of its own, or one of "Aug-Sep 1977", "5-7 March 1980".
bool mark_divides(Part left, char mark, Part right) {
  if (mark == ';') return true;
  if (mark != '-' && mark != '/' && mark != ',') return false;
  if (has_full_year(left) && has_full_year(right)) return true;
  const bool names = has_role(left, DateRole::month) && has_role(right, DateRole::month);
  const bool days = mark == '-' && left.size() == 1 && right.size() >= 2 && right[0].role == DateRole::number && right[0].digits <= 2 &&
                    right[1].role == DateRole::month;
  return names || days;
}

// `1976-81`: the short year belongs to the century of the long one.
void complete_short_years(Tokens& tokens) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    DateToken& late = tokens[i + 2];
    const bool pair = is_full_year(tokens[i]) && tokens[i + 1].role == DateRole::mark && late.role == DateRole::number;
    const bool alone = (i == 0 || tokens[i - 1].role != DateRole::mark) && (i + 3 == tokens.size() || tokens[i + 3].role != DateRole::mark);
    if (!pair || !alone || late.digits != 2 || late.value <= 13 || late.value <= tokens[i].value % 100) continue;
    late.value += tokens[i].value - tokens[i].value % 100;
    late.digits = 4;
  }
}

// The dates that a text lists.
std::vector<Part> divide(Part tokens) {
  std::vector<Part> parts;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) parts.push_back(tokens.subspan(begin, end - begin));
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const DateToken& token = tokens[i];
    const Part left = tokens.subspan(begin, i - begin);
    const bool divides = token.role == DateRole::connector || token.role == DateRole::between ||
                         (token.role == DateRole::mark && !left.empty() && mark_divides(left, token.mark, tokens.subspan(i + 1)));
    if (divides) close(i);
    else if (i > begin && is_full_year(token) && is_full_year(tokens[i - 1])) close(i);  // BETWEEN 1976 1981
    if (divides) begin = i + 1;
    else if (i > begin && is_full_year(token) && is_full_year(tokens[i - 1])) begin = i;
  }
  close(tokens.size());
  return parts;
}

// "Aug. and Sep. 1977", "5 to 7 March 1980": what is missing stands in the date that follows.
void lend(std::vector<DateParts>& dates) {
  for (std::size_t i = dates.size(); i-- > 1;) {
    DateParts& early = dates[i - 1];
    const DateParts& late = dates[i];
    if (early.year != DateParts::missing) continue;
    early.year = late.year;
    early.short_year = late.short_year;
    early.calendar = late.calendar;
    if (early.month == DateParts::missing) early.month = late.month;
  }
}

// The years that living people's dates have in the Hijri calendars (1250 to 1499) and the Buddhist one (2400 to 2699).
bool is_plausible(const DateParts& parts) {
  const auto within = [&parts](int first, int last) { return parts.year >= first && parts.year <= last; };
  return parts.calendar != Calendar::gregorian || (!within(1250, 1499) && !within(2400, 2699));
}

DateReading reading_of(const DaysRead& read, const DateParts& parts) {
  return {.from = read.days.from,
          .to = read.days.to,
          .precision = read.precision,
          .circa = false,
          .calendar = parts.calendar,
          .day_month_ambiguous = parts.either_order};
}

std::optional<DateReading> unite(const std::vector<DateParts>& dates, const std::optional<Day>& as_of) {
  std::optional<DateReading> whole;
  for (const DateParts& parts : dates) {
    const auto read = is_plausible(parts) ? days_of(parts, as_of) : std::nullopt;
    if (!read) return std::nullopt;
    const DateReading one = reading_of(*read, parts);
    if (!whole) {
      whole = one;
    } else if (one != *whole) {
      whole->from = std::min(whole->from, one.from);
      whole->to = std::max(whole->to, one.to);
      whole->precision = Precision::range;
      whole->day_month_ambiguous |= one.day_month_ambiguous;
    }
  }
  return whole;
}

// Born so many years before `as_of`: on its day at the latest, and after the day on which a year more would be reached.
std::optional<DateReading> read_age(Part tokens, const DateOptions& options) {
  std::vector<int> ages;
  for (const DateToken& token : tokens)
    if (token.role == DateRole::number) ages.push_back(token.value);
  if (!options.as_of || ages.empty() || ages.size() > 2) return std::nullopt;
  const auto [low, high] = std::minmax_element(ages.begin(), ages.end());
  if (*low < 0 || *high > oldest_age) return std::nullopt;
  const std::chrono::year_month_day now(*options.as_of);
  const auto years_before = [&now](int years) {
    const auto day = now - std::chrono::years(years);
    return day.ok() ? Day(day) : Day(day.year() / day.month() / std::chrono::last);
  };
  const Day from = years_before(*high + 1) + std::chrono::days(1);
  if (from < Day(std::chrono::year{1} / 1 / 1)) return std::nullopt;
  return DateReading{.from = from,
                     .to = years_before(*low),
                     .precision = Precision::range,
                     .circa = true,
                     .calendar = Calendar::gregorian,
                     .day_month_ambiguous = false};
}

bool is_about(const DateToken& token) {
  return token.role == DateRole::circa || token.role == DateRole::calendar || token.role == DateRole::before ||
         token.role == DateRole::after || token.role == DateRole::age || token.role == DateRole::noise;
}

// The tokens of the dates themselves: without words about them, and without remarks in brackets.
Tokens essence(Part tokens) {
  Tokens out;
  const bool outside = std::any_of(tokens.begin(), tokens.end(), [](const DateToken& t) { return !t.aside && t.role == DateRole::number; });
  for (const DateToken& token : tokens)
    if (!is_about(token) && !(token.aside && outside)) out.push_back(token);
  while (!out.empty() && out.back().role == DateRole::mark) out.pop_back();
  while (!out.empty() && out.front().role == DateRole::mark) out.erase(out.begin());
  return out;
}

std::optional<DateReading> read_free(std::string_view text, const DateOptions& options) {
  const Tokens tokens = date_tokens(text);
  const bool small = std::none_of(tokens.begin(), tokens.end(), is_full_year);
  Tokens core = essence(tokens);
  if (has_role(tokens, DateRole::age) && small && !has_role(core, DateRole::month)) return read_age(core, options);
  complete_short_years(core);
  const Calendar calendar = calendar_of(tokens, options.calendar);
  std::vector<DateParts> dates;
  for (const Part part : divide(core)) {
    const auto parts = parse_date_parts(part, calendar, options.order);
    if (!parts) return std::nullopt;
    dates.push_back(*parts);
  }
  lend(dates);
  auto whole = unite(dates, options.as_of);
  if (!whole) return std::nullopt;
  whole->circa = has_role(tokens, DateRole::circa);
  if (has_role(tokens, DateRole::before)) whole->from.reset();
  else if (has_role(tokens, DateRole::after)) whole->to.reset();
  if (!whole->from || !whole->to) whole->precision = Precision::range;
  return whole;
}

}  // namespace

std::string_view precision_name(Precision precision) noexcept { return precision_names[static_cast<std::size_t>(precision)]; }

std::optional<Precision> precision_from_name(std::string_view name) noexcept {
  const auto* const found = std::find(precision_names.begin(), precision_names.end(), name);
  if (found == precision_names.end()) return std::nullopt;
  return static_cast<Precision>(found - precision_names.begin());
}

std::optional<DateReading> read_date(std::string_view text, const DateOptions& options) {
  text = trimmed(text);
  if (text.empty() || text.size() > longest_date) return std::nullopt;
  for (const std::string& format : options.formats) {
    const auto parts = match_date_format(text, format, options);
    const auto read = parts ? days_of(*parts, options.as_of) : std::nullopt;
    if (read) return reading_of(*read, *parts);
  }
  const auto plain = options.calendar == Calendar::gregorian ? parse_iso_day(text) : std::nullopt;
  if (plain && is_plausible({.year = calendar_date(Calendar::gregorian, *plain).year}))
    return DateReading{.from = plain, .to = plain, .precision = Precision::day};
  return read_free(text, options);
}

}  // namespace ftf::text
