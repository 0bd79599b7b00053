// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/svg.hpp>

#include <array>

#include <fmt/format.h>

namespace ftf::evaluation {

namespace {

std::string coordinates(const std::vector<Point>& points) {
  std::string out;
  for (const Point& point : points) out += fmt::format("{}{:.1f},{:.1f}", out.empty() ? "" : " ", point.x, point.y);
  return out;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else out += c;
  }
  return out;
}

}  // namespace

Svg::Svg(double width, double height)
    : out_(fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" "
                       "font-family=\"sans-serif\">\n<rect width=\"{0:.0f}\" height=\"{1:.0f}\" fill=\"#ffffff\"/>\n",
                       width, height)) {}

void Svg::line(Point from, Point to, std::string_view colour, double width) {
  out_ += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" stroke=\"{}\" stroke-width=\"{:.1f}\"/>\n", from.x,
                      from.y, to.x, to.y, colour, width);
}

void Svg::path(const std::vector<Point>& points, std::string_view colour) {
  out_ += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.8\"/>\n", coordinates(points), colour);
}

void Svg::area(const std::vector<Point>& corners, std::string_view colour) {
  out_ += fmt::format("<polygon points=\"{}\" fill=\"{}\" fill-opacity=\"0.18\"/>\n", coordinates(corners), colour);
}

void Svg::box(Point corner, double width, double height, std::string_view colour) {
  out_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\"/>\n", corner.x, corner.y, width,
                      height, colour);
}

void Svg::dot(Point middle, std::string_view colour) {
  out_ += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.5\" fill=\"{}\"/>\n", middle.x, middle.y, colour);
}

void Svg::text(Point at, std::string_view text, Anchor anchor, double size) {
  constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
  out_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" font-size=\"{:.0f}\" fill=\"#222222\">{}</text>\n", at.x, at.y,
                      anchors[static_cast<std::size_t>(anchor)], size, escaped(text));
}

}  // namespace ftf::evaluation
