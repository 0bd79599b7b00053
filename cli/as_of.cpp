// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/as_of.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>

#include <ftf/base/error.hpp>

namespace ftf::cli {

namespace {

std::optional<text::Day> source_date_epoch() {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  if (value == nullptr || *value == '\0') return std::nullopt;
  const std::string_view digits(value);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (error != std::errc() || end != digits.data() + digits.size()) throw wrong_call("SOURCE_DATE_EPOCH is no number of seconds");
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

}  // namespace

std::optional<text::Day> as_of(const Arguments& arguments) {
  const std::string& given = arguments.text("as-of");
  if (given.empty()) return source_date_epoch();
  if (given == "today") return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const auto day = text::parse_iso_day(given);
  if (!day) throw wrong_call("--as-of takes a day YYYY-MM-DD, or today");
  return day;
}

}  // namespace ftf::cli
