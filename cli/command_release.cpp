// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include "cli/closing.hpp"
#include "cli/command.hpp"
#include "cli/recall.hpp"
#include "cli/transform.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join(
      {input_options(),
       {{.name = "fields",
         .kind = OptionKind::text,
         .value = "LIST",
         .help = "Release these fields only, by their paths in ftf-profile(5); the policy's list still holds"},
        {.name = "with-assessments", .help = "Release remarks, notes and extras, too"},
        {.name = "override",
         .kind = OptionKind::text,
         .value = "LIST",
         .help = "Codes and fields of handling whose rule gives way, separated by commas: H2, TLP:RED, restrict_to, deny_to, "
                 "classification, purpose"},
        {.name = "recall", .help = "Write who received a record that is no longer among the INPUTs, or is another now, by the audit log"},
        {.name = "authority", .kind = OptionKind::text, .value = "TEXT", .help = "Who decided on the override"},
        {.name = "reason", .kind = OptionKind::text, .value = "TEXT", .help = "Why the rule gives way"}},
       output_options(),
       common_options()});
}

ExitCode recall(const Arguments& arguments, const Console& console) {
  if (arguments.text("audit").empty())
    throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "--recall needs an audit log, ftf-config(5)");
  Recall recall(arguments.text("audit"));
  io::OutputSet outputs;
  io::OutputFile& out = outputs.add(arguments.text("output"));
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs, Rules::set_aside);
  for (profile::Profile profile; source.next(profile);) recall.see(profile);
  const std::uint64_t lines = recall.write(out);
  Closing closing("release", arguments, console, outputs, source);
  closing.figure("recalls", lines);
  return closing.finish();
}

ExitCode run(const Arguments& arguments, const Console& console) {
  if (arguments.flag("recall")) return recall(arguments, console);
  const auto require = [&](const char* option) {
    if (arguments.text(option).empty())
      throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, fmt::format("--{} is needed", option));
  };
  require("policy");
  require("recipient");
  return transform("release", arguments, console, [](profile::Profile&) {});
}

}  // namespace

extern const Command release_command;
const Command release_command{
    .name = "release",
    .title = "Write what a recipient may have",
    .synopsis = "[INPUT...]",
    .details =
        "Holds each record against the policy and writes what may go to the recipient, without the values that may not. Exits with 77 "
        "when a record or a value was kept back; --refused says which, and why.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
