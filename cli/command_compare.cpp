// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/compare.hpp>

#include "cli/audit_trail.hpp"
#include "cli/command.hpp"
#include "cli/lines.hpp"
#include "cli/linking.hpp"

namespace ftf::cli {

namespace {

Options options() { return join({statistics_options(), linking_options(), score_options(), line_output_options(), common_options()}); }

ExitCode run(const Arguments& arguments, const Console&) {
  const comparison::Model model = chosen_model(arguments);
  const blocking::StatisticsFile statistics = chosen_statistics(arguments, model);
  io::OutputSet outputs;
  const auto trail = trail_of_lines(arguments, outputs);
  io::OutputFile& output = outputs.add(arguments.text("output"));
  pipeline::BlockComparer comparer(statistics, arguments.text("stats-file"), model, link_options(arguments, pipeline::Sides::within),
                                   [&](std::string_view lines) { output.write(lines); });
  for (const std::string& input : inputs_or_stdin(arguments))
    for_each_line(input, [&](std::string_view line, const base::Location& where) { comparer.add(line, where); }, trail->input(input));
  comparer.finish();

  RunReport report("compare", arguments);
  report.figure("lines", comparer.lines());
  report.figure("candidates", comparer.candidates());
  report.figure("pairs", comparer.pairs());
  report.write(outputs);
  outputs.commit();
  return ExitCode::done;
}

}  // namespace

extern const Command compare_command;
const Command compare_command{
    .name = "compare",
    .title = "Score the pairs of sorted keyed records",
    .synopsis = "[KEYED...]",
    .details =
        "Reads what ftf block wrote and LC_ALL=C sort sorted, or whole blocks of it, and writes the pairs that may be one person, with "
        "score and reasons, one JSON line each. A pair comes once, in the block of the smallest key that both records hold.",
    .operands = {.name = "KEYED"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
