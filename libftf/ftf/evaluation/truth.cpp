// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/truth.hpp>

#include <utility>

namespace ftf::evaluation {

namespace {

std::uint64_t pair_key(RecordNumber a, RecordNumber b) {
  if (b < a) std::swap(a, b);
  return std::uint64_t{a} << 32U | b;
}

}  // namespace

bool Truth::assign(std::string_view id, std::string_view entity) {
  if (!records_.add(id).is_new) return false;
  const auto [number, is_new] = entity_numbers_.add(entity);
  if (is_new) sizes_.push_back(0);
  entities_.push_back(number);
  true_pairs_ += sizes_[number]++;
  return true;
}

void Truth::judge(std::string_view a_id, std::string_view b_id, bool same) {
  const RecordNumber a = records_.add(a_id).value;
  const RecordNumber b = records_.add(b_id).value;
  partners_.resize(records_.size());
  const auto [place, is_new] = judged_.emplace(pair_key(a, b), false);
  const int change = static_cast<int>(same) - static_cast<int>(place->second);
  place->second = same;
  true_pairs_ += static_cast<std::uint64_t>(change);
  partners_[a] += static_cast<std::uint32_t>(change);
  partners_[b] += static_cast<std::uint32_t>(change);
}

std::optional<bool> Truth::same(RecordNumber a, RecordNumber b) const {
  if (by_entities()) return entities_[a] == entities_[b];
  const auto place = judged_.find(pair_key(a, b));
  return place == judged_.end() ? std::nullopt : std::optional(place->second);
}

bool Truth::has_partner(RecordNumber record) const { return by_entities() ? sizes_[entities_[record]] > 1 : partners_[record] != 0; }

}  // namespace ftf::evaluation
