// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/command.hpp"
#include "cli/transform.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join({input_options(),
               {{.name = "fields",
                 .kind = OptionKind::text,
                 .value = "LIST",
                 .help = "Write these fields only, by their paths in ftf-profile(5); the id always stays"}},
               output_options(),
               common_options()});
}

ExitCode run(const Arguments& arguments, const Console& console) {
  return transform("convert", arguments, console, [](profile::Profile&) {});
}

}  // namespace

extern const Command convert_command;
const Command convert_command{
    .name = "convert",
    .title = "Convert profiles from one format to another",
    .synopsis = "[INPUT...]",
    .details =
        "Reads each INPUT (standard input where there is none, or for -), and writes all its records in the output format, in their "
        "order. What the output format can't carry is reported by field, never dropped in silence.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
