// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/journey.hpp"

#include <algorithm>
#include <array>

#include <ftf/names/romanize.hpp>

#include "formats/common/digits_date.hpp"

namespace ftf::formats::common {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::string local_time(std::string_view day, std::string_view time, DigitOrder order, const std::optional<text::Day>& as_of) {
  if (day.size() != 6) return {};
  const std::array<char, 6> turned{day[4], day[5], day[2], day[3], day[0], day[1]};
  const std::string_view digits = order == DigitOrder::year_first ? day : std::string_view(turned.data(), turned.size());
  const auto date = read_digits_date(digits, Century::nearest, as_of);
  if (!date || date->precision != profile::Precision::day) return {};
  std::string out = text::iso(*date->from);
  const bool clock = time.size() == 4 && std::all_of(time.begin(), time.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (clock && time.substr(0, 2) < "24" && time.substr(2) < "60")
    out.append("T").append(time.substr(0, 2)).append(":").append(time.substr(2));
  return out;
}

std::string_view carrier_of(std::string_view flight) noexcept {
  constexpr std::size_t code = 2;  // IATA's designators; ICAO's three letters are told by the third
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (flight.size() <= code || !(letter(flight[0]) || letter(flight[1]))) return {};
  if (digit(flight[code])) return flight.substr(0, code);
  return flight.size() > code + 1 && letter(flight[code]) && digit(flight[code + 1]) ? flight.substr(0, code + 1) : std::string_view();
}

std::string capitals(std::string_view text, std::string_view language) {
  std::string out;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    std::string latin = is_ascii(word) ? std::string(word) : names::romanize(word, names::Scheme::icao9303, language);
    std::transform(latin.begin(), latin.end(), latin.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    std::replace_if(latin.begin(), latin.end(), [](char c) { return c < ' ' || c == '\x7f'; }, ' ');
    if (!out.empty() && !latin.empty()) out += ' ';
    out += latin;
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return out;
}

}  // namespace ftf::formats::common
