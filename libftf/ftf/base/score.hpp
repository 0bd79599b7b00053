// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Turns integer evidence into a probability without floating point, so that every machine prints the same score.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ftf::base {

/// Evidence: a log2 likelihood ratio in units of 1/1024 bit; positive speaks for "same", negative for "different".
using Weight = std::int32_t;

/// One bit of evidence.
inline constexpr Weight one_bit = 1024;

/// Probability 1/(1+2^-weight) in millionths (0 to 1,000,000), rounded to nearest, from an integer table; monotone in weight.
[[nodiscard]] std::uint32_t score_from_weight(Weight weight) noexcept;

/// Smallest weight whose score is at least score_millionths (0 to 1,000,000): thresholds are compared as weights.
[[nodiscard]] Weight weight_from_score(std::uint32_t score_millionths) noexcept;

/// A score as text with six decimals, such as "0.973204".
[[nodiscard]] std::string format_score(std::uint32_t score_millionths);

/// A weight as exact decimal bits, such as "-3.25" (at most ten decimals, no trailing zeros).
[[nodiscard]] std::string format_bits(Weight weight);

/// The weight that format_bits writes so; nothing for any other text.
[[nodiscard]] std::optional<Weight> parse_bits(std::string_view text);

}  // namespace ftf::base
