// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/outputs.hpp>

#include "cli/command.hpp"
#include "cli/linking.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join({input_options(),
               linking_options(),
               score_options(),
               judgement_options(),
               line_output_options(),
               {{.name = "exit-code", .help = "Exit with 1 when no pair was found"}},
               common_options()});
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const comparison::Model model = chosen_model(arguments);
  pipeline::LinkOptions link = link_options(arguments, pipeline::Sides::across);
  io::OutputSet outputs;
  io::OutputFile& output = outputs.add(arguments.text("output"));
  ProfileSource source(arguments, arguments.operands(), console, outputs);
  const pipeline::Collection collection = collect(arguments, source, pipeline::SameId::keep);
  const pipeline::Judged judged = chosen_constraints(arguments, source, collection, link.sides);
  link.constraints = judged.constraints;
  const pipeline::Pairs pairs = pipeline::score_pairs(collection, model, link);
  pipeline::write_pairs(collection, pairs, model, link, output);

  Closing closing("link", arguments, console, outputs, source);
  report(closing, collection);
  report(closing, pairs.keys);
  closing.figure("candidates", pairs.candidates);
  closing.figure("pairs", pairs.list.size());
  report(closing, judged, collection);
  const ExitCode code = closing.finish();
  return code == ExitCode::done && arguments.flag("exit-code") && pairs.list.empty() ? ExitCode::no : code;
}

}  // namespace

extern const Command link_command;
const Command link_command{
    .name = "link",
    .title = "Find the records of two inputs that describe one person",
    .synopsis = "A B",
    .details =
        "Compares the records of A with those of B and writes the pairs that may be one person, with score and reasons, one JSON line "
        "each. Records of one input are not compared; where a record has a better partner, what a pair falls short of it counts against "
        "the pair.",
    .operands = {.name = "INPUT", .least = 2, .most = 2},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
