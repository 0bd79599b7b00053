// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// `--require`: figures that must reach a bound, so that a script can stop on a result that is not good enough.

#include <string>
#include <vector>

#include "cli/evaluation_report.hpp"

namespace ftf::cli {

/// Demands such as `clusters.f1>=0.9,pairs.false_links<=0.01`; a figure may be called without its section where that is clear.
class Demands {
 public:
  /// Throws Error(usage) for what is no demand.
  explicit Demands(const std::vector<std::string>& texts);

  /// Those that do not hold, in words. Throws Error(usage) for a figure that is not there.
  [[nodiscard]] std::vector<std::string> unmet(const std::vector<Figure>& figures) const;

 private:
  struct Demand {
    std::string text, name;
    bool at_least = true;
    double bound = 0.0;
  };
  std::vector<Demand> demands_;
};

}  // namespace ftf::cli
