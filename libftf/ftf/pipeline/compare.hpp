// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The comparison stage over lines: from sorted keyed records to scored pairs.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/blocking/extractor.hpp>
#include <ftf/blocking/keyed_record.hpp>
#include <ftf/blocking/statistics_file.hpp>
#include <ftf/comparison/model.hpp>
#include <ftf/pipeline/link.hpp>

namespace ftf::pipeline {

/// How much is held in memory at a time, in whole blocks; results do not depend on it.
struct CompareLimits {
  std::size_t records = std::size_t{1} << 20;
  std::size_t lines = std::size_t{1} << 24;
};

/// Takes keyed records sorted by key, or any whole blocks of them, and gives scored pairs. A pair is made in the block of the smallest key
/// that both records hold, so that it comes once however the blocks are shared out.
class BlockComparer {
 public:
  /// All outlive the comparer; `statistics_name` is for messages. `sink` gets lines.
  BlockComparer(const blocking::StatisticsFile& statistics, std::string statistics_name, const comparison::Model& model,
                const LinkOptions& options, std::function<void(std::string_view)> sink, CompareLimits limits = {});
  ~BlockComparer();

  /// Adds a line. Throws Fault line_form (also for a line out of order), id_duplicate and those of profiles, Error stats_mismatch for
  /// keys of other statistics.
  void add(std::string_view line, const base::Location& where);

  /// Compares what is left.
  void finish();

  [[nodiscard]] std::uint64_t lines() const noexcept { return lines_; }
  [[nodiscard]] std::uint64_t candidates() const noexcept { return candidates_; }
  [[nodiscard]] std::uint64_t pairs() const noexcept { return pairs_; }

 private:
  struct Round;
  struct Worker;
  struct BlockBatch;

  void begin_block(const blocking::SharedKey& key, const base::Location& where);
  [[nodiscard]] blocking::RecordIndex record(const blocking::KeyedLine& line, const base::Location& where);
  void add_keys(const base::Location& where);
  void run();

  const blocking::StatisticsFile* statistics_;
  blocking::SharedKeys keys_;
  std::string statistics_name_;
  const comparison::Model* model_;
  LinkOptions options_;
  std::function<void(std::string_view)> sink_;
  CompareLimits limits_;
  blocking::KeyedRecordParser parser_;
  std::unique_ptr<Round> round_;
  std::uint64_t lines_ = 0;
  std::uint64_t candidates_ = 0;
  std::uint64_t pairs_ = 0;
};

}  // namespace ftf::pipeline
