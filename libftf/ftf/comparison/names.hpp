// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the names of two records are worth beside their other fields.

#include <cstdint>
#include <vector>

#include <ftf/blocking/record.hpp>
#include <ftf/comparison/model.hpp>
#include <ftf/names/alignment.hpp>
#include <ftf/names/comparer.hpp>
#include <ftf/names/token_table.hpp>

namespace ftf::comparison {

/// What two names have in common, each part with its weight; the weights add up to `weight`.
struct NameWeights {
  Weight weight = 0;
  Weight likeness = 0;  ///< of the alignment as the names stage judges it
  Weight common = 0;    ///< for how rare the words in common are
  Weight alone = 0;     ///< for the words that only one has
  Weight doubt = 0;     ///< for a name that its source doubts
  Weight further = 0;   ///< for further names that both have word for word
  Weight several = 0;   ///< for the number of pairs of names of which this is the best
  Weight excess = 0;    ///< taken off where this is more than words that begin alike can be worth
};

/// The best pair of two records' names.
struct NameFinding {
  bool compared = false;  ///< both have a name
  NameWeights weights;
  std::size_t a = 0;      ///< place of the first record's name in its list
  std::size_t b = 0;
};

/// The beginnings of all name words of a run, side by side: tells cheaply how much two names can have in common.
class NameBeginnings {
 public:
  explicit NameBeginnings(const names::TokenTable& table);

  /// Information of the words of the name that has less of it, as far as they begin like a word of the other, in 1/1024 bit. Symmetric.
  [[nodiscard]] std::int32_t alike(names::SignatureView a, names::SignatureView b) const noexcept;

 private:
  struct Word {
    std::uint32_t prefix = 0;
    std::uint32_t sound = 0;
    std::int32_t information = 0;
    char initial = 0;
  };
  [[nodiscard]] bool begin_alike(const names::NamePart& a, const names::NamePart& b) const noexcept;

  std::vector<Word> words_;  // by token id
};

/// Compares names of one table. One per thread.
class NameComparer {
 public:
  /// All outlive the comparer.
  NameComparer(const Model& model, const blocking::RecordStore& store, const names::TokenTable& table);

  /// Never below the weight of any pair of names, and much cheaper. Zero where there are none to compare.
  [[nodiscard]] Weight bound(std::span<const blocking::Name> a, std::span<const blocking::Name> b) const;

  /// Weight of the best pair of names; the first of equal ones.
  [[nodiscard]] NameFinding compare(std::span<const blocking::Name> a, std::span<const blocking::Name> b);

  /// The same for one pair of names.
  [[nodiscard]] NameWeights compare(const blocking::Name& a, const blocking::Name& b);

 private:
  [[nodiscard]] std::int32_t further_names(std::span<const blocking::Name> a, std::span<const blocking::Name> b, const NameFinding& best) const;

  const Model* model_;
  const blocking::RecordStore* store_;
  const names::TokenTable* table_;
  NameBeginnings beginnings_;
  names::TokenSimilarity similarity_;
};

}  // namespace ftf::comparison
