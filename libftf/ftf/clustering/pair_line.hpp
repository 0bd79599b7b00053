// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Scored pairs and clusters as lines (DESIGN 6), read back.

#include <string>
#include <string_view>

#include <ftf/base/error.hpp>
#include <ftf/base/json.hpp>
#include <ftf/base/score.hpp>

namespace ftf::clustering {

/// What of a pair's line decides.
struct PairLine {
  std::string a, b;
  base::Weight weight = 0;
};

/// What a cluster's line says.
struct ClusterLine {
  std::string record, cluster;
};

/// Reads lines; keeps the parser's memory from one to the next. Both throw Fault: JSON's own, line_form.
class LineParser {
 public:
  [[nodiscard]] PairLine pair(std::string_view line, const base::Location& where);
  [[nodiscard]] ClusterLine cluster(std::string_view line, const base::Location& where);

  /// The line of a pair with this judgement on it, instead of one that may be there; without for an empty verdict.
  [[nodiscard]] std::string with_judgement(std::string_view line, std::string_view verdict, const base::Location& where);

 private:
  base::JsonDocument document_;
};

}  // namespace ftf::clustering
