// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How much a token tells: the background table of name frequencies, by consonant skeleton.

#include <cstdint>
#include <string_view>

namespace ftf::names {

/// Information of a token with this skeleton in 1/1024 bit, from libftf/data/name_rarity.tsv; for a skeleton that is not listed
/// an estimate from its length.
[[nodiscard]] std::int32_t background_rarity(std::string_view skeleton);

/// Information in 1/1024 bit of something seen count times among total, with one half added to both; total > 0.
[[nodiscard]] std::int32_t rarity_of_count(std::uint64_t count, std::uint64_t total) noexcept;

}  // namespace ftf::names
