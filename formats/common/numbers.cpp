// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/numbers.hpp"

#include <algorithm>

#include <ftf/base/hash.hpp>

namespace ftf::formats::common {

namespace {

constexpr std::uint64_t first_of_ids = 1'000'000'000'000'000;
constexpr std::uint64_t first_made = 2'000'000'000'000'000;
constexpr std::size_t digits = 16;
constexpr std::size_t max_digits = 18;

constexpr std::size_t max_id_bytes = 256;

}  // namespace

std::string scheme_id(std::string_view scheme, std::string_view own, const base::Location& where, std::string_view raw) {
  if (own.size() > max_id_bytes - scheme.size()) throw base::Fault(base::Code::id_invalid, where, {}, std::string(raw));
  return own.empty() ? std::string() : std::string(scheme).append(own);
}

bool is_number(std::string_view text) noexcept {
  return !text.empty() && text.size() <= max_digits && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string number_of_id(std::string_view id, std::string_view scheme) {
  if (id.starts_with(scheme) && is_number(id.substr(scheme.size()))) return std::string(id.substr(scheme.size()));
  return std::to_string(first_of_ids + base::hash64(id) % first_of_ids);
}

std::string made_number(std::uint64_t count) { return std::to_string(first_made + count % first_of_ids); }

bool is_made_number(std::string_view text) noexcept { return text.size() == digits && text.front() == '2' && is_number(text); }

}  // namespace ftf::formats::common
