// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The blocking stage over lines: from profiles to keyed records.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/blocking/key_index.hpp>
#include <ftf/blocking/statistics_file.hpp>
#include <ftf/pipeline/arrivals.hpp>

namespace ftf::pipeline {

/// What blocking found, for `--report`.
struct BlockReport {
  std::uint64_t records = 0;
  std::uint64_t others = 0;  ///< records that are no persons: they get no line
  std::uint64_t lines = 0;   ///< keyed records
  blocking::KeyReport keys;

  /// Blocks of a size above the one before, up to this one.
  struct SizeClass {
    std::uint64_t up_to = 0;
    std::uint64_t blocks = 0;
  };
  std::vector<SizeClass> sizes;  ///< sizes double from one to the next

  /// A key of many records.
  struct WorstKey {
    blocking::Key key = 0;
    std::uint64_t records = 0;
    std::string made_of;  ///< atoms of its rule
  };
  std::vector<WorstKey> worst;  ///< the largest keys before refinement
};

/// Gives `sink` the keyed lines of all persons, in their order: each under the keys that it shares with others, as far as pairs can be made
/// there. Refinement and caps are decided by the statistics alone, so that parts can be blocked on several machines.
BlockReport block_records(const Arrivals& arrivals, const blocking::StatisticsFile& statistics, const blocking::BlockingModel& model,
                          std::size_t threads, const std::function<void(std::string_view)>& sink);

}  // namespace ftf::pipeline
