// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include <ftf/io/output_set.hpp>
#include <ftf/training/name_figures.hpp>

#include "cli/command.hpp"
#include "cli/label_rows.hpp"

namespace ftf::cli {

namespace {

using base::Code;
using base::Error;
using base::ErrorKind;
using evaluation::Ranking;
using training::NameRecipe;

Options options() {
  return join({{{.name = "names",
                 .kind = OptionKind::path,
                 .value = "PAIRS",
                 .help = "Learn the weights of name comparison from a table of labelled pairs of names"},
                {.name = "recipe",
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .help = "Which tables of weights there are and which rows count, instead of the recipe of the shipped model"},
                {.name = "folds",
                 .kind = OptionKind::number,
                 .value = "K",
                 .fallback = "0",
                 .help = "Print figures on the pairs, and beside them those on persons left out, one of K parts after the other"},
                {.name = "output",
                 .letter = 'o',
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .fallback = "-",
                 .help = "Write the model to FILE, which appears whole or not at all"}},
               thread_options(),
               common_options()});
}

constexpr std::size_t most_folds = 1000;

enum Column : std::size_t { name_a, name_b, label, entity_a, entity_b, first_of_recipe };

bool same_person(const LabelRows& rows) {
  if (rows[label] == "1") return true;
  if (rows[label] == "0") return false;
  base::Location where = rows.location();
  where.field = "label";
  throw base::Fault(Code::field_value, where, "expected 0 or 1", {}, rows[label]);
}

void read_pairs(const std::string& file, const NameRecipe& recipe, training::NamePairs& pairs) {
  std::vector<std::string> spare{"ent_a", "ent_b"};
  spare.insert(spare.end(), recipe.columns.begin(), recipe.columns.end());
  std::vector<std::string> cells(recipe.columns.size());
  for (LabelRows rows(file, {"name_a", "name_b", "label"}, Header::required, spare); rows.next();) {
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = rows[first_of_recipe + i];
    pairs.add({rows[name_a], rows[name_b], same_person(rows), rows[entity_a], rows[entity_b], cells});
  }
}

std::string figures_line(std::string_view slice, std::string_view by, const Ranking& of) {
  return fmt::format("{:<16}{:<10}{:>9}{:>9}{:>9.4f}{:>9.4f}{:>9.4f}{:>9.4f}", slice, by, of.pairs, of.same, of.auc, of.average_precision,
                     of.best_f1, of.recall_at_99);
}

void say_figures(const std::vector<training::SliceFigures>& slices, const Console& console) {
  console.say(
      fmt::format("{:<16}{:<10}{:>9}{:>9}{:>9}{:>9}{:>9}{:>9}", "pairs", "weights", "count", "same", "AUC", "AP", "best F1", "R@P99"));
  for (const auto& [slice, fitted, held_out] : slices) {
    if (fitted.pairs == 0) continue;
    console.say(figures_line(slice, "fitted", fitted));
    console.say(figures_line("", "held out", held_out));
  }
}

ExitCode train_names(const Arguments& arguments, const Console& console) {
  const std::uint64_t folds = arguments.number("folds");
  if (folds == 1 || folds > most_folds) throw Error(ErrorKind::usage, Code::usage, {}, fmt::format("--folds takes 2 to {}", most_folds));
  const NameRecipe recipe = arguments.given("recipe") ? NameRecipe(base::Setting::load(arguments.text("recipe"))) : NameRecipe::shipped();
  training::NamePairs pairs(recipe);
  read_pairs(arguments.text("names"), recipe, pairs);
  const training::FittedNames fitted = training::fit_names(recipe, pairs.rows(), [](const training::PairRow&) { return true; });
  if (folds > 0) say_figures(training::cross_validate(recipe, pairs.rows(), fitted, folds, arguments.number("threads")), console);
  io::OutputSet outputs;
  outputs.add(arguments.text("output")).write(training::name_model_text(fitted));
  outputs.commit();
  return ExitCode::done;
}

ExitCode run(const Arguments& arguments, const Console& console) {
  if (arguments.given("names")) return train_names(arguments, console);
  throw Error(ErrorKind::usage, Code::usage, {}, "say what to learn: --names");
}

}  // namespace

extern const Command train_command;
const Command train_command{
    .name = "train",
    .title = "Learn weights from labelled pairs",
    .synopsis = "--names PAIRS",
    .details =
        "Fits the weights by which names are compared to pairs that are known to name one person or two, and writes them as a model file. "
        "The same pairs give the same bytes on every machine.",
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
