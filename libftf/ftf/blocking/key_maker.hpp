// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes the keys of a record.

#include <array>
#include <cstdint>
#include <unordered_set>
#include <vector>

#include <ftf/blocking/key_rule.hpp>
#include <ftf/blocking/record.hpp>
#include <ftf/blocking/vocabulary.hpp>

namespace ftf::blocking {

/// A key: a hash of its rule and its values.
using Key = std::uint64_t;

/// Keys that bring more records together than the cap allows.
using LargeKeys = std::unordered_set<Key>;

/// One per thread: it keeps buffers.
class KeyMaker {
 public:
  /// All outlive the maker.
  KeyMaker(const BlockingModel& model, const RecordStore& store, const Vocabulary& vocabulary);

  /// The record's keys before refinement, sorted, each once; valid until the next call.
  [[nodiscard]] const std::vector<Key>& base_keys(RecordIndex record);

  /// The keys that stand in for those of the record's base keys that are large, sorted, each once; valid until the next call.
  [[nodiscard]] const std::vector<Key>& refined_keys(RecordIndex record, const LargeKeys& large);

  /// The keys that would stand in for the record's base keys if all were large, sorted, each once; valid until the next call.
  [[nodiscard]] const std::vector<Key>& all_refined_keys(RecordIndex record);

  /// Number of the rule that a base key of the record asked for last comes from.
  [[nodiscard]] std::size_t rule_of(Key key) const;

 private:
  // A value of an atom; place tells which word of which name it comes from (0: not from a name).
  struct Value {
    std::uint64_t hash = 0;
    std::uint32_t place = 0;
  };
  struct Made {
    Key key = 0;
    std::size_t rule = 0;
    std::array<std::uint32_t, 2> places{};
  };

  void read(RecordIndex record);
  void read_names(const RecordView& record);
  void read_births(const RecordView& record);
  void read_rest(const RecordView& record);
  void combine();
  void refine(const Made& made);
  const std::vector<Key>& each_once();
  void add(Atom atom, std::uint64_t hash, std::uint32_t place = 0);
  [[nodiscard]] const std::vector<Value>& values(Atom atom) const { return values_[static_cast<std::size_t>(atom)]; }

  const BlockingModel* model_;
  const RecordStore* store_;
  const Vocabulary* vocabulary_;
  std::array<std::vector<Value>, static_cast<std::size_t>(Atom::count_)> values_;
  std::vector<Made> made_;
  std::vector<Key> keys_;
};

}  // namespace ftf::blocking
