// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/normalised_number.hpp>

#include <ftf/text/utf8.hpp>

namespace ftf::profile {

namespace {

/// Zeros of the digit rows that partners' files use: full-width, Arabic-Indic, Persian.
constexpr char32_t zeros[] = {U'\uFF10', U'\u0660', U'\u06F0'};

char32_t ascii_digit(char32_t c) {
  for (const char32_t zero : zeros)
    if (c >= zero && c <= zero + 9) return U'0' + (c - zero);
  return c;
}

bool is_kept(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c != text::malformed && !(c >= 0x2000 && c <= 0x206F));
}

}  // namespace

std::string normalised_number(std::string_view number) {
  std::string out;
  while (!number.empty()) {
    char32_t c = ascii_digit(text::next_code_point(number));
    if (c >= U'a' && c <= U'z') c -= U'a' - U'A';
    if (is_kept(c)) text::append_utf8(out, c);
  }
  return out;
}

}  // namespace ftf::profile
