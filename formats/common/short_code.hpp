// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Codes of a few letters (tags of segments, states) as numbers, for fast comparison with many.

#include <cstdint>
#include <string_view>

namespace ftf::formats::common {

/// The bytes of a code, of which there are at most four, as one number; of a longer one the last four.
[[nodiscard]] constexpr std::uint32_t short_code(std::string_view code) noexcept {
  std::uint32_t number = 0;
  for (const char c : code) number = number << 8U | static_cast<unsigned char>(c);
  return number;
}

}  // namespace ftf::formats::common
