// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/command.hpp"
#include "cli/linking.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join({input_options(),
               linking_options(),
               {{.name = "merge", .help = "Add up statistics files of parts, given in place of profiles"}},
               line_output_options(),
               common_options()});
}

ExitCode merge(const Arguments& arguments) {
  const auto& names = arguments.operands();
  if (names.empty()) throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "--merge takes statistics files");
  auto all = blocking::StatisticsFile::load(names.front());
  for (std::size_t i = 1; i < names.size(); ++i) all.add(blocking::StatisticsFile::load(names[i]), names[i]);
  io::OutputSet outputs;
  outputs.add(arguments.text("output")).write(all.bytes());
  RunReport report("stats", arguments);
  report.figure("records", all.values.records);
  report.write(outputs);
  outputs.commit();
  return ExitCode::done;
}

ExitCode run(const Arguments& arguments, const Console& console) {
  if (arguments.flag("merge")) return merge(arguments);
  const comparison::Model model = chosen_model(arguments);
  const blocking::ComparedFields fields = compared_fields(arguments);
  const std::size_t threads = arguments.number("threads");
  io::OutputSet outputs;
  io::OutputFile& output = outputs.add(arguments.text("output"));
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs);
  const pipeline::Collection collection(arrivals_of(source), fields, pipeline::SameId::keep, threads, pipeline::Profiles::dropped);
  const blocking::StatisticsFile statistics{
      .rules = blocking::fingerprint(model.blocking),
      .fields = fields,
      .values = collection.statistics(),
      .keys = blocking::KeyCounts::of(model.blocking, collection.store(), collection.vocabulary(), threads)};
  output.write(statistics.bytes());

  Closing closing("stats", arguments, console, outputs, source);
  closing.figure("not_linked", collection.others());
  closing.figure("keys", statistics.keys.base.size());
  closing.figure("refined_keys", statistics.keys.refined.size());
  return closing.finish();
}

}  // namespace

extern const Command stats_command;
const Command stats_command{
    .name = "stats",
    .title = "Count what linking needs to know of the whole set of records",
    .synopsis = "[INPUT...]",
    .details =
        "Writes a statistics file: how often name words, values and keys occur. ftf block and ftf compare need it to work on a record or "
        "a pair at a time. Files of parts, made on several machines, are added up with --merge.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
