// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Rows of the tables in an index. They lie in the file as in memory, so none has a gap.

#include <cstdint>
#include <type_traits>

namespace ftf::index {

/// Numbers on a whole file.
struct Meta {
  std::uint64_t records = 0;         ///< in this file
  std::uint64_t population = 0;      ///< records that the statistics were taken from
  std::uint64_t ignored_fields = 0;  ///< ComparedFields::bits()
  std::uint64_t directory_bits = 0;  ///< the directory has 2 to this power parts
  std::uint64_t totals[5]{};         ///< of the five counts, in the order of their sections
  friend bool operator==(const Meta&, const Meta&) = default;
};
static_assert(std::has_unique_object_representations_v<Meta>);

/// A name word: where its text ends, and its outline.
struct TokenRow {
  std::uint64_t pairs = 0;
  std::uint32_t text_end = 0;
  std::uint16_t variant = 0;
  std::uint8_t count = 0;
  char initial = 0;
};
static_assert(std::has_unique_object_representations_v<TokenRow>);

/// A word of a place or attribute.
struct WordRow {
  std::uint32_t text_end = 0;
  std::uint32_t skeleton = 0;
  std::uint32_t letters = 0;
  std::int32_t rarity = 0;
};
static_assert(std::has_unique_object_representations_v<WordRow>);

/// Where a record begins, in `records` and in `profiles`. One row more than there are records.
struct RecordRow {
  std::uint64_t record = 0;
  std::uint64_t profile = 0;
};
static_assert(std::has_unique_object_representations_v<RecordRow>);

/// A key of records or words, by the bits that the directory does not tell, and where its list of records begins.
struct KeyRow {
  std::uint32_t tag = 0;
  std::uint32_t postings = 0;
};
static_assert(std::has_unique_object_representations_v<KeyRow>);

/// The part of the directory that a key belongs to.
[[nodiscard]] constexpr std::uint64_t directory_part(std::uint64_t key, std::uint64_t bits) noexcept {
  return bits == 0 ? 0 : key >> (64 - bits);
}

/// A key's tag: the bits that follow.
[[nodiscard]] constexpr std::uint32_t key_tag(std::uint64_t key, std::uint64_t bits) noexcept {
  return static_cast<std::uint32_t>(key << bits >> 32U);
}

}  // namespace ftf::index
