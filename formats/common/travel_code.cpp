// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/travel_code.hpp"

#include <algorithm>

#include <ftf/data/travel_codes.hpp>
#include <ftf/text/countries.hpp>

namespace ftf::formats::common {

namespace {

constexpr std::size_t longest_code = 3;

bool is_code(std::string_view text) {
  return !text.empty() && text.size() <= longest_code && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

const data::travel_codes_row* find_row(std::string_view code) {
  const auto* const row = std::find_if(data::travel_codes.begin(), data::travel_codes.end(), [&](const auto& r) { return r.code == code; });
  return row == data::travel_codes.end() ? nullptr : row;
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
