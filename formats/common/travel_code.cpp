// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/travel_code.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <ftf/data/travel_codes.hpp>
#include <ftf/text/countries.hpp>

namespace ftf::formats::common {

namespace {

constexpr std::size_t longest_code = 3;

bool is_code(std::string_view text) {
  return !text.empty() && text.size() <= longest_code && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// A code as a number, for fast comparison with all of them.
constexpr std::uint32_t packed(std::string_view code) {
  std::uint32_t number = 0;
  for (const char c : code) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

constexpr auto packed_codes = [] {
  std::array<std::uint32_t, data::travel_codes.size()> codes{};
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = packed(data::travel_codes[i].code);
  return codes;
}();

const data::travel_codes_row* find_row(std::string_view code) {
  if (code.empty() || code.size() > longest_code) return nullptr;
  const auto* const found = std::find(packed_codes.begin(), packed_codes.end(), packed(code));
  return found == packed_codes.end() ? nullptr : &data::travel_codes[static_cast<std::size_t>(found - packed_codes.begin())];
}

}  // namespace

profile::Country read_travel_code(std::string_view code, std::string_view field, Notes& notes) {
  if (code.empty()) return {};
  if (const auto* const row = find_row(code)) {
    std::string text;
    if (!row->meaning.empty()) text.append(code).append(" (").append(row->meaning).append(")");
    return {std::string(row->country), std::move(text)};
  }
  if (is_code(code))
    if (auto country = text::country_code(code)) return {*std::move(country), {}};
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
