// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/transform.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join({input_options(),
               {{.name = "fields", .kind = OptionKind::text, .value = "LIST", .help = "Release these fields only, by their paths in ftf-profile(5); the policy's list still holds"},
                {.name = "with-assessments", .help = "Release remarks, notes and extras, too"},
                {.name = "override", .kind = OptionKind::text, .value = "LIST", .help = "Codes and fields of handling whose rule gives way, separated by commas: H2, TLP:RED, restrict_to, deny_to, classification, purpose"},
                {.name = "authority", .kind = OptionKind::text, .value = "TEXT", .help = "Who decided on the override"},
                {.name = "reason", .kind = OptionKind::text, .value = "TEXT", .help = "Why the rule gives way"}},
               output_options(),
               common_options()});
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const auto require = [&](const char* option) {
    if (arguments.text(option).empty()) throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, fmt::format("--{} is needed", option));
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
    .details = "Holds each record against the policy and writes what may go to the recipient, without the values that may not. Exits with 77 when a record or a value was kept "
               "back; --refused says which, and why.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run};

}  // namespace ftf::cli
