// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/dates.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace {

using namespace ftf::text;

// `FROM TO precision`, with `~` for circa, the calendar if it is not Gregorian, and `?` for day and month in either order.
std::string read(std::string_view text, const DateOptions& options = {}) {
  const auto date = read_date(text, options);
  if (!date) return "none";
  std::string out =
      fmt::format("{} {} {}", date->from ? iso(*date->from) : "...", date->to ? iso(*date->to) : "...", precision_name(date->precision));
  if (date->circa) out += " ~";
  if (date->calendar != Calendar::gregorian) out += fmt::format(" {}", calendar_name(date->calendar));
  if (date->day_month_ambiguous) out += " ?";
  return out;
}

struct DateRow {
  std::string text;
  std::string expected;
};

void check_dates(const std::vector<DateRow>& rows, const DateOptions& options = {}) {
  for (const DateRow& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text, options) == row.expected);
  }
}

constexpr const char* day = "1971-08-28 1971-08-28 day";
constexpr const char* month = "1971-08-01 1971-08-31 month";
constexpr const char* year = "1971-01-01 1971-12-31 year";

DateOptions as_of(const char* text) {
  DateOptions options;
  options.as_of = parse_iso_day(text);
  return options;
}

}  // namespace

TEST_SUITE("text/dates") {
  TEST_CASE("numbers with the year first") {
    check_dates({{"1971-08-28", day},
                 {"1971/08/28", day},
                 {"1971.8.28", day},
                 {" 19710828 ", day},
                 {"1971-08", month},
                 {"1971/08", month},
                 {"1971", year},
                 {"1971/00/00", year},
                 {"1971-08-00", month},
                 {"1971/00/28", year},
                 {"1971.0", year}});
  }

  TEST_CASE("times and zones are left out") {
    check_dates({{"1971-08-28T00:00:00Z", day},
                 {"1971-08-28-04:00", day},
                 {"1971-08-28+02:00", day},
                 {"1971-08-28 00:00:00.000", day},
                 {"28.08.1971 12:30", day},
                 {"28/8/1971 12:00:00 AM", day},
                 {"1971-08-28Z", day}});
  }

  TEST_CASE("numbers with the year last") {
    check_dates({{"28.08.1971", day},
                 {"28.8.1971", day},
                 {"28/08/1971", day},
                 {"08/28/1971", day},
                 {"28-08-1971", day},
                 {"08/1971", month},
                 {"08.1971", month},
                 {"00/08/1971", month},
                 {"00/00/1971", year},
                 {"00.00.1971", year}});
  }

  TEST_CASE("day and month that can't be told apart are an interval") {
    check_dates({{"03/04/1985", "1985-03-04 1985-04-03 range ?"},
                 {"04/04/1985", "1985-04-04 1985-04-04 day"},
                 {"03.04.1985", "1985-04-03 1985-04-03 day"}});
    check_dates({{"03/04/1985", "1985-04-03 1985-04-03 day"}, {"03/28/1985", "1985-03-28 1985-03-28 day"}},
                {.order = DateOrder::day_first});
    check_dates({{"03/04/1985", "1985-03-04 1985-03-04 day"}, {"28/03/1985", "1985-03-28 1985-03-28 day"}},
                {.order = DateOrder::month_first});
  }

  TEST_CASE("letters and question marks stand for parts that are not known") {
    check_dates({{"dd/mm/1971", year},
                 {"dd/08/1971", month},
                 {"DD/MM/1971", year},
                 {"?\?/08/1971", month},
                 {"xx.xx.1971", year},
                 {"jj/mm/1971", year},
                 {"dd/mm/yyyy", "none"}});
  }

  TEST_CASE("names of months in many languages") {
    check_dates({{"28 August 1971", day},
                 {"August 28, 1971", day},
                 {"28 Aug. 1971", day},
                 {"28-AUG-1971", day},
                 {"28AUG1971", day},
                 {"1971 Aug 28", day},
                 {"28th of August 1971", day},
                 {"Aug. 1971", month},
                 {"28 août 1971", day},
                 {"28. August 1971", day},
                 {"28 augustus 1971", day},
                 {"28 de agosto de 1971", day},
                 {"28 Ağustos 1971", day},
                 {"28 августа 1971 г.", day},
                 {"٢٨ آب ١٩٧١", day},
                 {"28 أغسطس 1971", day},
                 {"28 August 1971م", day},
                 {"12.VIII.1971", "1971-08-12 1971-08-12 day"},
                 {"1 janv. 1971", "1971-01-01 1971-01-01 day"},
                 {"1 März 1971", "1971-03-01 1971-03-01 day"},
                 {"1 Şubat 1971", "1971-02-01 1971-02-01 day"},
                 {"1 كانون الثاني 1971", "1971-01-01 1971-01-01 day"},
                 {"1 كانون الأول 1971", "1971-12-01 1971-12-01 day"},
                 {"5 Mei 1971", "1971-05-05 1971-05-05 day"}});
  }

  TEST_CASE("about a date is circa") {
    constexpr const char* about = "1984-01-01 1984-12-31 year ~";
    check_dates({{"circa 1984", about},
                 {"c. 1984", about},
                 {"c1984", about},
                 {"Approximately 1984", about},
                 {"about 1984", about},
                 {"~1984", about},
                 {"1984?", about},
                 {"1984 (approximately)", about},
                 {"ca. 1984", about},
                 {"vers 1984", about},
                 {"um 1984", about},
                 {"около 1984 г.", about},
                 {"حوالي 1984", about},
                 {"early 1984", about},
                 {"approx. Aug 1984", "1984-08-01 1984-08-31 month ~"}});
  }

  TEST_CASE("ranges") {
    constexpr const char* years = "1976-01-01 1981-12-31 range";
    check_dates({{"1976 to 1981", years},
                 {"Between 1976 and 1981", years},
                 {"BETWEEN 1976 1981", years},
                 {"1976-1981", years},
                 {"1976 - 1981", years},
                 {"1976–1981", years},
                 {"1976-81", years},
                 {"1976/1981", years},
                 {"from 1976 to 1981", years},
                 {"1981 to 1976", years},
                 {"00/00/1976-1981", years},
                 {"between 1976 and 1976", "1976-01-01 1976-12-31 year"},
                 {"Between Aug. and Sep. 1977", "1977-08-01 1977-09-30 range"},
                 {"Aug-Sep 1977", "1977-08-01 1977-09-30 range"},
                 {"Aug/Sept 1977", "1977-08-01 1977-09-30 range"},
                 {"5 to 7 March 1980", "1980-03-05 1980-03-07 range"},
                 {"5-7 March 1980", "1980-03-05 1980-03-07 range"},
                 {"21 Mar 1965 to 20 Mar 1966", "1965-03-21 1966-03-20 range"},
                 {"01.02.1976 - 03.04.1981", "1976-02-01 1981-04-03 range"},
                 {"circa 1976-1981", "1976-01-01 1981-12-31 range ~"}});
  }

  TEST_CASE("one or the other is the interval of both") {
    constexpr const char* either = "1957-01-01 1959-12-31 range";
    check_dates({{"1957 or 1959", either},
                 {"1957 atau 1959", either},
                 {"1957 ou 1959", either},
                 {"1957; 1959", either},
                 {"1957, 1959", either},
                 {"1957 или 1959", either},
                 {"1957 أو 1959", either}});
  }

  TEST_CASE("decades") {
    check_dates({{"1980s", "1980-01-01 1989-12-31 decade"},
                 {"the 1980's", "1980-01-01 1989-12-31 decade"},
                 {"late 1970s", "1970-01-01 1979-12-31 decade ~"},
                 {"1985s", "none"}});
  }

  TEST_CASE("open ends") {
    check_dates({{"before 1960", "... 1960-12-31 range"}, {"after 1960", "1960-01-01 ... range"}, {"nach 1960", "1960-01-01 ... range"}});
  }

  TEST_CASE("ages need a day to count from") {
    check_dates({{"30-35 years old", "1990-11-25 1996-11-24 range ~"},
                 {"aged 30", "1995-11-25 1996-11-24 range ~"},
                 {"30 to 35 years", "1990-11-25 1996-11-24 range ~"},
                 {"300 years old", "none"}},
                as_of("2026-11-24"));
    check_dates({{"30-35 years old", "none"}});
    check_dates({{"0 years old", "2023-03-01 2024-02-29 range ~"}}, as_of("2024-02-29"));
  }

  TEST_CASE("two-digit years are the latest not after the day they are read") {
    check_dates({{"28.08.71", day},
                 {"28-Aug-71", day},
                 {"01.01.26", "2026-01-01 2026-01-01 day"},
                 {"01.01.27", "1927-01-01 1927-01-01 day"},
                 {"28/08/71", "none"}},
                as_of("2026-11-24"));
    check_dates({{"28.08.71", "none"}, {"28-Aug-71", "none"}});
  }

  TEST_CASE("the text names its calendar") {
    check_dates({{"24/06/1402 (Hijri Calendar)", "1982-04-18 1982-04-20 day islamic"},
                 {"1402 هـ", "1981-10-29 1982-10-19 year islamic"},
                 {"1402 AH", "1981-10-29 1982-10-19 year islamic"},
                 {"24 Jumada II 1402", "1982-04-18 1982-04-20 day islamic"},
                 {"24 جمادى الآخرة 1402", "1982-04-18 1982-04-20 day islamic"},
                 {"1344 هجری شمسی", "1965-03-21 1966-03-20 year persian"},
                 {"22 بهمن 1357", "1979-02-11 1979-02-11 day persian"},
                 {"۲۲ دلو ۱۳۵۷", "1979-02-11 1979-02-11 day persian"},
                 {"1 hamal 1344", "1965-03-21 1965-03-21 day persian"}});
  }

  TEST_CASE("the source names the calendar of its dates") {
    check_dates(
        {{"1357/11/22", "1979-02-11 1979-02-11 day persian"}, {"1344", "1965-03-21 1966-03-20 year persian"}, {"28 August 1971", day}},
        {.calendar = Calendar::persian});
    check_dates(
        {{"1402/06/24", "1982-04-19 1982-04-19 day islamic-civil"}, {"24/06/1402 (Hijri)", "1982-04-19 1982-04-19 day islamic-civil"}},
        {.calendar = Calendar::islamic_civil});
    check_dates({{"25/02/2521", "1978-02-25 1978-02-25 day buddhist"}}, {.calendar = Calendar::buddhist});
  }

  TEST_CASE("a year of another calendar is not taken for a Gregorian one") {
    check_dates({{"1357/02/23", "none"},
                 {"1402", "none"},
                 {"2521", "none"},
                 {"1357-02-23", "none"},
                 {"9999-12-31", "9999-12-31 9999-12-31 day"},
                 {"1630-08-01", "1630-08-01 1630-08-01 day"},
                 {"0007", "0007-01-01 0007-12-31 year"}});
  }

  TEST_CASE("formats come first and decide") {
    check_dates({{"08/07/1971", "1971-07-08 1971-07-08 day"}, {"00/00/1971", year}, {"28 Aug 1971", day}}, {.formats = {"%d/%m/%Y"}});
    check_dates({{"00/00/1971", year}, {"00/08/1971", month}}, {.formats = {"00/00/%Y", "00/%m/%Y"}});
    check_dates({{"28081971", day}}, {.formats = {"%d%m%Y"}});
    check_dates({{"28 de agosto 1971", day}, {"28 de Aug. 1971", day}}, {.formats = {"%d de %B %Y"}});
    check_dates({{"1357/11/22", "1979-02-11 1979-02-11 day persian"}}, {.calendar = Calendar::persian, .formats = {"%Y/%m/%d"}});
    check_dates({{"1 1 1357", "1357-01-01 1357-01-01 day"}}, {.formats = {"%d %m %Y"}});
    check_dates({{"28/08/71", "none"}}, {.formats = {"%d/%m/%y"}});
    auto options = as_of("2026-11-24");
    options.formats = {"%d/%m/%y"};
    check_dates({{"28/08/71", day}}, options);
  }

  TEST_CASE("spreadsheet days only where a format says so") {
    check_dates(
        {{"26173", day}, {"26173.5", day}, {"1", "1900-01-01 1900-01-01 day"}, {"61", "1900-03-01 1900-03-01 day"}, {"99999999", "none"}},
        {.formats = {"excel"}});
    check_dates({{"24711", day}}, {.formats = {"excel1904"}});
    check_dates({{"26173", "none"}});
  }

  TEST_CASE("formats are checked") {
    for (const char* good : {"%d/%m/%Y", "00/00/%Y", "%d %b %y", "excel", "excel1904", "100%% %Y"}) CHECK(is_date_format(good));
    for (const char* bad : {"", "dd/mm", "%q", "%", "%Y %"}) CHECK_FALSE(is_date_format(bad));
  }

  TEST_CASE("what is no date is nothing") {
    check_dates({{"", "none"},
                 {"-", "none"},
                 {"na", "none"},
                 {"N/A", "none"},
                 {"0000/00/00", "none"},
                 {"00", "none"},
                 {"unknown", "none"},
                 {"from false passport", "none"},
                 {"Approximately", "none"},
                 {"31/02/1971", "none"},
                 {"1971-13-45", "none"},
                 {"12", "none"},
                 {"Passport 1971", "none"},
                 {"28 August", "none"},
                 {"1 2 3 4 5", "none"},
                 {"to", "none"},
                 {"-0-", "none"},
                 {"August", "none"}});
  }

  TEST_CASE("a remark in brackets is no part of the date") {
    check_dates({{"28 August 1971 (from false passport)", day}, {"1971 (1980)", year}, {"(1971)", year}});
  }

  TEST_CASE("any bytes are taken") {
    std::string bytes;
    unsigned state = 12345;
    constexpr std::string_view seeds[] = {"1971", "-", "/",  ".",     " ", "Aug",   "to",          "between", "\xFF", "\xD9", "٢",
                                          "(",    ")", "00", "circa", ":", "years", "99999999999", "s",       "or",   "؟",    "excel"};
    for (int i = 0; i < 20000; ++i) {
      bytes.clear();
      const unsigned length = 1 + (state >> 5) % 9;
      for (unsigned k = 0; k < length; ++k) {
        state = state * 1664525U + 1013904223U;
        bytes += seeds[(state >> 16) % std::size(seeds)];
      }
      const auto date = read_date(bytes, as_of("2026-11-24"));
      if (date && date->from && date->to) CHECK(*date->from <= *date->to);
      if (date) CHECK((date->from || date->to));
    }
  }
}
