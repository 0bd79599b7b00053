// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Profiles on their way from a reader into a stage, in batches that threads can share out.

#include <cstdint>
#include <functional>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::pipeline {

/// A profile as it arrives, and the number of its input.
struct Arrival {
  profile::Profile profile;
  std::uint32_t input = 0;
};

/// Gives the next profile with its id, or false at the end. Called from one thread.
using Arrivals = std::function<bool(Arrival& reuse)>;

/// Some arrivals; keeps their memory.
struct ArrivalBatch {
  static constexpr std::size_t capacity = 256;
  std::vector<Arrival> arrivals;
  std::size_t size = 0;

  /// Takes the next ones; false when there may be no more.
  bool fill(const Arrivals& next) {
    arrivals.resize(capacity);
    size = 0;
    while (size < capacity && next(arrivals[size])) ++size;
    return size == capacity;
  }
};

}  // namespace ftf::pipeline
