// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/plot.hpp>

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include <ftf/evaluation/svg.hpp>

namespace ftf::evaluation {

namespace {

// Colours that the colour-blind tell apart (M. Okabe and K. Ito, 2008).
constexpr std::string_view blue = "#0072B2", orange = "#D55E00", grey = "#bbbbbb", dark = "#444444";
constexpr double panel_width = 480, panel_height = 360, left = 60, right = 20, top = 44, bottom = 46;
constexpr double row_height = 15, label_width = 150;

/// One diagram with both axes from 0 to 1; other units are scaled by the caller.
class Panel {
 public:
  Panel(Svg& svg, Point corner, std::string_view title) : svg_(svg), corner_(corner) {
    svg_.text({corner.x + left, corner.y + 24}, title, Anchor::start, 15);
  }

  [[nodiscard]] Point at(double x, double y) const {
    return {corner_.x + left + x * (panel_width - left - right), corner_.y + top + (1.0 - y) * (panel_height - top - bottom)};
  }

  void axes(std::string_view x_title, std::string_view y_title) {
    for (int tick = 0; tick <= 5; ++tick) {
      const double value = tick / 5.0;
      svg_.line(at(value, 0), at(value, 1), "#eeeeee");
      svg_.line(at(0, value), at(1, value), "#eeeeee");
      svg_.text({at(value, 0).x, at(0, 0).y + 16}, fmt::format("{:.1f}", value), Anchor::middle, 11);
      svg_.text({at(0, 0).x - 6, at(0, value).y + 4}, fmt::format("{:.1f}", value), Anchor::end, 11);
    }
    svg_.line(at(0, 0), at(1, 0), dark);
    svg_.line(at(0, 0), at(0, 1), dark);
    svg_.text({at(0.5, 0).x, at(0, 0).y + 34}, x_title, Anchor::middle);
    svg_.text({at(0, 1).x - 40, at(0, 1).y - 6}, y_title);
  }

  [[nodiscard]] std::vector<Point> points(const std::vector<Point>& values) const {
    std::vector<Point> out;
    for (const Point& value : values) out.push_back(at(value.x, value.y));
    return out;
  }

 private:
  Svg& svg_;
  Point corner_;
};

/// A share against the threshold, with its band.
void draw_share(Svg& svg, const Panel& panel, const std::vector<Threshold>& curve, Share Threshold::* share, std::string_view colour) {
  std::vector<Point> line, band, lower;
  for (const Threshold& threshold : curve) {
    const Share& value = threshold.*share;
    if (value.n == 0) continue;
    const Interval interval = wilson(value);
    line.push_back({threshold.score, value.value()});
    band.push_back({threshold.score, interval.high});
    lower.push_back({threshold.score, interval.low});
  }
  band.insert(band.end(), lower.rbegin(), lower.rend());
  svg.area(panel.points(band), colour);
  svg.path(panel.points(line), colour);
}

void legend(Svg& svg, const Panel& panel, std::string_view name, std::string_view colour, double row) {
  const Point at = panel.at(0.05, 0.13 - 0.07 * row);
  svg.line(at, {at.x + 24, at.y}, colour, 2.0);
  svg.text({at.x + 30, at.y + 4}, name);
}

void draw_thresholds(Svg& svg, Point corner, const PairReport& pairs) {
  Panel panel(svg, corner, "Precision and recall by threshold");
  panel.axes("score from which a pair is a link", "share");
  draw_share(svg, panel, pairs.curve, &Threshold::precision, blue);
  draw_share(svg, panel, pairs.curve, &Threshold::recall, orange);
  legend(svg, panel, "precision", blue, 0);
  legend(svg, panel, "recall", orange, 1);
  svg.line(panel.at(pairs.best.score, 0), panel.at(pairs.best.score, 1), grey);
  svg.text({panel.at(pairs.best.score, 0).x - 4, panel.at(0, 0.3).y}, fmt::format("best F1 {:.4f}", pairs.best.f1()), Anchor::end, 11);
}

void draw_balance(Svg& svg, Point corner, const PairReport& pairs) {
  Panel panel(svg, corner, "Precision against recall");
  panel.axes("recall", "precision");
  std::vector<Point> line;
  for (const Threshold& threshold : pairs.curve)
    if (threshold.precision.n != 0) line.push_back({threshold.recall.value(), threshold.precision.value()});
  svg.path(panel.points(line), blue);
  const Point best = panel.at(pairs.best.recall.value(), pairs.best.precision.value());
  svg.dot(best, orange);
  svg.text({best.x - 8, best.y + 18}, fmt::format("best F1, at {:.2f}", pairs.best.score), Anchor::end, 11);
}

void draw_calibration(Svg& svg, Point corner, const PairReport& pairs) {
  Panel panel(svg, corner, "Calibration: what share of pairs is the same person");
  panel.axes("mean score of the pairs", "share");
  svg.line(panel.at(0, 0), panel.at(1, 1), grey);
  for (const CalibrationBin& bin : pairs.calibration) {
    if (bin.same.n == 0) continue;
    const Interval interval = wilson(bin.same);
    svg.line(panel.at(bin.mean_score, interval.low), panel.at(bin.mean_score, interval.high), blue, 1.5);
    svg.dot(panel.at(bin.mean_score, bin.same.value()), blue);
  }
}

struct Bar {
  std::string label;
  double value = 0.0;
  Interval interval;
};

/// Whiskers end where the scale does.
void draw_bars(Svg& svg, Point corner, std::string_view title, const std::vector<Bar>& bars, double scale) {
  svg.text({corner.x + left, corner.y + 24}, title, Anchor::start, 15);
  const double start = corner.x + label_width;
  const double width = (panel_width - label_width - 70) / scale;
  const auto inside = [&](double value) { return start + std::min(value, scale) * width; };
  double y = corner.y + top;
  for (const Bar& bar : bars) {
    svg.text({start - 6, y + 10}, bar.label, Anchor::end, 11);
    svg.box({start, y + 2}, bar.value * width, row_height - 5, blue);
    svg.line({inside(bar.interval.low), y + row_height / 2}, {inside(bar.interval.high), y + row_height / 2}, dark, 1.5);
    svg.text({inside(std::max(bar.value, bar.interval.high)) + 5, y + 10}, fmt::format("{:.4f}", bar.value), Anchor::start, 11);
    y += row_height;
  }
}

void draw_groups(Svg& svg, Point corner, const GroupReport& groups) {
  std::vector<Bar> bars;
  double scale = 0.0;
  for (const GroupRate& rate : groups.rates) {
    bars.push_back({fmt::format("{} {}", rate.dimension, rate.group), rate.false_links.value(), wilson(rate.false_links)});
    scale = std::max(scale, 1.5 * rate.false_links.value());
  }
  draw_bars(svg, corner, "Share of records in a wrong link, by group", bars, scale > 0.0 ? scale : 1.0);
}

void draw_clusters(Svg& svg, Point corner, const ClusterFigures& figures) {
  std::vector<Bar> bars;
  const auto add = [&](std::string label, double value) { bars.push_back({std::move(label), value, {value, value}}); };
  const double precision = figures.precision.value(1.0), recall = figures.recall.value(1.0);
  add("pairs precision", precision), add("pairs recall", recall), add("pairs F1", f1(precision, recall));
  if (figures.several_true != 0) {
    add("B-cubed precision", figures.b3_precision), add("B-cubed recall", figures.b3_recall);
    add("B-cubed F1", f1(figures.b3_precision, figures.b3_recall)), add("exact clusters F1", figures.exact_f1());
  }
  draw_bars(svg, corner, "Clusters", bars, 1.0);
}

}  // namespace

std::string plot(const Evaluation& evaluation) {
  std::vector<std::function<void(Svg&, Point)>> panels;
  if (const auto& pairs = evaluation.pairs) {
    panels.emplace_back([&](Svg& svg, Point corner) { draw_thresholds(svg, corner, *pairs); });
    panels.emplace_back([&](Svg& svg, Point corner) { draw_balance(svg, corner, *pairs); });
    panels.emplace_back([&](Svg& svg, Point corner) { draw_calibration(svg, corner, *pairs); });
  }
  if (const auto& clusters = evaluation.clusters)
    panels.emplace_back([&](Svg& svg, Point corner) { draw_clusters(svg, corner, clusters->figures); });
  if (const auto& groups = evaluation.groups) panels.emplace_back([&](Svg& svg, Point corner) { draw_groups(svg, corner, *groups); });
  const double columns = panels.size() < 2 ? 1 : 2;
  const auto rows = static_cast<double>((panels.size() + 1) / 2);
  const double bars = evaluation.groups ? top + 10 + row_height * static_cast<double>(evaluation.groups->rates.size()) : 0.0;
  Svg svg(columns * panel_width, std::max(rows, 1.0) * panel_height + std::max(0.0, bars - panel_height));
  for (std::size_t i = 0; i < panels.size(); ++i)
    panels[i](svg, {static_cast<double>(i % 2) * panel_width, static_cast<double>(i / 2) * panel_height});
  return svg.document();
}

}  // namespace ftf::evaluation
