// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mrz/layout.hpp"

#include <algorithm>

namespace ftf::formats::mrz {

namespace {

constexpr std::size_t td2 = 36;  // where the second line begins
constexpr std::size_t td3 = 44;

// Doc 9303: part 5 (TD1), 6 (TD2), 4 (TD3), 7 (visas).
// clang-format off
constexpr std::array table{
    Layout{.name = "TD1", .lines = 3, .width = 30, .code = {0, 2}, .issuer = {2, 3}, .holder = {60, 30}, .number = {5, 9},
           .nationality = {45, 3}, .birth = {30, 6}, .sex = {37, 1}, .expiry = {38, 6}, .optional = {{{15, 15}, {48, 11}}},
           .optional_digit = 0, .composed = {{{5, 25}, {30, 7}, {38, 7}, {48, 11}}}, .composite = 59, .long_number = 15,
           .plain_code = "I", .document = "national-id"},
    Layout{.name = "TD2", .lines = 2, .width = 36, .code = {0, 2}, .issuer = {2, 3}, .holder = {5, 31}, .number = {td2, 9},
           .nationality = {td2 + 10, 3}, .birth = {td2 + 13, 6}, .sex = {td2 + 20, 1}, .expiry = {td2 + 21, 6},
           .optional = {{{td2 + 28, 7}, {}}}, .optional_digit = 0,
           .composed = {{{td2, 10}, {td2 + 13, 7}, {td2 + 21, 14}, {}}}, .composite = td2 + 35, .long_number = td2 + 28,
           .plain_code = "I", .document = "national-id"},
    Layout{.name = "TD3", .lines = 2, .width = 44, .code = {0, 2}, .issuer = {2, 3}, .holder = {5, 39}, .number = {td3, 9},
           .nationality = {td3 + 10, 3}, .birth = {td3 + 13, 6}, .sex = {td3 + 20, 1}, .expiry = {td3 + 21, 6},
           .optional = {{{td3 + 28, 14}, {}}}, .optional_digit = td3 + 42,
           .composed = {{{td3, 10}, {td3 + 13, 7}, {td3 + 21, 22}, {}}}, .composite = td3 + 43, .long_number = 0,
           .plain_code = "P", .document = "passport"},
    Layout{.name = "MRV-A", .lines = 2, .width = 44, .code = {0, 2}, .issuer = {2, 3}, .holder = {5, 39}, .number = {td3, 9},
           .nationality = {td3 + 10, 3}, .birth = {td3 + 13, 6}, .sex = {td3 + 20, 1}, .expiry = {td3 + 21, 6},
           .optional = {{{td3 + 28, 16}, {}}}, .optional_digit = 0, .composed = {}, .composite = 0, .long_number = 0,
           .plain_code = "V", .document = "visa"},
    Layout{.name = "MRV-B", .lines = 2, .width = 36, .code = {0, 2}, .issuer = {2, 3}, .holder = {5, 31}, .number = {td2, 9},
           .nationality = {td2 + 10, 3}, .birth = {td2 + 13, 6}, .sex = {td2 + 20, 1}, .expiry = {td2 + 21, 6},
           .optional = {{{td2 + 28, 8}, {}}}, .optional_digit = 0, .composed = {}, .composite = 0, .long_number = 0,
           .plain_code = "V", .document = "visa"}};
// clang-format on

constexpr std::size_t enough_digits = 5;  // of 14; both dates may be unknown or badly read, a name has none

constexpr std::array<int, 256> make_values() {
  std::array<int, 256> values{};
  values.fill(-1);
  for (int i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = i;
  for (int i = 0; i < 26; ++i) values[static_cast<std::size_t>('A' + i)] = 10 + i;
  values[static_cast<unsigned char>(filler)] = 0;
  return values;
}

constexpr auto values = make_values();

}  // namespace

std::span<const Layout> layouts() noexcept { return table; }

const Layout* find_layout(std::string_view name) noexcept {
  const auto* const found = std::find_if(table.begin(), table.end(), [&](const Layout& layout) { return layout.name == name; });
  return found == table.end() ? nullptr : found;
}

const Layout* layout_of_line(std::string_view line) noexcept {
  if (line.empty() || line[0] < 'A' || line[0] > 'Z') return nullptr;
  const bool visa = line[0] == 'V';
  const auto* const found = std::find_if(table.begin(), table.end(), [&](const Layout& layout) {
    return layout.width == line.size() && (layout.lines == 3 || visa == (layout.plain_code == "V"));
  });
  return found == table.end() ? nullptr : found;
}

bool has_dates(std::string_view line, const Layout& layout) noexcept {
  const auto digits = [&](const Span& date) {
    const std::string_view text = line.substr(date.begin % layout.width, date.size + 1);
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
  };
  return line.size() == layout.width && digits(layout.birth) + digits(layout.expiry) >= enough_digits;
}

int value(char c) noexcept { return values[static_cast<unsigned char>(c)]; }

void CheckSum::add(std::string_view text) noexcept {
  constexpr std::array<int, 3> weights{7, 3, 1};
  for (const char c : text) sum_ += std::max(value(c), 0) * weights[count_++ % weights.size()];
}

char check_digit(std::string_view text) noexcept {
  CheckSum sum;
  sum.add(text);
  return sum.digit();
}

char composite_digit(std::string_view zone, const Layout& layout) noexcept {
  CheckSum sum;
  for (const Span& piece : layout.composed) sum.add(zone.substr(piece.begin, piece.size));
  return sum.digit();
}

}  // namespace ftf::formats::mrz
