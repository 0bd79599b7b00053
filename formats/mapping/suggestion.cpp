// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/suggestion.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/data/column_words.hpp>
#include <ftf/io/input_file.hpp>
#include <ftf/text/dates.hpp>
#include <ftf/text/unicode.hpp>
#include <ftf/text/utf8.hpp>

#include "formats/common/sex.hpp"
#include "formats/common/space.hpp"
#include "formats/syntax/csv_reader.hpp"

namespace ftf::formats::mapping {

namespace {

constexpr int last_persian_year = 1410;  // a birth date in it lies ahead

/// What a column can mean, and the rule that says so; `births` gets calendar and order besides.
struct Meaning {
  std::string_view name, rule;
};
constexpr std::array meanings{Meaning{"id", "to: id"},
                              Meaning{"name", "to: names, kind: primary"},
                              Meaning{"given", "to: names, kind: primary"},
                              Meaning{"family", "to: names, kind: primary"},
                              Meaning{"alias", "to: names, kind: alias, split: \";\""},
                              Meaning{"sex", "to: sex"},
                              Meaning{"births", "to: births"},
                              Meaning{"birth_places", "to: birth_places"},
                              Meaning{"nationalities", "to: nationalities, split: \";\""},
                              Meaning{"passport", "to: documents, type: passport"},
                              Meaning{"national_id", "to: documents, type: national-id"},
                              Meaning{"father", "to: parents, role: father"},
                              Meaning{"mother", "to: parents, role: mother"},
                              Meaning{"addresses", "to: addresses"},
                              Meaning{"phone", "to: contacts, type: phone"},
                              Meaning{"email", "to: contacts, type: email"},
                              Meaning{"profession", "to: positions, kind: profession"},
                              Meaning{"remarks", "to: remarks"}};

struct Column {
  std::string name;
  std::vector<std::string> values;  // that are not empty
  std::string_view meaning;
  bool by_values = false;
};

/// Letters and digits in lower case.
std::string key_of(std::string_view text) {
  std::string out;
  const std::string composed = text::nfc(text);
  for (std::string_view rest = composed; !rest.empty();) {
    const char32_t code = text::next_code_point(rest);
    if (code == text::malformed) continue;
    if (code == U' ' || code == U'_' || code == U'-' || code == U'.' || code == U':' || code == U'/') continue;
    for (const char32_t folded : text::casefold(code)) text::append_utf8(out, folded);
  }
  return out;
}

std::string_view meaning_of_name(std::string_view name) {
  const std::string key = key_of(name);
  const auto row = std::ranges::find_if(data::column_words, [&](const auto& r) { return key_of(r.word) == key; });
  return row == data::column_words.end() ? std::string_view() : row->meaning;
}

template <class Test>
bool most(const std::vector<std::string>& values, Test test) {
  const auto count = static_cast<std::size_t>(std::ranges::count_if(values, test));
  return !values.empty() && count * 10 >= values.size() * 8;
}

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// Only what values prove by themselves.
std::string_view meaning_of_values(const std::vector<std::string>& values) {
  if (most(values, [](const std::string& v) { return v.find('@') != std::string::npos && v.find(' ') == std::string::npos; }))
    return "email";
  if (most(values, [](const std::string& v) { return !has_digit(v) && !common::sex_code(v).empty(); })) return "sex";
  return {};
}

bool looks_like_date(const std::string& value) { return has_digit(value) && value.size() >= 6 && text::read_date(value).has_value(); }

// ---- dates

struct NumericDate {
  int first = 0, second = 0, third = 0;
};

std::optional<NumericDate> numbers_of(std::string_view text) {
  std::array<int, 3> parts{};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != 0 && (at == end || (*at != '/' && *at != '.' && *at != '-'))) return std::nullopt;
    const auto [stop, error] = std::from_chars(i == 0 ? at : at + 1, end, parts[i]);
    if (error != std::errc()) return std::nullopt;
    at = stop;
  }
  return NumericDate{parts[0], parts[1], parts[2]};
}

/// What the dates of a column have in common.
struct DateShape {
  bool day_first = false, month_first = false, slashed = false;
  int lowest_year = 9999, highest_year = 0, longest_month = 0;
};

DateShape shape_of(const std::vector<std::string>& values) {
  DateShape shape;
  for (const std::string& value : values) {
    const auto date = numbers_of(value);
    if (!date) continue;
    const bool year_first = date->first > 31;
    const int year = year_first ? date->first : date->third;
    shape.lowest_year = std::min(shape.lowest_year, year);
    shape.highest_year = std::max(shape.highest_year, year);
    if (year_first) shape.longest_month = std::max(shape.longest_month, date->third);
    if (year_first) continue;
    shape.slashed = true;
    shape.day_first = shape.day_first || (date->first > 12 && date->second <= 12);
    shape.month_first = shape.month_first || (date->second > 12 && date->first <= 12);
    shape.longest_month = std::max(shape.longest_month, std::max(date->first, date->second));
  }
  return shape;
}

/// Options of a rule for dates, and a remark on what they were guessed from.
struct DateGuess {
  std::string options, remark;
};

void guess_calendar(const DateShape& shape, DateGuess& out) {
  if (shape.lowest_year >= 1250 && shape.highest_year < 1500) {
    const bool long_months = shape.longest_month == 31;  // those of Hijri have 30 days at most
    const bool persian = long_months || shape.highest_year < 1380;
    out.options += persian ? ", calendar: persian" : ", calendar: islamic";
    if (long_months) out.remark += "Solar Hijri: a month has 31 days";
    else if (shape.highest_year > last_persian_year) out.remark += "Hijri by its years; its variant is not known";
    else out.remark += persian ? "if these are Hijri, say `calendar: islamic`" : "if these are Solar Hijri, say `calendar: persian`";
  } else if (shape.lowest_year >= 2400 && shape.highest_year < 2700) {
    out.options += ", calendar: buddhist";
    out.remark += "Buddhist by its years";
  }
}

DateGuess guess_dates(const std::vector<std::string>& values) {
  DateGuess out;
  const DateShape shape = shape_of(values);
  if (shape.day_first && shape.month_first) out.remark = "days and months in both orders";
  else if (shape.day_first) out.options = ", order: day_first", out.remark = "a first number above 12";
  else if (shape.month_first) out.options = ", order: month_first", out.remark = "a second number above 12";
  else if (shape.slashed) out.remark = "day and month can't be told apart: add `order: day_first` or `order: month_first`";
  if (!out.remark.empty()) out.remark += "; ";
  guess_calendar(shape, out);
  if (out.remark.ends_with("; ")) out.remark.resize(out.remark.size() - 2);
  return out;
}

// ---- the table

/// Rows of the head; the last one may be cut off and is left out.
std::vector<std::vector<std::string>> rows_of(std::string_view head, const syntax::CsvDialect& dialect) {
  io::InputFile input = io::InputFile::from_memory(std::string(head), "head", {.charset = "utf-8"});
  syntax::CsvReader reader(input, dialect);
  std::vector<std::vector<std::string>> rows;
  try {
    while (rows.size() <= TableHead::most_rows && reader.next()) {
      auto& row = rows.emplace_back();
      for (const std::string_view cell : reader.cells()) row.push_back(common::collapse_space(cell));
    }
  } catch (const base::Error&) {  // what comes before is enough
  }
  if (rows.size() > 2 && !head.ends_with('\n')) rows.pop_back();
  return rows;
}

/// A first row is a header if it names a known column, or holds no digit while the rows below do.
bool has_header(const std::vector<std::vector<std::string>>& rows) {
  const auto known = [](const std::string& cell) { return !meaning_of_name(cell).empty(); };
  if (std::ranges::any_of(rows.front(), known)) return true;
  const auto digit = [](const std::string& cell) { return has_digit(cell); };
  return rows.size() > 1 && std::ranges::none_of(rows.front(), digit) && std::ranges::any_of(rows[1], digit);
}

std::vector<Column> columns_of(const std::vector<std::vector<std::string>>& rows, bool header) {
  std::vector<Column> columns(rows.front().size());
  for (std::size_t i = 0; i < columns.size(); ++i) columns[i].name = header ? rows.front()[i] : std::to_string(i + 1);
  for (std::size_t r = header ? 1 : 0; r < rows.size(); ++r)
    for (std::size_t i = 0; i < std::min(columns.size(), rows[r].size()); ++i)
      if (!rows[r][i].empty()) columns[i].values.push_back(rows[r][i]);
  for (Column& column : columns) {
    if (header) column.meaning = meaning_of_name(column.name);
    column.by_values = column.meaning.empty();
    if (column.by_values) column.meaning = meaning_of_values(column.values);
  }
  const auto has = [&](std::string_view meaning) { return std::ranges::find(columns, meaning, &Column::meaning) != columns.end(); };
  for (Column& column : columns)  // a name beside a family name is a given one
    if (column.meaning == "name" && !column.by_values && has("family") && !has("given")) column.meaning = "given";
  return columns;
}

std::string quoted(std::string_view text) {
  std::string out;
  base::append_json_string(out, text);
  return out;
}

const Column* first_of(const std::vector<Column>& columns, std::string_view meaning) {
  const auto found = std::ranges::find(columns, meaning, &Column::meaning);
  return found == columns.end() ? nullptr : &*found;
}

/// The rule of a column, or a comment where there is none.
std::string line_of(const Column& column, bool composed, bool repeated) {
  const bool part = column.meaning == "given" || column.meaning == "family";
  if (column.name.empty() || repeated) return "  # a column without a name, or with the name of another one\n";
  if (column.meaning.empty()) {
    const bool dates = most(column.values, looks_like_date);
    return fmt::format("  # {}: {}\n", quoted(column.name),
                       dates ? "dates of unknown meaning" : "meaning not known; it stays in the extras");
  }
  if (part && composed) return fmt::format("  # {}: see compose\n", quoted(column.name));
  const auto meaning = std::ranges::find(meanings, column.meaning, &Meaning::name);
  DateGuess dates;
  if (column.meaning == "births") dates = guess_dates(column.values);
  std::string remark = column.by_values ? "by its values" : "";
  common::join(remark, dates.remark);
  return fmt::format("  {}: {{{}{}}}{}\n", quoted(column.name), meaning->rule, dates.options, remark.empty() ? "" : "  # " + remark);
}

}  // namespace

TableHead delimited_head(std::string_view head, std::string_view format, std::string_view charset) {
  syntax::CsvDialect dialect = syntax::guess_csv(head).dialect;
  if (format == "tsv") dialect.delimiter = '\t';
  const char delimiter = dialect.delimiter;
  const std::string_view name = delimiter == ';' ? "semicolon" : delimiter == '\t' ? "tab" : delimiter == '|' ? "pipe" : "comma";
  return {rows_of(head, dialect), fmt::format("format: {}\nencoding: {}\ndelimiter: {}\n", format, charset, name)};
}

std::string suggest_mapping(const TableHead& table) {
  const auto& rows = table.rows;
  if (rows.empty()) return "# no row has a text\n";
  const bool header = has_header(rows);
  const std::vector<Column> columns = columns_of(rows, header);
  const Column* const given = first_of(columns, "given");
  const Column* const family = first_of(columns, "family");
  const bool composed = given != nullptr && family != nullptr;
  std::string out = table.layout + fmt::format("header: {}\n", header);
  std::string body;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool repeated = std::any_of(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i),
                                      [&](const Column& c) { return c.name == columns[i].name; });
    body += line_of(columns[i], composed, repeated);
  }
  out += "columns:\n" + body;
  if (!composed && body.find("{to:") == std::string::npos) {
    const auto named = std::ranges::find_if(columns, [](const Column& column) { return !column.name.empty(); });
    if (named == columns.end()) return "# no column has a name, and no value tells what it is\n";
    out += fmt::format("  {}: {{to: attributes, type: text}}  # so that the mapping can be used: nothing is known of any column\n",
                       quoted(named->name));
  }
  if (composed)
    out += fmt::format("compose:\n  - {{to: names, kind: primary, columns: [{}, {}], roles: [given, family]}}\n", quoted(given->name),
                       quoted(family->name));
  return out;
}

}  // namespace ftf::formats::mapping
