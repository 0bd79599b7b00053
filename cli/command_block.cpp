// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/json_writer.hpp>
#include <ftf/pipeline/block.hpp>

#include "cli/command.hpp"
#include "cli/linking.hpp"

namespace ftf::cli {

namespace {

Options options() { return join({input_options(), statistics_options(), linking_options(), line_output_options(), common_options()}); }

std::string sizes_of(const pipeline::BlockReport& blocks) {
  std::string text;
  base::JsonWriter json(text);
  json.begin_array();
  for (const auto& [up_to, count] : blocks.sizes)
    json.begin_object().member("up_to", static_cast<std::int64_t>(up_to)).member("blocks", static_cast<std::int64_t>(count)).end_object();
  json.end_array();
  return text;
}

std::string worst_of(const pipeline::BlockReport& blocks) {
  std::string text;
  base::JsonWriter json(text);
  json.begin_array();
  for (const auto& worst : blocks.worst) {
    json.begin_object().member("key", base::to_hex(worst.key)).member("of", worst.made_of);
    json.member("records", static_cast<std::int64_t>(worst.records)).end_object();
  }
  json.end_array();
  return text;
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const comparison::Model model = chosen_model(arguments);
  const blocking::StatisticsFile statistics = chosen_statistics(arguments, model);
  io::OutputSet outputs;
  io::OutputFile& output = outputs.add(arguments.text("output"));
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs);
  const pipeline::BlockReport blocks = pipeline::block_records(arrivals_of(source), statistics, model.blocking, arguments.number("threads"),
                                                               [&](std::string_view lines) { output.write(lines); });

  Closing closing("block", arguments, console, outputs, source);
  closing.figure("not_linked", blocks.others);
  closing.figure("lines", blocks.lines);
  report(closing, blocks.keys);
  closing.member("block_sizes", sizes_of(blocks));
  closing.member("worst_keys", worst_of(blocks));
  return closing.finish();
}

}  // namespace

extern const Command block_command;
const Command block_command{
    .name = "block",
    .title = "Write each record under the keys that bring it together with others",
    .synopsis = "[INPUT...]",
    .details =
        "Writes keyed records, one line for each key of each record: KEY, a tab, the id, a tab, the record as JSON. LC_ALL=C sort brings "
        "those together that ftf compare compares. A key that too many records share gives way to combinations with a further value.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
