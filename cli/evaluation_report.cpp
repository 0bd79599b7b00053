// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/evaluation_report.hpp"

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>

namespace ftf::cli {

namespace {

using base::JsonWriter;
using evaluation::Evaluation;
using evaluation::GroupRate;
using evaluation::Interval;
using evaluation::Share;
using evaluation::Threshold;

constexpr std::size_t shown_steps = 5;  // of the curve in the table: every 0.05

/// Adds figures of one section.
class Section {
 public:
  Section(std::vector<Figure>& out, std::string_view name) : out_(out), name_(name) {}
  void count(std::string_view name, std::uint64_t value) { out_.push_back({name_, name, static_cast<double>(value), true}); }
  void value(std::string_view name, double value) { out_.push_back({name_, name, value, false}); }

 private:
  std::vector<Figure>& out_;
  std::string_view name_;
};

void add_clusters(std::vector<Figure>& out, const Evaluation& evaluation) {
  const auto& [figures, unknown, false_links, found] = *evaluation.clusters;
  Section section(out, "clusters");
  section.count("clusters", figures.clusters);
  section.count("largest", figures.largest);
  section.count("unknown_ids", unknown);
  const double precision = figures.precision.value(1.0), recall = figures.recall.value(1.0);
  section.value("precision", precision);
  section.value("recall", recall);
  section.value("f1", evaluation::f1(precision, recall));
  if (evaluation.by_entities) {
    section.value("b3_precision", figures.b3_precision);
    section.value("b3_recall", figures.b3_recall);
    section.value("b3_f1", evaluation::f1(figures.b3_precision, figures.b3_recall));
    section.value("exact_f1", figures.exact_f1());
  }
  section.value("found", found.value(1.0));
  section.value("false_links", false_links.value());
}

void add_pairs(std::vector<Figure>& out, const evaluation::PairReport& pairs) {
  Section section(out, "pairs");
  section.count("pairs", pairs.pairs);
  section.count("unknown", pairs.unknown);
  section.value("recall_of_all", pairs.all.recall.value(1.0));
  section.value("best_f1", pairs.best.f1());
  section.value("best_precision", pairs.best.precision.value(1.0));
  section.value("best_recall", pairs.best.recall.value(1.0));
  section.value("best_score", pairs.best.score);
  section.value("threshold", pairs.chosen.score);
  section.value("precision", pairs.chosen.precision.value(1.0));
  section.value("recall", pairs.chosen.recall.value(1.0));
  section.value("f1", pairs.chosen.f1());
  section.value("found", pairs.chosen.found.value(1.0));
  section.value("false_links", pairs.chosen.false_links.value());
}

std::string with_interval(const Share& share) {
  if (share.n == 0) return "-";
  const Interval interval = evaluation::wilson(share);
  return fmt::format("{:.4f} ({:.4f}-{:.4f})", share.value(), interval.low, interval.high);
}

std::string pairs_table(const evaluation::PairReport& pairs) {
  std::string out = fmt::format("\n{:<10}{:>10}  {:<25}{:<25}{:<8}{}\n", "threshold", "links", "precision (95 %)", "recall (95 %)", "F1",
                                "wrongly linked per 10,000 records");
  for (std::size_t i = 0; i < pairs.curve.size(); i += shown_steps) {
    const Threshold& at = pairs.curve[i];
    out += fmt::format("{:<10.2f}{:>10}  {:<25}{:<25}{:<8.4f}{:.1f}\n", at.score, at.precision.n, with_interval(at.precision),
                       with_interval(at.recall), at.f1(), 1e4 * at.false_links.value());
  }
  out += fmt::format("\n{:<10}{:>10}  {:<12}{}\n", "scores", "pairs", "mean score", "same person (95 %)");
  for (const auto& bin : pairs.calibration)
    if (bin.same.n != 0)
      out += fmt::format("{:<10}{:>10}  {:<12.4f}{}\n", fmt::format("{:.1f}-{:.1f}", bin.from, bin.to), bin.same.n, bin.mean_score,
                         with_interval(bin.same));
  return out;
}

std::string groups_table(const evaluation::GroupReport& groups) {
  std::string out = fmt::format("\n{:<10}{:<14}{:>10}{:>8}  {}\n", "group", "", "records", "wrong", "share in a wrong link (95 %)");
  for (const GroupRate& rate : groups.rates)
    out += fmt::format("{:<10}{:<14}{:>10}{:>8}  {}\n", rate.dimension, rate.group, rate.false_links.n, rate.false_links.k,
                       with_interval(rate.false_links));
  if (groups.missing != 0) out += fmt::format("records without a profile: {}\n", groups.missing);
  for (const auto& spread : groups.spreads)
    if (spread.at_least > 1.0)
      out += fmt::format("{}: '{}' is linked wrongly at least {:.2f} times as often as '{}'{}\n", spread.dimension, spread.highest,
                         spread.at_least, spread.lowest, spread.at_least > 2.0 ? " (more than twice)" : "");
  return out;
}

/// Writes the parts of the report that are lists.
class Lists {
 public:
  explicit Lists(JsonWriter& json) : json_(json) {}

  void curve(const std::vector<Threshold>& curve) {
    json_.key("curve").begin_array();
    for (const Threshold& at : curve) {
      json_.begin_object();
      value("score", at.score);
      json_.member("links", static_cast<std::int64_t>(at.precision.n));
      share("precision", at.precision);
      share("recall", at.recall);
      value("f1", at.f1());
      share("found", at.found);
      share("false_links", at.false_links);
      json_.end_object();
    }
    json_.end_array();
  }

  void calibration(const std::vector<evaluation::CalibrationBin>& bins) {
    json_.key("calibration").begin_array();
    for (const auto& bin : bins) {
      json_.begin_object();
      value("from", bin.from);
      value("to", bin.to);
      json_.member("pairs", static_cast<std::int64_t>(bin.same.n));
      value("mean_score", bin.mean_score);
      share("same", bin.same);
      json_.end_object();
    }
    json_.end_array();
  }

  void groups(const evaluation::GroupReport& groups) {
    json_.key("groups").begin_object().member("missing", static_cast<std::int64_t>(groups.missing)).key("rates").begin_array();
    for (const GroupRate& rate : groups.rates) {
      json_.begin_object().member("dimension", rate.dimension).member("group", rate.group);
      json_.member("records", static_cast<std::int64_t>(rate.false_links.n)).member("wrong", static_cast<std::int64_t>(rate.false_links.k));
      share("false_links", rate.false_links);
      json_.end_object();
    }
    json_.end_array().key("spreads").begin_array();
    for (const auto& spread : groups.spreads) {
      json_.begin_object().member("dimension", spread.dimension).member("highest", spread.highest).member("lowest", spread.lowest);
      value("at_least", spread.at_least);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

 private:
  void value(std::string_view name, double number) { json_.key(name).raw(fmt::format("{:.6f}", number)); }
  void share(std::string_view name, const Share& share) {
    if (share.n == 0) {
      json_.key(name).null();
      return;
    }
    const Interval interval = evaluation::wilson(share);
    value(name, share.value());
    json_.key(fmt::format("{}_interval", name))
        .begin_array()
        .raw(fmt::format("{:.6f}", interval.low))
        .raw(fmt::format("{:.6f}", interval.high))
        .end_array();
  }

  JsonWriter& json_;
};

}  // namespace

std::string Figure::text(int decimals) const { return fmt::format("{:.{}f}", value, whole ? 0 : decimals); }

std::vector<Figure> figures(const Evaluation& evaluation) {
  std::vector<Figure> out;
  Section data(out, "data");
  data.count("records", evaluation.records);
  if (evaluation.by_entities) data.count("entities", evaluation.entities);
  data.count("true_pairs", evaluation.true_pairs);
  if (evaluation.clusters) add_clusters(out, evaluation);
  if (evaluation.pairs) add_pairs(out, *evaluation.pairs);
  if (evaluation.expectation) {
    Section expected(out, "expected");
    expected.value("base_rate_per_million", evaluation.expectation->true_per_million);
    expected.value("true_hits_per_million", evaluation.expectation->hits.true_hits);
    expected.value("false_hits_per_million", evaluation.expectation->hits.false_hits);
  }
  return out;
}

std::string evaluation_table(const Evaluation& evaluation) {
  std::string out;
  std::string_view section;
  for (const Figure& figure : figures(evaluation)) {
    if (figure.section != section) out += fmt::format("{}{}\n", out.empty() ? "" : "\n", figure.section);
    section = figure.section;
    out += fmt::format("  {:<24}{:>12}\n", figure.name, figure.text(4));
  }
  if (evaluation.pairs) out += pairs_table(*evaluation.pairs);
  if (evaluation.groups) out += groups_table(*evaluation.groups);
  return out;
}

std::string evaluation_json(const Evaluation& evaluation) {
  std::string out;
  JsonWriter json(out);
  Lists lists(json);
  json.begin_object();
  std::string_view section;
  const auto end_section = [&] {
    if (section == "pairs") lists.curve(evaluation.pairs->curve), lists.calibration(evaluation.pairs->calibration);
    if (!section.empty()) json.end_object();
  };
  for (const Figure& figure : figures(evaluation)) {
    if (figure.section != section) end_section(), json.key(figure.section).begin_object();
    section = figure.section;
    json.key(figure.name).raw(figure.text(6));
  }
  end_section();
  if (evaluation.groups) lists.groups(*evaluation.groups);
  json.end_object();
  return out += '\n';
}

}  // namespace ftf::cli
