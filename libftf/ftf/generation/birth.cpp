// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/birth.hpp>

#include <chrono>

#include <ftf/generation/almanac.hpp>

namespace ftf::generation {

namespace {

using profile::PartialDate;
using profile::Precision;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::uint32_t unknown = 250, in_months = 150, in_years = 650, about = 150;  // in a thousand of the dates that are no day

sys_days day_of(DayNumber number) { return sys_days(days(number)); }

DayNumber number_of(year_month_day date) { return static_cast<DayNumber>(sys_days(date).time_since_epoch().count()); }

/// What becomes of a date on its way into a file.
DayNumber slipped(DayNumber born, Random& random) {
  const year_month_day date(day_of(born));
  const auto month = static_cast<unsigned>(date.month()), day = static_cast<unsigned>(date.day());
  const std::uint32_t kind = random.below(4);
  const std::int32_t by = random.below(2) == 0 ? -1 : 1;
  if (kind == 0 && day <= 12) return number_of(date.year() / std::chrono::month(day) / std::chrono::day(month));
  if (kind == 1) return number_of(date.year() / std::chrono::January / 1);
  if (kind == 2) return number_of((date.year() + years(by)) / date.month() / std::chrono::day(day > 28 ? 28 : day));
  return number_of(date.year() / date.month() / std::chrono::day(1 + random.below(28)));
}

PartialDate interval(year_month_day from, year_month_day to, Precision precision) {
  PartialDate date;
  date.from = sys_days(from);
  date.to = sys_days(to);
  date.precision = precision;
  return date;
}

PartialDate foreign(const ForeignDate& words, Precision precision, CountedBy calendar) {
  PartialDate date;
  const std::int32_t wider = calendar == CountedBy::islamic ? 1 : 0;  // the variant is unknown
  date.from = day_of(words.from - wider);
  date.to = day_of(words.to + wider);
  date.precision = precision;
  date.calendar = calendar == CountedBy::islamic ? profile::Calendar::islamic : profile::Calendar::persian;
  date.text = words.text;
  return date;
}

PartialDate partial(DayNumber born, Random& random) {
  using std::chrono::January, std::chrono::December;
  const year_month_day date(day_of(born));
  const std::uint32_t kind = random.below(1000);
  if (kind < in_months) return interval(date.year() / date.month() / 1, date.year() / date.month() / std::chrono::last, Precision::month);
  if (kind < in_months + in_years) {
    PartialDate year = interval(date.year() / January / 1, date.year() / December / 31, Precision::year);
    year.circa = random.chance(about);
    return year;
  }
  const years before(random.between(0, 4)), after(random.between(1, 4));
  return interval((date.year() - before) / January / 1, (date.year() + after) / December / 31, Precision::range);
}

}  // namespace

std::optional<PartialDate> write_birth(DayNumber born, const Partner& partner, std::uint32_t wrong, Random& random) {
  const DayNumber known = random.chance(wrong) ? slipped(born, random) : born;
  const bool whole = random.chance(partner.full_dates);
  if (!whole && random.chance(unknown)) return std::nullopt;
  if (random.chance(partner.foreign)) {
    const bool islamic = partner.calendar == CountedBy::islamic;
    if (whole) return foreign(islamic ? islamic_day(known) : persian_day(known), Precision::day, partner.calendar);
    return foreign(islamic ? islamic_year(known) : persian_year(known), Precision::year, partner.calendar);
  }
  return whole ? profile::exact_date(day_of(known)) : partial(known, random);
}

}  // namespace ftf::generation
