// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/shuffle.hpp>

#include <ftf/generation/random.hpp>

namespace ftf::generation {

Shuffle::Shuffle(std::uint64_t size, std::uint64_t start) : size_(size) {
  while (half_bits_ < 31 && (std::uint64_t{1} << (2 * half_bits_)) < size) ++half_bits_;
  for (std::size_t i = 0; i < keys_.size(); ++i) keys_[i] = key({start, i});
}

std::uint64_t Shuffle::operator[](std::uint64_t place) const noexcept {
  do place = step(place);
  while (place >= size_);
  return place;
}

std::uint64_t Shuffle::step(std::uint64_t number) const noexcept {
  const std::uint64_t mask = (std::uint64_t{1} << half_bits_) - 1;
  std::uint64_t left = number >> half_bits_, right = number & mask;
  for (const std::uint64_t round : keys_) {
    const std::uint64_t mixed = left ^ (Random(round ^ right).next() & mask);
    left = right;
    right = mixed;
  }
  return left << half_bits_ | right;
}

}  // namespace ftf::generation
