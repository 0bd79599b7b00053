// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The clustering stage over lines: scored pairs and clusters, read back and set beside the records that they are about.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/text_index.hpp>
#include <ftf/clustering/pair_line.hpp>
#include <ftf/io/output_file.hpp>
#include <ftf/io/spool.hpp>
#include <ftf/pipeline/outputs.hpp>

namespace ftf::pipeline {

/// Whether lines are wanted after they were read.
enum class Lines : std::uint8_t { kept, dropped };

/// What a line on a record that is not there does.
enum class Absent : std::uint8_t { fault, passed_over };

/// Finds the records that lines name. Lines come in millions, in any order: hashing takes a tenth of what searching the order does.
class PlaceFinder {
 public:
  /// The collection outlives the finder.
  PlaceFinder(const Collection& collection, Absent absent);

  /// The first place of the id that `line` names. If no record has it: nothing, or Fault line_form under Absent::fault.
  [[nodiscard]] std::optional<std::uint32_t> place(std::string_view id, std::string_view line, const base::Location& where) const;

 private:
  const Collection* collection_;
  Absent absent_;
  base::TextIndex places_;
};

/// Scored pairs of a collection, from lines in any order.
class PairReader {
 public:
  /// The collection outlives the reader.
  PairReader(const Collection& collection, Lines lines, Absent absent = Absent::fault)
      : collection_(&collection), finder_(collection, absent), kept_(lines) {}

  /// Adds a line. Throws Fault: JSON's own, line_form for records that are not there under Absent::fault.
  void add(std::string_view line, const base::Location& where);

  /// Ends the reading: sorted pairs. Throws Fault line_form for a pair that came twice.
  [[nodiscard]] std::vector<clustering::ScoredPair> finish();

  /// After finish(), if lines were kept: writes them, sorted by pair, with the judgements that hold.
  void write(const clustering::Constraints& constraints, io::OutputFile& output) const;

 private:
  struct Line {
    clustering::ScoredPair pair;
    std::uint64_t spooled = 0;
  };

  const Collection* collection_;
  PlaceFinder finder_;
  Lines kept_;
  clustering::LineParser parser_;
  std::vector<Line> lines_;
  io::Spool spool_;
};

/// The clusters of a collection, from lines in any order, numbered in the order of their names.
class ClusterReader {
 public:
  /// The collection outlives the reader.
  explicit ClusterReader(const Collection& collection, Absent absent = Absent::fault);

  /// Adds a line. Throws Fault: JSON's own, line_form for a record that came before or, under Absent::fault, is not there.
  void add(std::string_view line, const base::Location& where);

  /// Ends the reading. Throws Error line_form (input) for a record without a line.
  [[nodiscard]] clustering::Clusters finish();

  /// After finish(): the name of a cluster.
  [[nodiscard]] const std::string& name(std::uint32_t cluster) const { return names_[cluster]; }

 private:
  const Collection* collection_;
  PlaceFinder finder_;
  clustering::LineParser parser_;
  std::vector<std::string> of_;  // name of the cluster of each record
  std::vector<std::string> names_;
};

}  // namespace ftf::pipeline
