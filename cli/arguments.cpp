// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/arguments.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace ftf::cli {

const Arguments::Value& Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  if (found == values_.end()) throw std::out_of_range("no such option: " + std::string(option));
  return found->second;
}

std::uint64_t Arguments::number(std::string_view option) const {
  const std::string& digits = text(option);
  std::uint64_t out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

std::uint32_t Arguments::millionths(std::string_view option) const {
  const std::string& digits = text(option);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::uint32_t out = digits.substr(0, point) == "1" ? 1 : 0;
  for (std::size_t i = 1; i <= 6; ++i)
    out = out * 10 + (point + i < digits.size() ? static_cast<std::uint32_t>(digits[point + i] - '0') : 0);
  return out;
}

std::vector<std::string> Arguments::list(std::string_view option) const {
  const std::string& all = text(option);
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = std::min(all.find(',', at), all.size());
    if (end > at) parts.push_back(all.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace ftf::cli
