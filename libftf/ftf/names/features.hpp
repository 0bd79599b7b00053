// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What an alignment of two names says, as a few integers; each has one additive table in names_model.yml.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <ftf/names/alignment.hpp>

namespace ftf::names {

/// Features in the order of the model file.
enum class Feature : std::uint8_t {
  covered_short,     ///< per mille of the shorter name's information that has a partner
  covered_long,      ///< the same of the longer name
  matched_bits,      ///< information that agrees, bits
  conflict_bits,     ///< information without partner on both sides, bits (the smaller side)
  extra_bits,        ///< information without partner on one side, bits (the larger side)
  first_words,       ///< 0 partners of each other, 1 both matched elsewhere, 2 one without partner, 3 both without
  last_words,        ///< the same of the last words
  order,             ///< links that cross, at most 3
  similarity,        ///< mean similarity of links, weighed by information
  worst_similarity,  ///< the least similar link
  links,             ///< number of links, at most 6
  words_alone,       ///< words without partner: 4 * the fewer + the more, each at most 3
  systems,           ///< pair of sound systems
  initials,          ///< links of a letter to a name, at most 2
  near_miss,         ///< best similarity among words without partner
  words_short,       ///< words of the shorter name, at most 5
  patronymics,       ///< 0 no pair, 1 linked to each other, 2 both there and not linked
  kunyas,            ///< 0 none, 1 one side, 2 both linked, 3 both not linked
  joins,             ///< links of two words to one, at most 2
  middle_alone,      ///< words without partner between matched ones: 3 * fewer + more, at most 2 each
};
inline constexpr std::size_t feature_count = 20;

/// Largest value that the model tells apart; values are never negative.
inline constexpr std::int32_t feature_limit = 1001;

/// Name of a feature in the model file.
[[nodiscard]] std::string_view feature_name(Feature feature) noexcept;

/// The feature of a name; none if there is no such feature.
[[nodiscard]] std::optional<Feature> feature_of_name(std::string_view name) noexcept;

using Features = std::array<std::int32_t, feature_count>;

/// Weighs a token: its rarity, less for what is optional in a name. In 1/1024 bit, at least one bit / 4.
[[nodiscard]] std::int32_t information(const NamePart& part, const Token& token) noexcept;

/// Features of an alignment; a is the shorter name (less information) or equal.
[[nodiscard]] Features features_of(const NameWords& a, const NameWords& b, const Alignment& alignment, TokenSimilarity& similarity);

}  // namespace ftf::names
