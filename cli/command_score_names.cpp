// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <memory>

#include <ftf/base/json_writer.hpp>
#include <ftf/base/score.hpp>
#include <ftf/names/analyzer.hpp>
#include <ftf/names/comparer.hpp>

#include "cli/command.hpp"
#include "cli/line_stage.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join(
      {{{.name = "explain", .help = "Write a JSON line with the alignment and its reasons, whose weights add up, instead of the score"},
        {.name = "output",
         .letter = 'o',
         .kind = OptionKind::path,
         .value = "FILE",
         .fallback = "-",
         .help = "Write to FILE, which appears whole or not at all"}},
       thread_options(),
       common_options()});
}

struct Scorer {
  explicit Scorer(std::shared_ptr<names::TokenTable> shared)
      : table(std::move(shared)), analyzer(*table), comparer(*table, names::NameModel::shipped()) {}

  std::shared_ptr<names::TokenTable> table;
  names::Analyzer analyzer;
  names::Comparer comparer;
};

struct Pair {
  std::string_view a;
  std::string_view b;
};

Pair pair_of(std::string_view line, const base::Location& where) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos || line.find('\t', tab + 1) != std::string_view::npos) {
    throw base::Fault(base::Code::line_form, where, "two names with one TAB between them", std::string(line));
  }
  return {line.substr(0, tab), line.substr(tab + 1)};
}

void write_score(Scorer& scorer, const Pair& pair, std::string& out) {
  const names::Signature a = scorer.analyzer.analyze(pair.a);
  const names::Signature b = scorer.analyzer.analyze(pair.b);
  const base::Weight weight = scorer.comparer.weight(a, b) + names::NameModel::shipped().prior();
  out += base::format_score(base::score_from_weight(weight));
  out += '\n';
}

void write_explanation(Scorer& scorer, const Pair& pair, std::string& out) {
  const names::Signature a = scorer.analyzer.analyze(pair.a);
  const names::Signature b = scorer.analyzer.analyze(pair.b);
  const names::NameExplanation explanation = scorer.comparer.explain(a, b);
  const base::Weight prior = names::NameModel::shipped().prior();
  const base::Weight weight = explanation.weight + prior;
  base::JsonWriter json(out);
  json.begin_object().member("a", pair.a).member("b", pair.b);
  json.key("score").raw(base::format_score(base::score_from_weight(weight))).key("weight").raw(base::format_bits(weight));
  json.key("prior").raw(base::format_bits(prior)).key("reasons").begin_array();
  for (const names::NameReason& reason : explanation.reasons) {
    json.begin_object().member("kind", reason.kind);
    if (!reason.a.empty()) json.member("a", reason.a);
    if (!reason.b.empty()) json.member("b", reason.b);
    if (reason.similarity > 0) json.member("similarity", reason.similarity).key("rarity").raw(base::format_bits(reason.rarity));
    json.key("weight").raw(base::format_bits(reason.weight)).end_object();
  }
  json.end_array().end_object();
  out += '\n';
}

ExitCode run(const Arguments& arguments, const Console&) {
  const bool explain = arguments.flag("explain");
  std::weak_ptr<names::TokenTable> current;
  transform_lines(arguments, [&]() -> LineWork {
    std::shared_ptr<names::TokenTable> table = current.lock();
    if (!table) current = table = std::make_shared<names::TokenTable>();
    auto scorer = std::make_shared<Scorer>(std::move(table));
    return [scorer, explain](std::string_view line, const base::Location& where, std::string& out) {
      const Pair pair = pair_of(line, where);
      if (explain) write_explanation(*scorer, pair, out);
      else write_score(*scorer, pair, out);
    };
  });
  return ExitCode::done;
}

}  // namespace

extern const Command score_names_command;
const Command score_names_command{
    .name = "score-names",
    .title = "Score pairs of names",
    .synopsis = "[INPUT...]",
    .details =
        "Reads lines of two names with a TAB between them and writes, for each, the probability that they name one person: from 0 to 1 "
        "with six decimals. Names may be in any script; their order is evidence, not truth.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
