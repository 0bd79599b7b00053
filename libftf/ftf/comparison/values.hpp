// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Compares two records value by value, all but their names. What is missing on one side is silent.

#include <array>
#include <cstddef>
#include <span>

#include <ftf/blocking/record.hpp>
#include <ftf/blocking/vocabulary.hpp>
#include <ftf/comparison/model.hpp>

namespace ftf::comparison {

/// One finding with what it is worth.
struct Finding {
  Level level = Level::count_;
  Weight weight = 0;
  names::TokenId field = 0;  ///< the attribute's name, as a token of the words; 0 for the fields of a profile
};

/// The findings of one pair, in a fixed order.
class Findings {
 public:
  static constexpr std::size_t capacity = 32;

  /// Attributes beyond the capacity are not compared.
  void add(const Finding& finding) noexcept {
    if (size_ == capacity) return;
    list_[size_++] = finding;
    sum_ += finding.weight;
  }
  void clear() noexcept { size_ = 0, sum_ = 0; }

  [[nodiscard]] std::span<const Finding> list() const noexcept { return {list_.data(), size_}; }
  [[nodiscard]] Weight sum() const noexcept { return sum_; }

 private:
  std::array<Finding, capacity> list_{};
  std::size_t size_ = 0;
  Weight sum_ = 0;
};

/// Compares the records of one store.
class ValueComparer {
 public:
  /// All outlive the comparer.
  ValueComparer(const Model& model, const blocking::RecordStore& store, const blocking::Vocabulary& vocabulary)
      : model_(&model), store_(&store), vocabulary_(&vocabulary) {}

  /// Replaces `findings` with those of a pair.
  void compare(const blocking::RecordView& a, const blocking::RecordView& b, Findings& findings) const;

 private:
  [[nodiscard]] Finding finding(Level level, std::int32_t rarity = 0) const noexcept { return {level, model_->of(level).at(rarity), 0}; }
  [[nodiscard]] Finding compare_places(const blocking::PlaceValue& a, const blocking::PlaceValue& b) const;
  [[nodiscard]] Finding compare_documents(const blocking::DocumentValue& a, const blocking::DocumentValue& b) const;
  [[nodiscard]] Finding compare_attributes(const blocking::AttributeValue& a, const blocking::AttributeValue& b) const;
  void add_births(const blocking::RecordView& a, const blocking::RecordView& b, Findings& findings) const;
  void add_countries(const blocking::RecordView& a, const blocking::RecordView& b, Findings& findings) const;
  void add_places(const blocking::RecordView& a, const blocking::RecordView& b, Findings& findings) const;
  void add_documents(const blocking::RecordView& a, const blocking::RecordView& b, Findings& findings) const;
  void add_attributes(const blocking::RecordView& a, const blocking::RecordView& b, Findings& findings) const;

  const Model* model_;
  const blocking::RecordStore* store_;
  const blocking::Vocabulary* vocabulary_;
};

/// Whether two records can't be of one person whatever else agrees: sexes and all whole birth dates differ.
[[nodiscard]] bool contradict(const blocking::RecordView& a, const blocking::RecordView& b) noexcept;

}  // namespace ftf::comparison
