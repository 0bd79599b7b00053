// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/shared_keys.hpp>

#include <algorithm>
#include <bit>

namespace ftf::blocking {

SharedKeys::SharedKeys(const KeyCounts& counts, const BlockingModel& model)
    : counts_(&counts),
      base_(counts.base),
      refined_(counts.refined),
      cap_(model.cap),
      threshold_(model.threshold),
      weights_(std::size_t{model.cap} + 1),
      large_(counts.large(model.cap)) {
  for (std::uint32_t size = 2; size <= cap_; ++size) weights_[size] = key_weight(size, cap_);
}

std::optional<SharedKey> SharedKeys::of_size(std::uint64_t size, std::uint64_t number) const noexcept {
  if (size < 2 || size > cap_) return std::nullopt;
  return SharedKey{static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(number)};
}

std::optional<SharedKey> SharedKeys::base(Key key) const noexcept {
  const std::size_t place = base_.find(key);
  return place == CountIndex::none ? std::nullopt : of_size(counts_->base[place].count, place);
}

std::optional<SharedKey> SharedKeys::refined(Key key) const noexcept {
  const std::size_t place = refined_.find(key);
  return place == CountIndex::none ? std::nullopt : of_size(counts_->refined[place].count, counts_->base.size() + place);
}

std::uint64_t SharedKeys::refined_size(Key key) const noexcept {
  const std::size_t place = refined_.find(key);
  return place == CountIndex::none ? 0 : counts_->refined[place].count;
}

std::optional<SharedKey> SharedKeys::numbered(std::uint64_t number) const noexcept {
  const std::size_t base = counts_->base.size();
  if (number < base) return of_size(counts_->base[number].count, number);
  return number - base < counts_->refined.size() ? of_size(counts_->refined[number - base].count, number) : std::nullopt;
}

std::size_t SharedKeys::leading(std::span<const SharedKey> keys) const noexcept {
  base::Weight sum = 0;
  for (std::size_t i = keys.size(); i > 0; --i) {
    sum += weights_[keys[i - 1].size];
    if (sum >= threshold_) return i;
  }
  return 0;
}

bool SharedKeys::meet_in(const SharedKey& block, std::span<const SharedKey> a, std::span<const SharedKey> b) const noexcept {
  base::Weight sum = 0;
  const SharedKey* x = a.data();
  const SharedKey* y = b.data();
  const SharedKey* const end_x = x + a.size();
  const SharedKey* const end_y = y + b.size();
  while (x != end_x && y != end_y) {  // steps without branches: which list goes on can't be foreseen
    const std::uint64_t rank_x = x->rank();
    const std::uint64_t rank_y = y->rank();
    if (rank_x == rank_y) {
      if (rank_x < block.rank()) return false;
      sum += weights_[x->size];
    }
    x += static_cast<std::size_t>(rank_x <= rank_y);
    y += static_cast<std::size_t>(rank_y <= rank_x);
  }
  return sum >= threshold_;
}

void RepeatedKeys::clear() noexcept {
  given_.clear();
  count_ = 0;
}

void RepeatedKeys::add(std::span<const SharedKey> keys) {
  constexpr std::size_t keys_per_line = 64 / sizeof(SharedKey);
  for (std::size_t i = 0; i < keys.size(); i += keys_per_line) __builtin_prefetch(&keys[i]);
  given_.push_back(keys);
  count_ += keys.size();
}

void RepeatedKeys::finish() {
  constexpr std::size_t places_per_key = 8;
  seen_.assign(std::bit_ceil(std::max<std::size_t>(count_ * places_per_key, 1)), 0);
  for (const auto& keys : given_)
    for (const SharedKey& key : keys) seen(key) = static_cast<std::uint8_t>(std::min(seen(key) + 1, 2));
  kept_.clear();
  first_.assign(1, 0);
  for (const auto& keys : given_) {
    for (const SharedKey& key : keys)
      if (seen(key) > 1) kept_.push_back(key);
    first_.push_back(kept_.size());
  }
}

}  // namespace ftf::blocking
