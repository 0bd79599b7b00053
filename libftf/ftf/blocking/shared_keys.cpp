// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/shared_keys.hpp>

namespace ftf::blocking {

SharedKeys::SharedKeys(const KeyCounts& counts, const BlockingModel& model)
    : counts_(&counts),
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

std::optional<SharedKey> SharedKeys::find(const std::vector<Count>& counts, Key key, std::uint64_t first) const {
  const auto found = find_hash(counts, key);
  return found == counts.end() ? std::nullopt : of_size(found->count, first + static_cast<std::uint64_t>(found - counts.begin()));
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

}  // namespace ftf::blocking
