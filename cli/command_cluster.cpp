// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/line_readers.hpp>

#include "cli/command.hpp"
#include "cli/lines.hpp"
#include "cli/linking.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join({{{.name = "profiles", .kind = OptionKind::path, .value = "FILE", .help = "The records that the pairs are about"}},
               input_options(),
               linking_options(),
               judgement_options(),
               {{.name = "pairs",
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .help = "Write the pairs to FILE, sorted, with the judgements that hold"}},
               line_output_options(),
               common_options()});
}

ExitCode run(const Arguments& arguments, const Console& console) {
  if (!arguments.given("profiles")) throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "--profiles is needed");
  const comparison::Model model = chosen_model(arguments);
  pipeline::LinkOptions link;
  link.threads = arguments.number("threads");
  io::OutputSet outputs;
  io::OutputFile& output = outputs.add(arguments.text("output"));
  ProfileSource source(arguments, {arguments.text("profiles")}, console, outputs);
  const pipeline::Collection collection = collect(arguments, source, pipeline::SameId::refuse);
  const pipeline::Judged judged = chosen_constraints(arguments, source, collection, link.sides);
  link.constraints = judged.constraints;

  pipeline::PairReader reader(collection, arguments.given("pairs") ? pipeline::Lines::kept : pipeline::Lines::dropped,
                              absent_records(source));
  for (const std::string& input : inputs_or_stdin(arguments))
    for_each_line(input, [&](std::string_view line, const base::Location& where) { reader.add(line, where); }, source.hash_of(input));
  const auto pairs = reader.finish();
  pipeline::write_clusters(collection, pipeline::cluster(collection, pairs, model, link), output);
  if (arguments.given("pairs")) reader.write(judged.constraints, outputs.add(arguments.text("pairs")));

  Closing closing("cluster", arguments, console, outputs, source);
  closing.figure("pairs", pairs.size());
  report(closing, judged, collection);
  return closing.finish();
}

}  // namespace

extern const Command cluster_command;
const Command cluster_command{
    .name = "cluster",
    .title = "Join scored pairs into clusters, one for each person",
    .synopsis = "--profiles FILE [PAIRS...]",
    .details =
        "Reads the pairs that ftf compare wrote, in any order, and writes the cluster of each record, one JSON line each, sorted by "
        "record. Contradictions and judgements keep apart what scores would join.",
    .operands = {.name = "PAIRS"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
