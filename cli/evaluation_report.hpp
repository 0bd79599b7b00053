// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What an evaluation found, as named figures, as a table and as JSON.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/evaluation/evaluation.hpp>

namespace ftf::cli {

/// One figure that can be shown and required.
struct Figure {
  std::string_view section;  ///< data, clusters, pairs, expected
  std::string_view name;
  double value = 0.0;
  bool whole = false;  ///< a count

  [[nodiscard]] std::string path() const { return std::string(section) + '.' + std::string(name); }
  [[nodiscard]] std::string text(int decimals) const;  ///< a count has none
};

/// All single figures, in the order in which they are shown.
[[nodiscard]] std::vector<Figure> figures(const evaluation::Evaluation& evaluation);

/// For people.
[[nodiscard]] std::string evaluation_table(const evaluation::Evaluation& evaluation);

/// One object on one line, with the whole curve.
[[nodiscard]] std::string evaluation_json(const evaluation::Evaluation& evaluation);

}  // namespace ftf::cli
