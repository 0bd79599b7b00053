// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/travel_code.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <ftf/data/travel_codes.hpp>
#include <ftf/text/countries.hpp>

#include "formats/common/short_code.hpp"

namespace ftf::formats::common {

namespace {

constexpr std::size_t longest_code = 3;

bool is_code(std::string_view text) {
  return !text.empty() && text.size() <= longest_code && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

constexpr auto packed_codes = [] {
  std::array<std::uint32_t, data::travel_codes.size()> codes{};
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = short_code(data::travel_codes[i].code);
  return codes;
}();

const data::travel_codes_row* find_row(std::string_view code) {
  if (code.empty() || code.size() > longest_code) return nullptr;
  const auto* const found = std::find(packed_codes.begin(), packed_codes.end(), short_code(code));
  return found == packed_codes.end() ? nullptr : &data::travel_codes[static_cast<std::size_t>(found - packed_codes.begin())];
}

profile::Country look_up(std::string_view code) {
  if (const auto* const row = find_row(code)) {
    std::string text;
    if (!row->meaning.empty()) text.append(code).append(" (").append(row->meaning).append(")");
    return {std::string(row->country), std::move(text)};
  }
  if (auto country = text::country_code(code)) return {*std::move(country), {}};
  return {};
}

/// The same from memory: messages name few countries many times.
const profile::Country& known_code(std::string_view code) {
  struct Known {
    std::uint32_t code = 0;
    profile::Country country;
  };
  thread_local std::array<Known, 512> known;
  const std::uint32_t number = short_code(code);
  Known& place = known[(number ^ number >> 7U ^ number >> 13U) % known.size()];
  if (place.code != number) place = {number, look_up(code)};
  return place.country;
}

}  // namespace

profile::Country read_travel_code(std::string_view code, std::string_view field, Notes& notes) {
  if (code.empty()) return {};
  if (is_code(code))
    if (const profile::Country& known = known_code(code); !is_empty(known)) return known;
  notes.add(base::Code::country_as_text, field, code);
  return {{}, std::string(code)};
}

std::string travel_code(std::string_view country, std::string_view text) {
  const std::string_view first = text.substr(0, text.find(" ("));
  if (find_row(first) != nullptr) return std::string(first);
  const auto* const own = std::find_if(data::travel_codes.begin(), data::travel_codes.end(),
                                       [&](const auto& row) { return row.meaning.empty() && row.country == country; });
  if (own != data::travel_codes.end()) return std::string(own->code);
  if (!country.empty()) return std::string(text::alpha3(country));
  return is_code(text) ? std::string(text) : std::string();
}

}  // namespace ftf::formats::common
