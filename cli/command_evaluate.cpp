// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <charconv>

#include <fmt/format.h>

#include <ftf/evaluation/plot.hpp>

#include "cli/as_of.hpp"
#include "cli/command.hpp"
#include "cli/demands.hpp"
#include "cli/evaluation_inputs.hpp"
#include "cli/evaluation_report.hpp"
#include "cli/profile_source.hpp"

namespace ftf::cli {

namespace {

using base::Code;
using base::Error;
using base::ErrorKind;
using evaluation::Evaluation;

std::vector<std::string> forms() { return {"table", "json"}; }

Options options() {
  return join({{{.name = "truth",
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .help = "The entity of each record: a table or JSON lines with two columns"},
                {.name = "id",
                 .kind = OptionKind::text,
                 .value = "NAME",
                 .fallback = "rec_id",
                 .help = "Column of the truth that holds the record's id"},
                {.name = "entity",
                 .kind = OptionKind::text,
                 .value = "NAME",
                 .fallback = "truth",
                 .help = "Column of the truth that holds the entity"},
                {.name = "judgements",
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .help = "In place of a truth: decisions of analysts on pairs, one JSON line each"},
                {.name = "clusters", .kind = OptionKind::path, .value = "FILE", .help = "Clusters to evaluate: record and cluster"},
                {.name = "pairs", .kind = OptionKind::path, .value = "FILE", .help = "Scored pairs to evaluate: a, b and score"},
                {.name = "threshold",
                 .kind = OptionKind::decimal,
                 .value = "P",
                 .fallback = "0.5",
                 .help = "Score from which a pair counts as a link, for single figures and groups"},
                {.name = "profiles",
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .help = "The records themselves: adds the rate of false links by script, culture, birth date and length of the name"},
                {.name = "base-rate",
                 .kind = OptionKind::text,
                 .value = "1/N",
                 .help = "Adds the hits to expect where one of N screened records has a true match"},
                {.name = "require",
                 .kind = OptionKind::text,
                 .value = "LIST",
                 .help = "Exit with 1 unless each METRIC>=NUMBER or METRIC<=NUMBER of the list holds"},
                {.name = "plot", .kind = OptionKind::path, .value = "FILE", .help = "Draw the figures into FILE, as SVG"},
                {.name = "to",
                 .letter = 't',
                 .kind = OptionKind::choice,
                 .value = "FORM",
                 .fallback = "table",
                 .help = "table prints for people, json one object with the whole curve",
                 .choices = forms},
                {.name = "output",
                 .letter = 'o',
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .fallback = "-",
                 .help = "Write to FILE, which appears whole or not at all"}},
               input_options(),
               common_options()});
}

[[noreturn]] void wrong(std::string what) { throw Error(ErrorKind::usage, Code::usage, {}, std::move(what)); }

/// True matches in a million screened records.
double true_per_million(std::string_view rate) {
  std::uint64_t screened = 0;
  const char* const end = rate.data() + rate.size();
  const bool formed = rate.starts_with("1/");
  const auto [stop, error] = std::from_chars(formed ? rate.data() + 2 : end, end, screened);
  if (!formed || error != std::errc() || stop != end || screened == 0) wrong("--base-rate takes 1/N, such as 1/1000000");
  return 1e6 / static_cast<double>(screened);
}

/// Reads all inputs of one run and puts its figures together.
class Run {
 public:
  Run(const Arguments& arguments, const Console& console, io::OutputSet& outputs)
      : arguments_(arguments), console_(console), outputs_(outputs) {}

  Evaluation evaluate() {
    if (arguments_.given("judgements")) truth_ = read_judgements(arguments_.text("judgements"), as_of(arguments_));
    else truth_ = read_truth(arguments_.text("truth"), arguments_.text("id"), arguments_.text("entity"));
    result_.records = truth_.records();
    result_.entities = truth_.entities();
    result_.true_pairs = truth_.true_pairs();
    result_.by_entities = truth_.by_entities();
    if (arguments_.given("pairs")) add_pairs();
    if (arguments_.given("clusters")) add_clusters();
    if (arguments_.given("base-rate")) add_expectation();
    if (arguments_.given("profiles")) add_groups();
    return std::move(result_);
  }

  [[nodiscard]] ExitCode exit_code() const noexcept { return exit_code_; }

 private:
  void add_pairs() {
    evaluation::PairScores scores(truth_);
    read_pairs(arguments_.text("pairs"), scores);
    const double threshold = arguments_.millionths("threshold") / 1e6;
    result_.pairs = {scores.pairs(),       scores.unknown(), scores.at(0.0),      scores.best(),
                     scores.at(threshold), scores.curve(),   scores.calibration()};
    links_ = scores.links(threshold);
  }

  void add_clusters() {
    evaluation::ClusterLabels labels(truth_);
    read_clusters(arguments_.text("clusters"), labels);
    const auto clusters = labels.clusters();
    links_ = evaluation::cluster_links(truth_, clusters);
    result_.clusters = {evaluation::cluster_figures(truth_, clusters), labels.unknown(), links_.false_links(), links_.found(truth_)};
  }

  void add_expectation() {
    const double rate = true_per_million(arguments_.text("base-rate"));
    result_.expectation = {rate, evaluation::expect(links_.found(truth_), links_.false_links(), rate)};
  }

  void add_groups() {
    ProfileSource source(arguments_, {arguments_.text("profiles")}, console_, outputs_);
    evaluation::Groups groups(truth_);
    for (profile::Profile profile; source.next(profile);) groups.add(profile);
    auto rates = groups.rates(links_);
    auto spreads = evaluation::spreads(rates);
    result_.groups = {std::move(rates), std::move(spreads), groups.missing()};
    exit_code_ = source.exit_code();
    console_.print(source.notes());
  }

  const Arguments& arguments_;
  const Console& console_;
  io::OutputSet& outputs_;
  evaluation::Truth truth_;
  evaluation::Links links_;  // of the clusters, else of the pairs at the threshold
  Evaluation result_;
  ExitCode exit_code_ = ExitCode::done;
};

ExitCode run(const Arguments& arguments, const Console& console) {
  if (arguments.given("truth") == arguments.given("judgements")) wrong("either --truth or --judgements is needed");
  if (!arguments.given("clusters") && !arguments.given("pairs")) wrong("--clusters or --pairs is needed");
  const Demands demands(arguments.list("require"));
  io::OutputSet outputs;
  io::OutputFile& out = outputs.add(arguments.text("output"));
  Run work(arguments, console, outputs);
  const Evaluation evaluation = work.evaluate();
  const auto unmet = demands.unmet(figures(evaluation));
  out.write(arguments.text("to") == "json" ? evaluation_json(evaluation) : evaluation_table(evaluation));
  if (arguments.given("plot")) outputs.add(arguments.text("plot")).write(evaluation::plot(evaluation));
  outputs.commit();
  for (const std::string& what : unmet) console.say(what);
  if (work.exit_code() != ExitCode::done) return work.exit_code();
  return unmet.empty() ? ExitCode::done : ExitCode::no;
}

}  // namespace

extern const Command evaluate_command;
const Command evaluate_command{
    .name = "evaluate",
    .title = "Measure clusters and scores against what is known",
    .synopsis = "",
    .details =
        "Holds clusters, scored pairs or both against a truth and prints how many links are right and how many are missed, whether scores "
        "mean what they say, and whom wrong links hit.",
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
