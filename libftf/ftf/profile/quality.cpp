// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/quality.hpp>

#include <algorithm>
#include <array>

#include <ftf/profile/fields.hpp>

namespace ftf::profile {

using base::Code;

namespace {

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

bool has_birth_year(const Profile& profile) {
  return std::any_of(profile.births.begin(), profile.births.end(), [](const auto& d) { return d.from && d.to; });
}

bool has_birth_day(const Profile& profile) {
  return std::any_of(profile.births.begin(), profile.births.end(), [](const auto& d) { return d.precision == Precision::day; });
}

bool has_reason(const Profile& profile) {
  return std::any_of(profile.legal.begin(), profile.legal.end(),
                     [](const auto& l) { return !l.reason.empty() || !l.offences.empty() || !l.programme.empty(); });
}

bool has_number(const Profile& profile) {
  return std::any_of(profile.documents.begin(), profile.documents.end(), [](const auto& d) { return !d.number.empty(); });
}

/// 1 January and 1 July are what registers put for an unknown day (NOTES 11); 1900 is what software puts for an unknown year.
bool is_default(const PartialDate& date) {
  if (date.precision != Precision::day || !date.from) return false;
  const std::chrono::year_month_day ymd(*date.from);
  const auto month = static_cast<unsigned>(ymd.month());
  return (static_cast<unsigned>(ymd.day()) == 1 && (month == 1 || month == 7)) || static_cast<int>(ymd.year()) <= 1900;
}

bool looks_damaged(std::string_view text) {
  const bool replaced = text.find("\xEF\xBF\xBD") != std::string_view::npos || text.find("??") != std::string_view::npos;
  return replaced || std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_single_token(std::string_view name) { return name.find_first_of(" -,") == std::string_view::npos; }

/// Spreadsheets turn long numbers into 1.23E+12.
bool is_damaged_number(std::string_view number) {
  const std::size_t e = number.find_first_of("Ee");
  const bool exponent = e != std::string_view::npos && e + 1 < number.size() && number[e + 1] == '+' && number.find('.') < e;
  return exponent ||
         std::none_of(number.begin(), number.end(), [](char c) { return (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; });
}

void check_births(const Profile& profile, std::optional<Day> as_of, std::vector<Finding>& out) {
  for (const auto& date : profile.births) {
    if (is_default(date)) out.push_back({Code::quality_date, "births", "a day that stands for an unknown one", short_form(date)});
    if (!as_of || !date.from || !date.to) continue;
    const int youngest = year_of(*as_of) - year_of(*date.to);
    const int oldest = year_of(*as_of) - year_of(*date.from);
    if (youngest > 100 || oldest < 10) out.push_back({Code::quality_age, "births", {}, short_form(date)});
  }
}

void check_names(const Profile& profile, std::vector<Finding>& out) {
  if (profile.names.empty()) out.push_back({Code::name_missing, "names", {}, {}});
  for (const auto& name : profile.names) {
    if (looks_damaged(name.full)) out.push_back({Code::quality_name, "names.full", "digits or replaced letters", name.full});
    else if (name.kind == "primary" && is_single_token(name.full))
      out.push_back({Code::quality_name, "names.full", "a single token", name.full});
  }
}

void check_sex(const Profile& profile, std::vector<Finding>& out) {
  constexpr std::array known{"", "M", "F", "X", "U"};
  if (std::find(known.begin(), known.end(), profile.sex) == known.end())
    out.push_back({Code::field_value, "sex", "not M, F, X or U", profile.sex});
}

}  // namespace

std::string_view level_name(Level level) noexcept {
  constexpr std::array<std::string_view, 5> names{"unusable", "intelligence", "screenable", "alert", "identified"};
  return names[static_cast<std::size_t>(level)];
}

Level level(const Profile& profile) noexcept {
  if (profile.names.empty()) return Level::unusable;
  const bool told_apart = !profile.nationalities.empty() || !profile.birth_places.empty() || !profile.sex.empty();
  if (!has_birth_year(profile) || !told_apart) return Level::intelligence;
  if (!has_birth_day(profile) || !has_reason(profile)) return Level::screenable;
  return has_number(profile) || !profile.biometrics.empty() ? Level::identified : Level::alert;
}

std::vector<Finding> findings(const Profile& profile, std::optional<Day> as_of) {
  std::vector<Finding> out;
  check_names(profile, out);
  check_sex(profile, out);
  check_births(profile, as_of, out);
  for (const auto& document : profile.documents)
    if (!document.number.empty() && is_damaged_number(document.number))
      out.push_back({Code::quality_number, "documents.number", {}, document.number});
  return out;
}

}  // namespace ftf::profile
