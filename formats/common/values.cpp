// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/values.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <ftf/text/countries.hpp>

#include "formats/common/space.hpp"

namespace ftf::formats::common {

namespace {

/// Words of the official names of states: beside a country's own name they say nothing more.
constexpr std::array<std::string_view, 31> official_words{
    "the",        "of",         "and",       "republic", "kingdom",     "state",     "states",     "islamic",
    "democratic", "people",     "peoples",   "people's", "people’s",    "arab",      "federation", "federal",
    "union",      "united",     "sultanate", "america",  "territories", "territory", "special",    "administrative",
    "region",     "jamahiriya", "socialist", "great",    "britain",     "northern",  "ireland"};

constexpr std::size_t stem_letters = 4;  // "Tunisian" and "Tunisia" agree in so many

bool is_letter(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || c == '\'' || c == '-';
}

bool has_stem(std::string_view name, std::string_view word) {
  const std::string_view stem = word.substr(0, stem_letters);
  for (std::size_t at = name.find(stem); at != std::string_view::npos; at = name.find(stem, at + 1))
    if (at == 0 || !is_letter(name[at - 1])) return true;
  return false;
}

/// Whether words that were read as a country hold anything beside its name: "Iraq (until 2003)", "former Soviet Union".
bool says_more(std::string_view words, std::string_view code) {
  const std::string text = lower_ascii(words);
  const std::string name = lower_ascii(text::country_name(code));
  const auto is_plain = [](char c) { return is_letter(c); };
  const auto without_spaces = [](std::string spaced) {
    std::erase(spaced, ' ');
    return spaced;
  };
  if (without_spaces(text) == without_spaces(name) || std::all_of(text.begin(), text.end(), is_plain)) return false;
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_plain);
    const std::string_view word = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    const bool official = std::find(official_words.begin(), official_words.end(), word) != official_words.end();
    if (!word.empty() && !official && !has_stem(name, word)) return true;
    rest.remove_prefix(word.size());
    if (!rest.empty() && (rest.front() == '/' || (rest.front() >= '0' && rest.front() <= '9'))) return true;
    if (!rest.empty()) rest.remove_prefix(1);
  }
  return false;
}

profile::Country look_up_country(const std::string& words) {
  profile::Country country;
  if (auto code = text::country_code(words)) country.country = std::move(*code);
  if (country.country.empty() || says_more(words, country.country)) country.text = words;
  return country;
}

/// The same from memory: lists name few countries many times, and their names come from tables that are slow to search.
const profile::Country& known_country(const std::string& words) {
  constexpr std::size_t most = 4096;
  thread_local std::unordered_map<std::string, profile::Country> known;
  if (const auto found = known.find(words); found != known.end()) return found->second;
  if (known.size() == most) known.clear();
  return known.emplace(words, look_up_country(words)).first->second;
}

}  // namespace

void Notes::add(base::Code code, std::string_view field, std::string_view value, std::string_view detail) {
  base::Location where = where_;
  where.field = field;
  diagnostics_.note(code, where, value, detail);
}

bool is_placeholder(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 11> placeholders{"-",  "--",      "na",      "n/a",     "N/A", "-0-",
                                                          "00", "unknown", "Unknown", "UNKNOWN", "n.a."};
  return std::find(placeholders.begin(), placeholders.end(), text) != placeholders.end();
}

std::string read_text(std::string_view text, std::string_view field, Notes& notes) {
  if (!is_placeholder(text)) return std::string(text);
  notes.add(base::Code::placeholder, field, text);
  return {};
}

bool is_true(std::string_view text) noexcept { return text == "true" || text == "1"; }

profile::Country read_country(std::string_view text, std::string_view field, Notes& notes) {
  const std::string words = read_text(text, field, notes);
  if (words.empty()) return {};
  const profile::Country& country = known_country(words);
  if (country.country.empty()) notes.add(base::Code::country_as_text, field, words);
  return country;
}

std::string country_words(std::string_view code, std::string_view words) {
  if (!words.empty() || code.empty()) return std::string(words);
  std::string name = text::country_name(code);
  return name.empty() ? std::string(code) : name;
}

std::string line_of(const profile::Place& place) {
  std::string line = place.text;
  if (!line.empty()) return line;
  for (const std::string* part : {&place.street, &place.city, &place.region, &place.postcode}) join(line, *part, ", ");
  return line;
}

profile::Place place_in_line(std::string_view text) {
  profile::Place place;
  place.text = text;
  const std::size_t comma = text.rfind(", ");
  if (auto code = text::country_code(comma == std::string_view::npos ? text : text.substr(comma + 2))) place.country = std::move(*code);
  return place;
}

std::optional<profile::PartialDate> read_partial_date(std::string_view text, std::string_view field, Notes& notes,
                                                      const text::DateOptions& options) {
  const std::string words = read_text(text, field, notes);
  if (words.empty()) return std::nullopt;
  const auto reading = text::read_date(words, options);
  if (!reading) {
    notes.add(base::Code::date_as_text, field, words);
    return profile::text_date(words);
  }
  if (reading->day_month_ambiguous) notes.add(base::Code::date_ambiguous, field, words);
  profile::PartialDate date = profile::partial_date(*reading, {});
  const bool plain_day = date.precision == profile::Precision::day && date.calendar == profile::Calendar::gregorian && !date.circa;
  if (!plain_day && profile::short_form(date) != words) date.text = words;
  return date;
}

}  // namespace ftf::formats::common
