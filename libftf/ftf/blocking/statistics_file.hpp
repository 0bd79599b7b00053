// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The statistics file: everything that depends on the whole set of records, so that stages can work on one record or pair at a time.

#include <string>
#include <string_view>

#include <ftf/blocking/compared_fields.hpp>
#include <ftf/blocking/key_counts.hpp>
#include <ftf/blocking/statistics.hpp>

namespace ftf::blocking {

/// Version of the file. It changes with the form, and with whatever changes hashes of words and keys.
inline constexpr std::uint32_t statistics_version = 1;

/// Statistics with what they were made for. Files of parts of a set add up to that of the whole set, byte for byte.
struct StatisticsFile {
  std::uint64_t rules = 0;  ///< fingerprint of the key rules
  ComparedFields fields;
  Statistics values;
  KeyCounts keys;

  /// Adds those of another part. Throws Error stats_mismatch (usage) where rules or fields differ; `name` is the other's.
  void add(const StatisticsFile& other, const std::string& name);

  /// Throws Error stats_mismatch (usage) unless they were made with these rules, these fields.
  void check(const BlockingModel& model, const std::string& name) const;
  void check(const ComparedFields& wanted, const std::string& name) const;

  /// The file's content: magic, version, numbers in seven bits a byte with hashes as differences, XXH3-128 of all that.
  [[nodiscard]] std::string bytes() const;

  /// Reads a content; `name` is for messages. Throws Error stats_file (input) for what bytes() did not make.
  [[nodiscard]] static StatisticsFile parse(std::string_view bytes, const std::string& name);

  /// Reads a file, "-" for standard input; Errors as parse() and io::open_source.
  [[nodiscard]] static StatisticsFile load(const std::string& name);
};

/// Tells sets of key rules apart; cap and threshold are no part of it, because they are applied to what was counted.
[[nodiscard]] std::uint64_t fingerprint(const BlockingModel& model) noexcept;

}  // namespace ftf::blocking
