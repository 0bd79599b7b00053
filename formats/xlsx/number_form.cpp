// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xlsx/number_form.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include <fmt/format.h>

#include <ftf/text/calendar.hpp>

#include "formats/common/space.hpp"

namespace ftf::formats::xlsx {

namespace {

constexpr std::size_t max_styles = 65'536;
constexpr double seconds_of_day = 86'400;
constexpr double last_serial = 2'958'466;  // the day after 9999-12-31, counted from 1900
constexpr double exact_digits = 1e15;      // beyond it a double no longer holds each whole number that is shown

struct Range {
  unsigned first, last;
  NumberForm form;
};

// 18.8.30, with the forms of East Asian languages (27 to 36, 50 to 58), which are all dates or times.
constexpr std::array ranges{
    Range{14, 15, {true, true, true, false}},   Range{16, 16, {true, true, true, false}},   Range{17, 17, {true, true, false, false}},
    Range{18, 21, {false, false, false, true}}, Range{22, 22, {true, true, true, true}},    Range{27, 31, {true, true, true, false}},
    Range{32, 35, {false, false, false, true}}, Range{36, 36, {true, true, true, false}},   Range{45, 47, {false, false, false, true}},
    Range{50, 54, {true, true, true, false}},   Range{55, 56, {false, false, false, true}}, Range{57, 58, {true, true, true, false}}};

/// The letters of a code's first section, in lower case and without what is shown as it stands; elapsed time "[h]" counts as time.
std::string letters_of(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"' || c == '[') {
      const std::size_t close = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
      const std::string inside = common::lower_ascii(code.substr(i + 1, close - i - 1));
      const bool elapsed = c == '[' && !inside.empty() && inside.find_first_not_of("hms") == std::string::npos;
      if (elapsed) out += 'h';
      i = close;
    } else {
      out += c;
    }
  }
  return common::lower_ascii(out);
}

/// Whether the m at `at` are minutes: behind hours or before seconds, whatever stands between them.
bool is_minutes(std::string_view letters, std::size_t at) {
  const auto is_unit = [](char c) { return std::string_view("ydhms").find(c) != std::string_view::npos && c != '\0'; };
  const auto unit_before = std::find_if(letters.rend() - static_cast<std::ptrdiff_t>(at), letters.rend(), is_unit);
  const std::size_t behind = std::min(letters.find_first_not_of('m', at), letters.size());
  const auto unit_behind = std::find_if(letters.begin() + behind, letters.end(), is_unit);
  return (unit_before != letters.rend() && *unit_before == 'h') || (unit_behind != letters.end() && *unit_behind == 's');
}

std::optional<double> number_of(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string time_of(double fraction) {
  const auto seconds = static_cast<unsigned>(std::min(std::lround(fraction * seconds_of_day), 86'399L));
  return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string date_of(double serial, const NumberForm& form, Epoch epoch) {
  const auto day = static_cast<int>(std::floor(serial));
  if (epoch == Epoch::of_1900 && day == 60) return "1900-02-29";
  using std::chrono::days;
  const text::Day zero = epoch == Epoch::of_1904 ? text::Day(days(-24'107)) : text::Day(days(day < 60 ? -25'568 : -25'569));
  std::string out = text::iso(zero + days(day));
  if (!form.day) out.resize(form.month ? 7 : 4);
  const double fraction = serial - day;
  if (form.time && form.day && fraction > 0) out += " " + time_of(fraction);
  return out;
}

}  // namespace

NumberForm form_of_code(std::string_view code) {
  if (common::lower_ascii(code) == "general") return {};
  const std::string letters = letters_of(code);
  NumberForm form;
  const bool zeros = !letters.empty() && letters.size() < 100 && letters.find_first_not_of('0') == std::string::npos;
  if (zeros) form.zeros = static_cast<std::uint8_t>(letters.size());
  form.year = letters.find('y') != std::string::npos;
  form.day = letters.find('d') != std::string::npos;
  form.time = letters.find_first_of("hs") != std::string::npos;
  for (std::size_t at = letters.find('m'); at != std::string::npos; at = letters.find('m', at)) {
    // AM/PM has an m, too
    const bool of_noon = at != 0 && (letters[at - 1] == 'a' || letters[at - 1] == 'p');
    if (!of_noon && !is_minutes(letters, at)) form.month = true;
    at = std::min(letters.find_first_not_of('m', at), letters.size());
  }
  if (form.day && !form.year && !form.month) form.day = false;  // a day of the week, or no date at all
  return form;
}

NumberForm form_of_builtin(unsigned id) noexcept {
  const auto* const found =
      std::find_if(ranges.begin(), ranges.end(), [&](const Range& range) { return id >= range.first && id <= range.last; });
  return found == ranges.end() ? NumberForm{} : found->form;
}

std::string show_number(std::string_view number, const NumberForm& form, Epoch epoch) {
  const std::optional<double> value = number_of(number);
  if (!value) return std::string(number);
  const bool in_range = *value >= 0 && *value < last_serial;
  if (form.is_date() && in_range && (*value >= 1 || epoch == Epoch::of_1904)) return date_of(*value, form, epoch);
  if (form.time && *value >= 0 && *value < 1) return time_of(*value);
  std::string shown(number);
  const bool whole = std::floor(*value) == *value && std::fabs(*value) < exact_digits;
  if (number.find_first_of(".eE") != std::string_view::npos) shown = whole ? fmt::format("{:.0f}", *value) : fmt::format("{:.15g}", *value);
  if (whole && *value >= 0 && shown.size() < form.zeros) shown.insert(0, form.zeros - shown.size(), '0');
  return shown;
}

std::vector<NumberForm> read_styles(io::InputFile& styles) {
  syntax::XmlReader reader(styles, {"numFmt", "cellXfs"});
  syntax::XmlRecord record;
  std::map<std::string, NumberForm, std::less<>> codes;
  std::vector<NumberForm> forms;
  while (reader.next(record)) {
    const syntax::XmlElement root = record.root();
    if (root.name() == "numFmt") {
      if (codes.size() < max_styles)
        codes.insert_or_assign(std::string(root.attribute("numFmtId")), form_of_code(root.attribute("formatCode")));
      continue;
    }
    for (const syntax::XmlElement format : root) {
      if (format.name() != "xf" || forms.size() == max_styles) continue;
      const std::string_view id = format.attribute("numFmtId");
      unsigned number = 0;
      std::from_chars(id.data(), id.data() + id.size(), number);
      const auto own = codes.find(id);
      forms.push_back(own != codes.end() ? own->second : form_of_builtin(number));
    }
  }
  return forms;
}

}  // namespace ftf::formats::xlsx
