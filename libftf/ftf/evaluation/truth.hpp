// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What is known about which records describe one person: of every record its entity, or judgements on single pairs.

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ftf/evaluation/numbering.hpp>

namespace ftf::evaluation {

/// Number of a record that the truth knows, from 0 in the order of first mention.
using RecordNumber = std::uint32_t;

/// Built either by assign() alone or by judge() alone. About 60 bytes a record.
class Truth {
 public:
  /// The entity of a record; false if the record was assigned before, which changes nothing.
  bool assign(std::string_view record, std::string_view entity);

  /// A judged pair; a later judgement on the same pair replaces it.
  void judge(std::string_view a, std::string_view b, bool same);

  [[nodiscard]] bool by_entities() const noexcept { return !entities_.empty() || judged_.empty(); }
  [[nodiscard]] std::size_t records() const noexcept { return records_.size(); }
  [[nodiscard]] std::size_t entities() const noexcept { return sizes_.size(); }
  [[nodiscard]] std::optional<RecordNumber> record(std::string_view id) const { return records_.find(id); }

  /// Whether two records are one person, where that is known.
  [[nodiscard]] std::optional<bool> same(RecordNumber a, RecordNumber b) const;

  /// Pairs of different records that are one person, as far as known.
  [[nodiscard]] std::uint64_t true_pairs() const noexcept { return true_pairs_; }

  /// By entities only: entity of each record, and records of each entity.
  [[nodiscard]] const std::vector<std::uint32_t>& entity_of() const noexcept { return entities_; }
  [[nodiscard]] const std::vector<std::uint32_t>& sizes() const noexcept { return sizes_; }

  /// Whether another record is known to be the same person.
  [[nodiscard]] bool has_partner(RecordNumber record) const;

  /// Calls visit(a, b, same) for each judged pair, in no order.
  template <class Visit>
  void each_judged(Visit&& visit) const {
    for (const auto& [pair, same] : judged_) visit(static_cast<RecordNumber>(pair >> 32U), static_cast<RecordNumber>(pair), same);
  }

 private:
  Numbering records_, entity_numbers_;
  std::vector<std::uint32_t> entities_, sizes_;
  std::unordered_map<std::uint64_t, bool> judged_;  // smaller number << 32 | greater
  std::vector<std::uint32_t> partners_;             // of each record, by judgements
  std::uint64_t true_pairs_ = 0;
};

}  // namespace ftf::evaluation
