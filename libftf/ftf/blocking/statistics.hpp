// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What depends on the whole set of records: how often values and name words occur, and so what an agreement on them is worth.

#include <cstdint>
#include <vector>

#include <ftf/blocking/counts.hpp>
#include <ftf/blocking/record.hpp>
#include <ftf/blocking/vocabulary.hpp>

namespace ftf::blocking {

/// Kinds of values that are counted.
enum class ValueKind : std::uint8_t { name_word, place_word, country, document, attribute, count_ };

/// Counts of one kind, sorted by hash.
struct ValueCounts {
  std::uint64_t total = 0;  ///< of all values of this kind
  std::vector<Count> counts;

  /// 0 for a value that was not met.
  [[nodiscard]] std::uint64_t count(std::uint64_t hash) const { return count_of(counts, hash); }

  /// -log2 of the value's share, in 1/1024 bit; of few values, as if there were others beside them.
  [[nodiscard]] Rarity rarity(std::uint64_t hash) const;
};

/// Statistics of a set of records. Those of two sets add up to those of both together.
struct Statistics {
  std::uint64_t records = 0;
  ValueCounts kinds[static_cast<std::size_t>(ValueKind::count_)];

  /// Counts the values of all records of a store.
  [[nodiscard]] static Statistics of(const RecordStore& store, const Vocabulary& vocabulary);

  /// Adds the statistics of another set of records.
  void add(const Statistics& other);

  [[nodiscard]] const ValueCounts& of_kind(ValueKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] ValueCounts& of_kind(ValueKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

  /// Writes what each value of the records is worth into the store, and what each name word is worth into the vocabulary.
  void rate(RecordStore& store, Vocabulary& vocabulary) const;
};

}  // namespace ftf::blocking
