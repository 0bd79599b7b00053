// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/plot.hpp>

#include <doctest/doctest.h>

namespace {

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("a plot has a panel for what is there, and no number that is none") {
  ftf::evaluation::Evaluation evaluation;
  CHECK(ftf::evaluation::plot(evaluation).ends_with("</svg>\n"));
  evaluation.pairs.emplace();
  evaluation.pairs->calibration.resize(10);
  evaluation.groups = ftf::evaluation::GroupReport{{{"script", "<&>", {0, 5}}}, {}, 0};
  const std::string svg = ftf::evaluation::plot(evaluation);
  CHECK(svg.find("Precision and recall by threshold") != std::string::npos);
  CHECK(svg.find("Clusters") == std::string::npos);
  CHECK(svg.find("&lt;&amp;&gt;") != std::string::npos);
  CHECK(svg.find("nan") == std::string::npos);
  CHECK(svg.find("inf") == std::string::npos);
  CHECK(count(svg, "<text") == count(svg, "</text>"));
}
