// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include <ftf/io/input_file.hpp>
#include <ftf/io/output_set.hpp>

#include "cli/command.hpp"
#include "formats/format.hpp"

namespace ftf::cli {

namespace {

Options options() {
  Options all = input_options();
  std::erase_if(all, [](const OptionSpec& option) { return option.name != "from" && option.name != "encoding"; });
  return join({std::move(all), common_options()});
}

ExitCode run(const Arguments& arguments, const Console&) {
  io::OutputFile out("-");
  const std::string name = arguments.operands().empty() ? "-" : arguments.operands().front();
  io::InputFile input(name, {.charset = arguments.text("encoding")});
  const formats::FormatDriver& driver = formats::choose(arguments.text("from"), input);
  out.write(fmt::format("# {}: {}, {}\n", name, driver.title, input.charset()));
  if (driver.suggest != nullptr) out.write(driver.suggest(input));
  else out.write(fmt::format("# It needs no mapping: ftf convert --from {}\n", driver.name));
  out.close();
  return ExitCode::done;
}

}  // namespace

extern const Command sniff_command;
const Command sniff_command{
    .name = "sniff",
    .title = "Tell what a file is, and propose a mapping for a table",
    .synopsis = "[FILE]",
    .details =
        "Looks at the first 64 KiB: format, encoding, delimiter, and what the columns of a table mean, by their names in several "
        "languages and by their values. Prints a mapping that can be used as it stands; what is not sure is said in its comments.",
    .operands = {.name = "FILE"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
