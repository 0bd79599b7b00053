// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes the few shapes of SVG that a plot needs. All lengths in pixels, from the upper left corner.

#include <string>
#include <string_view>
#include <vector>

namespace ftf::evaluation {

struct Point {
  double x = 0.0, y = 0.0;
};

/// How a text stands at its point.
enum class Anchor { start, middle, end };

/// One picture with a white ground. Colours are those of SVG, such as #0072B2.
class Svg {
 public:
  Svg(double width, double height);

  void line(Point from, Point to, std::string_view colour, double width = 1.0);
  void path(const std::vector<Point>& points, std::string_view colour);
  void area(const std::vector<Point>& corners, std::string_view colour);  ///< see-through
  void box(Point corner, double width, double height, std::string_view colour);
  void dot(Point middle, std::string_view colour);
  void text(Point at, std::string_view text, Anchor anchor = Anchor::start, double size = 12.0);

  /// The whole document.
  [[nodiscard]] std::string document() const { return out_ + "</svg>\n"; }

 private:
  std::string out_;
};

}  // namespace ftf::evaluation
