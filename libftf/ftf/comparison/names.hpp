// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the names of two records are worth beside their other fields.

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include <ftf/blocking/record.hpp>
#include <ftf/comparison/model.hpp>
#include <ftf/names/alignment.hpp>
#include <ftf/names/comparer.hpp>
#include <ftf/names/first_words.hpp>
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
  Weight first = 0;     ///< for first words without a partner
  Weight excess = 0;    ///< taken off where this is more than words that look alike can be worth
  Weight brothers = 0;  ///< taken off where this is more than names of brothers can be worth
  Weight same = 0;      ///< added where names that are the same would be worth less than such are at least
  Weight slip = 0;      ///< the same where they are but for a slip of the pen; by whoever finds that
};

/// The best pair of two records' names.
struct NameFinding {
  bool compared = false;  ///< both have a name
  NameWeights weights;
  std::size_t a = 0;  ///< place of the first record's name in its list
  std::size_t b = 0;
};

/// Rough outline of a word of a name. Small, because reading it is what most pairs cost.
struct WordOutline {
  std::uint64_t pairs = 0;       ///< a bit for each pair of neighbouring consonant classes
  std::int16_t information = 0;  ///< in 1/1024 bit
  std::uint16_t variant = 0;     ///< equal for forms of one name in several languages
  std::uint8_t count = 0;        ///< bits in pairs
  char initial = 0;              ///< of a word that stands for itself
  char letter = 0;               ///< of a word that is an initial

  [[nodiscard]] static WordOutline of(const names::NamePart& part, const names::Token& token);
};

/// How two names look beside each other: information of the words of the name that has less of it, in 1/1024 bit.
struct NameLook {
  std::int32_t alike = 0;   ///< of words that look like one of the other name
  std::int32_t unlike = 0;  ///< of the others
  std::int32_t extra = 0;   ///< of words without one that looks like them, in the name that has more of that
};

/// Tells cheaply how much two names can have in common.
[[nodiscard]] NameLook look(std::span<const WordOutline> a, std::span<const WordOutline> b) noexcept;

/// The same, but short words with one pair in common look alike, too: a slip leaves them no more.
[[nodiscard]] NameLook look_generously(std::span<const WordOutline> a, std::span<const WordOutline> b) noexcept;

/// Outlines of the name words of a store, side by side in memory.
class NameOutlines {
 public:
  /// Takes the outlines of all names that are in the store now.
  NameOutlines(const blocking::RecordStore& store, const names::TokenTable& table) { take(store, table); }

  /// Takes those of the names that are there now in their place.
  void take(const blocking::RecordStore& store, const names::TokenTable& table);

  [[nodiscard]] NameLook look(const blocking::Name& a, const blocking::Name& b) const noexcept { return comparison::look(of(a), of(b)); }
  [[nodiscard]] std::span<const WordOutline> of(const blocking::Name& name) const noexcept {
    return {words_.data() + name.first, name.size};
  }

  /// Asks the memory for names that will be looked at soon.
  void prefetch(std::span<const blocking::Name> names) const noexcept {
    const WordOutline* const end = words_.data() + names.back().first + names.back().size;
    constexpr std::ptrdiff_t line = 64 / sizeof(WordOutline);
    for (const WordOutline* word = words_.data() + names.front().first; word < end; word += line) __builtin_prefetch(word);
    __builtin_prefetch(end - 1);
  }

 private:
  std::vector<WordOutline> words_;  // as RecordStore::name_parts
};

/// That many names that two records have word for word count beside the best.
inline constexpr std::size_t most_further = 3;

/// Compares names of one table. One per thread.
class NameComparer {
 public:
  /// All outlive the comparer. Names that are the same weigh `least_same` at least.
  NameComparer(const Model& model, const blocking::RecordStore& store, const names::TokenTable& table,
               Weight least_same = NamesModel::nothing);

  /// To be called once the store holds other records.
  void renew() { outlines_.take(*store_, *table_); }

  /// Never below the weight of any pair of names, and asks no name. Zero where there are none to compare.
  [[nodiscard]] Weight limit(std::span<const blocking::Name> a, std::span<const blocking::Name> b) const noexcept {
    return a.empty() || b.empty() ? 0 : model_->names.most.top() + further_limit(a, b);
  }

  /// Never below the weight of any pair of names, and much cheaper. Zero where there are none to compare.
  [[nodiscard]] Weight bound(std::span<const blocking::Name> a, std::span<const blocking::Name> b) const;

  /// Asks the memory for the first of a record's names, which will be compared soon.
  void prefetch(std::span<const blocking::Name> names) const noexcept {
    if (!names.empty()) outlines_.prefetch(names);
  }

  /// Weight of the best pair of names; the first of equal ones.
  [[nodiscard]] NameFinding compare(std::span<const blocking::Name> a, std::span<const blocking::Name> b);

  /// The same for one pair of names.
  [[nodiscard]] NameWeights compare(const blocking::Name& a, const blocking::Name& b) { return judge(a, b, outlines_.look(a, b)).weights; }

 private:
  [[nodiscard]] Weight further_limit(std::span<const blocking::Name> a, std::span<const blocking::Name> b) const noexcept {
    return static_cast<Weight>(std::min({a.size() - 1, b.size() - 1, most_further})) * model_->names.further;
  }
  struct Judged {
    NameWeights weights;
    bool same = false;  ///< word for word, or as far as two scripts can tell
  };
  [[nodiscard]] Judged judge(const blocking::Name& a, const blocking::Name& b, const NameLook& look);
  void complete(NameFinding& best, std::span<const blocking::Name> a, std::span<const blocking::Name> b) const;
  [[nodiscard]] bool same_words(const blocking::Name& a, const blocking::Name& b) const;
  [[nodiscard]] Weight first(const names::FirstWords& words) const noexcept;
  [[nodiscard]] Weight most(const NameLook& found) const noexcept;  // that a pair of names can weigh
  [[nodiscard]] std::int32_t further_names(std::span<const blocking::Name> a, std::span<const blocking::Name> b,
                                           const NameFinding& best) const;

  const Model* model_;
  const blocking::RecordStore* store_;
  const names::TokenTable* table_;
  Weight least_same_;
  NameOutlines outlines_;
  names::TokenSimilarity similarity_;
};

}  // namespace ftf::comparison
